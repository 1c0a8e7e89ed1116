/**
 * A release's promotions and compiled rules become a rulebook, and a rulebook's rules propose.
 * Imports the kernel and Drools' run time, no compiler.
 */
@NullMarked
package io.huisuan.rules;

import org.jspecify.annotations.NullMarked;
