/**
 * Decision tables as spreadsheets: written without loss, and read back with suspicion. Imports
 * promotion, rules, finding and words; the only room that knows Apache POI.
 */
@NullMarked
package io.huisuan.authoring.xlsx;

import org.jspecify.annotations.NullMarked;
