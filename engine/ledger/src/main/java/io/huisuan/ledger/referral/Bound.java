package io.huisuan.ledger.referral;

import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.social.referral.Verdict;

/**
 * What became of the wish to be bound.
 *
 * @param inviter whom the customer is bound to; if to nobody, whom the wish was for
 * @param isAgain whether it was so before
 */
public record Bound(Verdict verdict, KeyedHash invitee, KeyedHash inviter, boolean isAgain) {}
