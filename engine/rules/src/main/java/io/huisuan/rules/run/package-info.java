/**
 * Runs compiled rules over facts, and stops them when they go too far. Imports promotion and
 * Drools' run time.
 */
@NullMarked
package io.huisuan.rules.run;

import org.jspecify.annotations.NullMarked;
