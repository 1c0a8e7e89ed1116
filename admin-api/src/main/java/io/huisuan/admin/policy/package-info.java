/** The house rules of pricing as people look at them. Imports asset, check, repo and store. */
@NullMarked
package io.huisuan.admin.policy;

import org.jspecify.annotations.NullMarked;
