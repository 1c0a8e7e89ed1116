/** Who did what, when and why, as a chain that cannot be changed unseen. Imports repo and store. */
@NullMarked
package io.huisuan.repo.audit;

import org.jspecify.annotations.NullMarked;
