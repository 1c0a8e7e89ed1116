package io.huisuan.ledger.referral;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.hold.Entry;
import io.huisuan.ledger.hold.Follower;
import io.huisuan.ledger.hold.Hold;
import io.huisuan.ledger.hold.State;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.social.referral.Merit;
import io.huisuan.store.Database;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/**
 * Orders of those who were brought: what they reach by paying, and what becomes of rewards when
 * goods come back. Each method joins the transaction that it is called in, and does nothing for
 * other orders.
 */
public final class InviteeOrders implements Follower {

    private final Database database;
    private final Names names;
    private final InviteeOrderMapper orders;
    private final ReferralMapper referrals;
    private final RewardMapper rewards;
    private final Settling settling;

    /**
     * @param customers names customers in the ledger
     */
    public InviteeOrders(Database database, Hmac customers) {
        this.database = database;
        names = new Names(customers);
        orders = database.mapper(InviteeOrderMapper.class, new KeyedHashType());
        referrals = database.mapper(ReferralMapper.class, new KeyedHashType());
        rewards = database.mapper(RewardMapper.class, new KeyedHashType());
        settling = new Settling(database);
    }

    /**
     * In the transaction of a reservation. Whoever is brought later has not ordered because of it.
     *
     * @param hold of the order, once
     * @param amount to be paid, minor units, ≥ 0
     */
    public void ordered(String hold, String customer, long amount, Instant at) {
        orders.add(hold, names.customer(customer), amount, at);
    }

    /**
     * An order that is placed.
     *
     * @param amount to be paid, minor units, ≥ 0
     */
    public record Placing(String hold, String customer, long amount, Instant at) {}

    /** The same of several orders; asks once who of them was brought. */
    public void ordered(List<Placing> placed) {
        if (placed.isEmpty()) {
            return;
        }
        var brought =
                new HashSet<>(
                        orders.brought(
                                placed.stream().map(p -> names.customer(p.customer())).toList()));
        for (Placing one : placed) {
            if (brought.contains(names.customer(one.customer()))) {
                ordered(one.hold(), one.customer(), one.amount(), one.at());
            }
        }
    }

    @Override
    public void moved(Hold hold, Entry entry) {
        switch (entry.step()) {
            case COMMIT, LATE -> paid(hold.id(), entry.at());
            case RELEASE -> cancelled(hold.id());
            case REFUND ->
                    returned(
                            hold.id(),
                            orders.refund(hold.id()),
                            entry.after() == State.REFUNDED,
                            entry.at());
            case RESERVE, EXPIRE, COUNT -> {
                // An order that has expired may still be paid.
            }
        }
    }

    /** The order counts from now on. */
    public void paid(String hold, Instant at) {
        within(
                () ->
                        orders.lock(hold)
                                .ifPresent(
                                        order -> {
                                            // One after the other, so that they can be counted.
                                            var _ = referrals.lockReferral(order.invitee());
                                            int _ = orders.pay(hold, order.invitee(), at);
                                        }));
    }

    /** Before it was paid; afterwards it is returned. */
    public void cancelled(String hold) {
        within(
                () -> {
                    int _ = orders.cancel(hold);
                });
    }

    /**
     * Something came back. Rewards that the rest is not worth are cancelled, and taken back where
     * they had been given.
     *
     * @param refund in all, of all returns of the order so far; minor units
     * @param isWhole whether nothing is left of the order
     */
    public void returned(String hold, long refund, boolean isWhole, Instant at) {
        within(
                () ->
                        orders.lock(hold)
                                .filter(order -> order.number() != null)
                                .ifPresent(order -> returned(order, refund, isWhole, at)));
    }

    private void returned(InviteeOrder order, long refund, boolean isWhole, Instant at) {
        long refunded = Math.max(order.refunded(), Math.min(refund, order.amount()));
        boolean isAll = isWhole || order.isReturned() || (refund > 0 && refunded == order.amount());
        int _ =
                orders.giveBack(
                        order.hold(),
                        refunded,
                        isAll ? InviteeOrder.State.RETURNED : InviteeOrder.State.PAID);
        long net = order.amount() - refunded;
        for (Earned reward : rewards.lockOfOrder(order.hold())) {
            Merit.lacking(net, reward.leastNet(), isAll)
                    .ifPresent(why -> settling.move(reward, reward.life().lost(why), at));
        }
    }

    /** The customer has the goods: from now on rewards wait for their window. */
    public void received(String hold, Instant at) {
        within(
                () ->
                        orders.lock(hold)
                                .ifPresent(
                                        _ -> {
                                            if (orders.receive(hold, at) == 1) {
                                                int _ = rewards.setDue(hold, at);
                                            }
                                        }));
    }

    /**
     * What invitees have reached by paying, and nobody has asked the rules about, oldest first: it
     * is over with {@link Rewards#pend}. What a stopped campaign would give waits for its going on.
     *
     * @param most 1 to 1,000
     */
    public List<Reached> reached(int most) {
        return orders.reached(most);
    }

    /** The same of what they have reached by being bound. */
    public List<Reached> registered(int most) {
        return orders.registered(most);
    }

    private void within(Runnable work) {
        database.inTransaction(
                () -> {
                    work.run();
                    return true;
                });
    }
}
