/** What examples leave out. */
@NullMarked
package io.huisuan.authoring.example;

import org.jspecify.annotations.NullMarked;
