@NullMarked
package io.huisuan.authoring.worker;

import org.jspecify.annotations.NullMarked;
