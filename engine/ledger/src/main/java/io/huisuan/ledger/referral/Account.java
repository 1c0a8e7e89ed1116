package io.huisuan.ledger.referral;

import io.huisuan.social.referral.Balance;

/**
 * What a customer got of rewards, and what is left. All in minor units.
 *
 * @param granted in all
 * @param spent in all
 * @param clawedBack in all
 * @param available what can be spent
 * @param debt what is paid from the next rewards
 */
public record Account(
        String currency, long granted, long spent, long clawedBack, long available, long debt) {

    Balance balance() {
        return new Balance(available, debt);
    }

    Account granting(long value) {
        return with(balance().granted(value), value, 0, 0);
    }

    Account spending(long value) {
        return with(balance().spent(value), 0, value, 0);
    }

    Account clawingBack(long value) {
        return with(balance().clawedBack(value), 0, 0, value);
    }

    private Account with(Balance balance, long granting, long spending, long clawing) {
        return new Account(
                currency,
                granted + granting,
                spent + spending,
                clawedBack + clawing,
                balance.available(),
                balance.debt());
    }
}
