/**
 * The database as every room uses it: transactions, its clock, migrations, pages and refusals.
 * Imports MyBatis and Flyway, and nothing of ours.
 */
@NullMarked
package io.huisuan.store;

import org.jspecify.annotations.NullMarked;
