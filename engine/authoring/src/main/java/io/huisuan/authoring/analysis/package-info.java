/**
 * Finds what is wrong with a decision table as a whole, exactly, by calculating with the sets of
 * carts that its rows match. Imports promotion, rules, finding and words.
 */
@NullMarked
package io.huisuan.authoring.analysis;

import org.jspecify.annotations.NullMarked;
