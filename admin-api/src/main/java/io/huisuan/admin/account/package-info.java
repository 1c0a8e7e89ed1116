/** People, their roles and their passwords. Imports problem, repo and store. */
@NullMarked
package io.huisuan.admin.account;

import org.jspecify.annotations.NullMarked;
