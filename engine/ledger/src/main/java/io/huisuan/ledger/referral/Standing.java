package io.huisuan.ledger.referral;

import io.huisuan.ledger.key.KeyedHash;

/**
 * Where an inviter stands among others.
 *
 * @param rewards that were granted and not taken back
 * @param value of these, minor units
 */
public record Standing(KeyedHash inviter, long rewards, long value) {}
