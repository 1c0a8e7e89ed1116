package io.huisuan.engine.referral;

import io.huisuan.cart.Cart;
import io.huisuan.engine.limit.LedgerLimiting;
import io.huisuan.ledger.referral.Earned;
import io.huisuan.ledger.referral.Funds;
import io.huisuan.ledger.referral.PrizeCoupons;
import io.huisuan.promotion.Grant.Receiver;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Set;

/**
 * Lets budgets pay for rewards, and gives and takes back their coupons. A reward that cannot be
 * paid for yet stands in nobody's way, and is tried again.
 */
public final class Bestowing implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Bestowing.class);
    private static final int AT_ONCE = 100;

    private final Bought bought;
    private final LedgerLimiting limiting;
    private final Funds funds;
    private final PrizeCoupons coupons;
    private final InstantSource now;

    /**
     * @param now the database's clock
     */
    public Bestowing(
            Bought bought,
            LedgerLimiting limiting,
            Funds funds,
            PrizeCoupons coupons,
            InstantSource now) {
        this.bought = bought;
        this.limiting = limiting;
        this.funds = funds;
        this.coupons = coupons;
        this.now = now;
    }

    @Override
    public void run() {
        funds.wanted(AT_ONCE).forEach(this::tryFund);
        funds.giveBack(AT_ONCE);
        coupons.settle(AT_ONCE);
    }

    private void tryFund(Earned reward) {
        try {
            fund(reward);
        } catch (RuntimeException e) {
            log.warn("no budget has paid for the reward {} yet", reward.id(), e);
        }
    }

    private void fund(Earned reward) {
        String campaign = reward.campaign();
        int known = limiting.budgets(Set.of(campaign)).getOrDefault(campaign, 0);
        Instant at = now.instant();
        Currency currency = Currency.getInstance(reward.currency());
        Cart cart = bought.cart(reward.hold(), reward.id(), currency, at);
        boolean isInvitees = reward.side() == Receiver.INVITEE;
        funds.take(
                reward, limiting.rewarded(cart, campaign, isInvitees, reward.money(), at), known);
    }
}
