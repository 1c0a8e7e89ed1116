package io.huisuan.ledger.referral;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.budget.Every;
import io.huisuan.ledger.budget.Period;
import io.huisuan.promotion.Grant.Receiver;
import io.huisuan.social.referral.Caps;
import io.huisuan.social.referral.Merit;
import io.huisuan.social.referral.Reward;
import io.huisuan.social.referral.Why;
import io.huisuan.store.Database;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Moves rewards from state to state, in the transaction of the cause: with the account of who gets
 * it, and with what others are told. Locks are taken in this order: the order, its rewards, who
 * receives, the account.
 */
final class Settling {

    private final RewardMapper rewards;
    private final ReferralMapper referrals;
    private final InviteeOrderMapper orders;
    private final Accounts accounts;
    private final RewardCouponMapper coupons;
    private final Telling telling;

    Settling(Database database) {
        rewards = database.mapper(RewardMapper.class, new KeyedHashType());
        referrals = database.mapper(ReferralMapper.class, new KeyedHashType());
        orders = database.mapper(InviteeOrderMapper.class, new KeyedHashType());
        coupons = database.mapper(RewardCouponMapper.class, new KeyedHashType());
        accounts = new Accounts(database);
        telling = new Telling(database);
    }

    /** The reward, so that nobody else changes it or its order before the transaction's end. */
    Optional<Earned> lock(String id) {
        rewards.find(id)
                .map(Earned::hold)
                .ifPresent(
                        hold -> {
                            var _ = orders.lock(hold);
                        });
        return rewards.lock(id);
    }

    /** What a locked reward is judged by now. Its receiver gets nothing else meanwhile. */
    Merit merit(Earned reward, Instant at) {
        return new Merit(lacking(reward), capped(reward, at), reward.suspicious());
    }

    private Optional<Why> lacking(Earned reward) {
        return Optional.ofNullable(reward.hold())
                .flatMap(orders::lock)
                .flatMap(o -> Merit.lacking(o.net(), reward.leastNet(), o.isReturned()));
    }

    private Optional<Why> capped(Earned reward, Instant at) {
        if (reward.side() == Receiver.INVITEE) {
            return Optional.empty();
        }
        referrals.lock(reward.receiver(), null, null, null);
        return new Caps(reward.perDay(), reward.perMonth())
                .reached(granted(reward, Every.DAY, at), granted(reward, Every.MONTH, at));
    }

    private long granted(Earned reward, Every every, Instant at) {
        Period period = every.at(at, ZoneId.of(reward.zone()));
        return rewards.granted(
                reward.receiver(),
                reward.promotion(),
                Objects.requireNonNull(period.from()),
                Objects.requireNonNull(period.until()));
    }

    /** Adds a reward that waits, with its coupons. */
    void add(Earned reward, List<String> templates) {
        rewards.add(reward);
        for (int i = 0; i < templates.size(); i++) {
            coupons.add(reward.id(), i, templates.get(i), reward.at());
        }
        telling.reward(reward, reward.at(), 0);
    }

    /** A locked reward is in that state from now on; if it is there already, nothing happens. */
    void move(Earned reward, Reward next, Instant at) {
        Earned.State to = Earned.State.of(next);
        if (to == reward.state()) {
            return;
        }
        if (rewards.advance(reward.id(), reward.state(), to, Earned.why(next), at) != 1) {
            throw new IllegalStateException(reward.id() + " is not " + reward.state());
        }
        long debt = settle(reward, next, at);
        telling.reward(rewards.find(reward.id()).orElseThrow(), at, debt);
    }

    private long settle(Earned reward, Reward next, Instant at) {
        return switch (next) {
            case Reward.Granted _ -> {
                int _ = coupons.due(reward.id(), at);
                yield accounts.grant(reward, at).debt();
            }
            case Reward.ClawedBack _ -> {
                int _ = coupons.takeBack(reward.id(), at);
                yield accounts.clawBack(reward, at).debt();
            }
            case Reward.Cancelled _ -> {
                int _ = coupons.takeBack(reward.id(), at);
                yield 0;
            }
            case Reward.Pending _, Reward.Held _ -> 0;
        };
    }
}
