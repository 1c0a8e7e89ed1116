/** Promotions as marketers look for them. Imports asset, check, repo and store. */
@NullMarked
package io.huisuan.admin.promotion;

import org.jspecify.annotations.NullMarked;
