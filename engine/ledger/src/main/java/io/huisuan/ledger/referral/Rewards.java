package io.huisuan.ledger.referral;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.promotion.Grant.Receiver;
import io.huisuan.social.referral.Reward;
import io.huisuan.social.referral.Why;
import io.huisuan.store.Bounds;
import io.huisuan.store.Database;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Rewards of inviters and invitees, from the milestone that earned them on. */
public final class Rewards {

    private final Database database;
    private final InstantSource now;
    private final Names names;
    private final RewardMapper rewards;
    private final ReferralMapper referrals;
    private final InviteeOrderMapper orders;
    private final Settling settling;
    private final Accounts accounts;

    /**
     * @param customers names customers in the ledger
     */
    public Rewards(Database database, InstantSource now, Hmac customers) {
        this.database = database;
        this.now = now;
        names = new Names(customers);
        rewards = database.mapper(RewardMapper.class, new KeyedHashType());
        referrals = database.mapper(ReferralMapper.class, new KeyedHashType());
        orders = database.mapper(InviteeOrderMapper.class, new KeyedHashType());
        settling = new Settling(database);
        accounts = new Accounts(database);
    }

    /**
     * What rules propose for a milestone waits from now on; each once, however often this is asked.
     * What there is nobody for, as for the inviter of an inviter whom nobody brought, is left out;
     * so is everything when the referral was revoked or the order is not paid any more.
     *
     * @param hold of the order that reached it, which is settled by this also when it earns
     *     nothing; null when it was no order
     * @return those that are new
     */
    public List<Earned> pend(
            Terms terms, KeyedHash invitee, @Nullable String hold, List<Earning> earnings) {
        return database.inTransaction(
                () -> {
                    Instant at = now.instant();
                    Optional<InviteeOrder> order =
                            Optional.ofNullable(hold).flatMap(h -> paid(h, invitee, at));
                    if (hold == null) {
                        int _ = referrals.asked(invitee);
                    } else if (order.isEmpty()) {
                        return List.of();
                    }
                    return referrals
                            .lockReferral(invitee)
                            .filter(referral -> referral.state() == Referral.State.BOUND)
                            .map(r -> add(new Milestone(terms, r, order, at), earnings))
                            .orElseGet(List::of);
                });
    }

    private Optional<InviteeOrder> paid(String hold, KeyedHash invitee, Instant at) {
        Optional<InviteeOrder> order =
                orders.lock(hold).filter(found -> found.invitee().equals(invitee));
        order.ifPresent(
                _ -> {
                    int _ = orders.reward(hold, at);
                });
        return order.filter(found -> found.state() == InviteeOrder.State.PAID);
    }

    private List<Earned> add(Milestone milestone, List<Earning> earnings) {
        var added = new ArrayList<Earned>();
        for (Earning earning : earnings) {
            String id = names.reward(milestone.terms(), milestone.referral().invitee(), earning);
            Optional<KeyedHash> receiver = receiver(milestone, earning);
            if (receiver.isPresent() && rewards.find(id).isEmpty()) {
                Earned reward = milestone.earned(id, earning, receiver.get());
                settling.add(reward, earning.coupons());
                added.add(reward);
            }
        }
        return added;
    }

    private Optional<KeyedHash> receiver(Milestone milestone, Earning earning) {
        if (earning.side() == Receiver.INVITEE) {
            return Optional.of(milestone.referral().invitee());
        }
        KeyedHash inviter = milestone.referral().inviter();
        if (earning.level() == 1) {
            return Optional.of(inviter);
        }
        return milestone.terms().play().levels() < 2
                ? Optional.empty()
                : referrals
                        .find(inviter)
                        .filter(above -> above.state() == Referral.State.BOUND)
                        .map(Referral::inviter);
    }

    /**
     * Decides on rewards whose time has come, each in a transaction of its own. One that fails
     * holds up none of the others.
     *
     * @param most 1 to 1,000
     * @return how many were looked at
     */
    public int release(int most) {
        Optional<RuntimeException> failed = Optional.empty();
        List<String> due = rewards.due(now.instant(), most);
        for (String id : due) {
            try {
                database.inTransaction(() -> settling.lock(id).map(this::released));
            } catch (RuntimeException e) {
                failed = Optional.of(e);
            }
        }
        if (failed.isPresent()) {
            throw failed.get();
        }
        return due.size();
    }

    private Earned released(Earned reward) {
        Instant at = now.instant();
        if (reward.life() instanceof Reward.Pending pending) {
            settling.move(reward, pending.released(at, settling.merit(reward, at)), at);
        }
        return reward;
    }

    /**
     * A person decides on a reward that was held. Also then nobody gets more than the caps; the
     * answer says what became of it. The same decision again changes nothing.
     *
     * @param isFine whether it may be given
     * @param by the account
     * @throws Refused when there is no such reward, or it is not held any more
     */
    public Earned decide(String id, boolean isFine, String reason, String by) {
        return decide(id, isFine, reason, by, _ -> {});
    }

    /**
     * The same.
     *
     * @param noting told in the same transaction what became of it, only when this has decided
     */
    public Earned decide(
            String id, boolean isFine, String reason, String by, Consumer<Earned> noting) {
        String why = Bounds.required(reason, 500, "/reason");
        return database.inTransaction(
                () -> {
                    Instant at = now.instant();
                    Earned reward = settling.lock(id).orElseThrow(() -> Refused.notFound(id));
                    if (reward.life() instanceof Reward.Held held) {
                        int _ = rewards.decide(id, by, why);
                        Reward next = held.decided(isFine, settling.merit(reward, at));
                        settling.move(reward, next, at);
                        Earned decided = find(id).orElseThrow();
                        noting.accept(decided);
                        return decided;
                    }
                    requireSame(reward, isFine, why, by);
                    return reward;
                });
    }

    private static void requireSame(Earned reward, boolean isFine, String reason, String by) {
        boolean wasFine = !new Reward.Cancelled(Why.RISK).equals(reward.life());
        boolean isSame =
                by.equals(reward.decidedBy())
                        && reason.equals(reward.decidedFor())
                        && isFine == wasFine;
        if (!isSame) {
            throw Refused.conflict(
                    "not-held",
                    "该奖励不在待审核状态，当前为 " + reward.state() + "。",
                    "This reward is not waiting for a decision; it is " + reward.state() + ".");
        }
    }

    /**
     * The customer uses rewards; once for each key.
     *
     * @param currency of the account
     * @param key 1 to 64 characters
     * @param value minor units, ≥ 0
     * @throws Refused when there is not so much, or the key was used for another value
     */
    public Account spend(String customer, String currency, String key, long value) {
        return database.inTransaction(
                () ->
                        accounts.spend(
                                names.customer(customer),
                                currency,
                                Bounds.required(key, 64, "/key"),
                                value,
                                now.instant()));
    }

    /** A customer's accounts, one per currency. */
    public List<Account> accounts(String customer) {
        return accounts.of(names.customer(customer));
    }

    public Optional<Earned> find(String id) {
        return rewards.find(id);
    }

    /**
     * Rewards of a customer, on whichever side, newest first.
     *
     * @param state null for all
     */
    public Page<Earned> of(String customer, Earned.@Nullable State state, Page.Request request) {
        KeyedHash receiver = names.customer(customer);
        return request.of(
                rewards.of(receiver, state, request.size(), request.offset()),
                rewards.count(receiver, state));
    }

    /** Rewards that wait for a person, oldest first. */
    public Page<Earned> toReview(Page.Request request) {
        return request.of(
                rewards.in(Earned.State.HELD, request.size(), request.offset()),
                rewards.countIn(Earned.State.HELD));
    }
}
