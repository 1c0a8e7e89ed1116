package io.huisuan.ledger.referral;

import io.huisuan.ledger.key.KeyedHash;

/**
 * An inviter's place among all.
 *
 * @param number from 1; of those who brought as many, who had them first is before
 * @param invitees who have earned the inviter something that was not taken back
 */
public record Place(long number, KeyedHash inviter, long invitees) {}
