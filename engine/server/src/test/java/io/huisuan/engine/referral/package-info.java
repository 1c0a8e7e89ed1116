/** Customers who bring customers, over HTTP. */
@NullMarked
package io.huisuan.engine.referral;

import org.jspecify.annotations.NullMarked;
