/**
 * What people author: checked, said back in words, and compiled where it is DRL. Imports rules and
 * the kernel.
 */
@NullMarked
package io.huisuan.authoring;

import org.jspecify.annotations.NullMarked;
