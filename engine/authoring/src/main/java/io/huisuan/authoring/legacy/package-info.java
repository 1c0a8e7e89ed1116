/**
 * Drools decision tables of other projects (RuleTable, CONDITION, ACTION), read into promotions. No
 * text of theirs is compiled: each row goes through the guard. Imports drl, xlsx and promotions.
 */
@NullMarked
package io.huisuan.authoring.legacy;

import org.jspecify.annotations.NullMarked;
