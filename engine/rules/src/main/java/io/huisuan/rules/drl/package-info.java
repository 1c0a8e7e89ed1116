/**
 * Promotions that are free DRL, as compiled modules: what their rules see and say, how they are
 * loaded and run. Imports the kernel, index, run and codec.
 */
@NullMarked
package io.huisuan.rules.drl;

import org.jspecify.annotations.NullMarked;
