/**
 * Budgets of campaigns while they run, and whether they may go on. Imports problem, ledger, repo
 * and store.
 */
@NullMarked
package io.huisuan.admin.budget;

import org.jspecify.annotations.NullMarked;
