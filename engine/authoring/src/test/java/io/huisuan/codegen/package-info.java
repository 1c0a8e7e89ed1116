/** The compile worker's program, a layer at a time. */
@NullMarked
package io.huisuan.codegen;

import org.jspecify.annotations.NullMarked;
