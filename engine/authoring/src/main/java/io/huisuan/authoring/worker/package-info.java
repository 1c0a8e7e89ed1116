/** Compiles canonical DRL in a JVM of its own, which can be stopped. Imports drl and rules. */
@NullMarked
package io.huisuan.authoring.worker;

import org.jspecify.annotations.NullMarked;
