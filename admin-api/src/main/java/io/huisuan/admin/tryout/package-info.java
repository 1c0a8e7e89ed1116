/**
 * Prices a cart under a draft and what is live, while somebody types. Imports check, problem and
 * repo.
 */
@NullMarked
package io.huisuan.admin.tryout;

import org.jspecify.annotations.NullMarked;
