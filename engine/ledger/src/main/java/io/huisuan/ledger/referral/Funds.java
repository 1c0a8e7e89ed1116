package io.huisuan.ledger.referral;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.hold.Answer;
import io.huisuan.ledger.hold.Beside;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.Combiner;
import io.huisuan.ledger.hold.Declined;
import io.huisuan.ledger.hold.Ledger;
import io.huisuan.ledger.hold.Reason;
import io.huisuan.ledger.hold.Request;
import io.huisuan.ledger.hold.Reservation;
import io.huisuan.ledger.hold.Told;
import io.huisuan.ledger.referral.Earned.Funding;
import io.huisuan.social.referral.Reward;
import io.huisuan.social.referral.Why;
import io.huisuan.store.Database;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What rewards take from their campaigns' budgets: like an order that is settled at once, in one
 * transaction with the reward, so that no budget is ever exceeded by rewards. What is cancelled or
 * taken back gives it back.
 */
public final class Funds {

    private static final String CLIENT = "referral";

    private final Database database;
    private final InstantSource now;
    private final Combiner combiner;
    private final Ledger ledger;
    private final RewardMapper rewards;
    private final Settling settling;

    public Funds(Database database, InstantSource now, Combiner combiner, Ledger ledger) {
        this.database = database;
        this.now = now;
        this.combiner = combiner;
        this.ledger = ledger;
        rewards = database.mapper(RewardMapper.class, new KeyedHashType());
        settling = new Settling(database);
    }

    /**
     * Rewards that budgets have still to pay for, oldest first; those of stopped campaigns wait.
     *
     * @param most 1 to 1,000
     */
    public List<Earned> wanted(int most) {
        return rewards.unfunded(most);
    }

    /**
     * Takes what a reward claims, or cancels it with {@link Why#BUDGET} when there is not enough.
     * Asking again changes nothing.
     *
     * @param claims on its campaign's budgets; none when none of them concerns it
     * @param known how many budgets the campaign had when these were made
     */
    public void take(Earned reward, List<Claim> claims, int known) {
        if (claims.isEmpty()) {
            int _ = rewards.fund(reward.id(), Funding.WANTED, Funding.NONE);
            return;
        }
        Answer answer =
                combiner.reserve(
                        new Reservation(
                                        request("reward", reward.id()),
                                        order(reward.id()),
                                        Set.of(reward.campaign()),
                                        List.of(),
                                        claims,
                                        Beside.of(() -> take(reward)))
                                .knowing(Map.of(reward.campaign(), known))
                                .atOnce(
                                        new Told(
                                                "reward.funded",
                                                "{\"reward\":\"%s\",\"promotion\":\"%s\"}"
                                                        .formatted(
                                                                reward.id(), reward.promotion()))));
        if (answer instanceof Answer.Refused(Reason why, _, _) && isUsedUp(why)) {
            refuse(reward.id());
        }
    }

    private void take(Earned reward) {
        if (rewards.fund(reward.id(), Funding.WANTED, Funding.TAKEN) != 1) {
            throw new Declined(Reason.CANCELLED, reward.id());
        }
    }

    private static boolean isUsedUp(Reason why) {
        return why == Reason.BUDGET_EXCEEDED
                || why == Reason.LIMIT_REACHED
                || why == Reason.PER_CUSTOMER_LIMIT;
    }

    private void refuse(String id) {
        database.inTransaction(
                () ->
                        settling.lock(id)
                                .filter(reward -> reward.funding() == Funding.WANTED)
                                .filter(reward -> reward.state() == Earned.State.PENDING)
                                .map(
                                        reward -> {
                                            settling.move(
                                                    reward,
                                                    new Reward.Cancelled(Why.BUDGET),
                                                    now.instant());
                                            return reward;
                                        }));
    }

    /**
     * Gives back what rewards have taken that nobody has any more.
     *
     * @param most 1 to 1,000
     */
    public void giveBack(int most) {
        for (String id : rewards.toGiveBack(most)) {
            Answer answer = ledger.cancel(request("reward-back", id), order(id));
            if (answer instanceof Answer.Done) {
                int _ = rewards.fund(id, Funding.TAKEN, Funding.BACK);
            }
        }
    }

    private static String order(String reward) {
        return "reward/" + reward;
    }

    private static Request request(String route, String reward) {
        return Request.saying(CLIENT, route, reward, route + reward);
    }
}
