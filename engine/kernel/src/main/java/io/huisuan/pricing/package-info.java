/** What the shopper pays, and why. Imports promotion, cart and money. */
@NullMarked
package io.huisuan.pricing;

import org.jspecify.annotations.NullMarked;
