package io.huisuan.ledger.code;

import org.jspecify.annotations.Nullable;

/**
 * What became of a coupon.
 *
 * @param left how many can still be claimed; null where any number can
 * @param claimed how many customers got
 * @param held uses that wait to be paid, of codes and of customers' coupons
 * @param used uses that were paid
 */
public record Figures(@Nullable Long left, long claimed, long held, long used) {}
