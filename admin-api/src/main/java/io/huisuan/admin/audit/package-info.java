/** Who did what, and what led to a price. Imports release, repo, ledger and store. */
@NullMarked
package io.huisuan.admin.audit;

import org.jspecify.annotations.NullMarked;
