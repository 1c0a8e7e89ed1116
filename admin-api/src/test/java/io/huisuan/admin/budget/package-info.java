/** Budgets as publishers run them and everybody sees them. */
@NullMarked
package io.huisuan.admin.budget;

import org.jspecify.annotations.NullMarked;
