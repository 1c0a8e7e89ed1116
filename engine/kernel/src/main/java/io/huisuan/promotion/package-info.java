/**
 * What a marketer promises: promotions as data, the conditions they ask for, the effects they give
 * and the proposals they become. Imports money and cart.
 */
@NullMarked
package io.huisuan.promotion;

import org.jspecify.annotations.NullMarked;
