package io.huisuan.promotion;

import java.time.Duration;
import java.util.List;

/**
 * What customers do together for what a promotion gives (玩法). A promotion with one speaks only for
 * who takes part: its offers say the price or the rewards, its conditions who may, and this says
 * how the game goes. What was begun goes on by the version that it began with.
 */
public sealed interface Play permits Play.GroupBuy, Play.Bargain, Play.Referral {

    /** The shortest life of a group or bargain. */
    Duration SHORTEST = Duration.ofMinutes(1);

    /** The longest life of a group or bargain. */
    Duration LONGEST = Duration.ofDays(30);

    /** From this risk on a person looks: never, since none is so great. */
    int NEVER_HELD = 101;

    /** The most members of a group, and helpers of a bargain. */
    int MOST_PEOPLE = 1_000;

    /**
     * Members buy together (拼团).
     *
     * @param need paid members that complete a group, 2 to {@link #MOST_PEOPLE}; of a ladder, the
     *     fewest
     * @param ladder what a unit costs when more take part, by people, ascending, its prices
     *     descending, the first for {@code need}; empty when the price is the same for any number.
     *     Members pay the first price, and get the difference back
     * @param life from its opening, 1 minute to {@link #LONGEST}
     * @param openPerCustomer groups that a customer may have open at once, 1 to 100
     * @param fillFrom paid members from which a group that is over is filled with virtual ones, 0
     *     for never, else 1 to {@code need} − 1
     * @param latePayer what becomes of a payment whose seat has gone to somebody else
     * @param holdAtRisk from which risk of a member on a person looks before the group completes, 1
     *     to {@link #NEVER_HELD}
     */
    record GroupBuy(
            int need,
            List<Rung> ladder,
            Duration life,
            int openPerCustomer,
            int fillFrom,
            LatePayer latePayer,
            int holdAtRisk)
            implements Play {

        public GroupBuy {
            ladder = List.copyOf(ladder);
            Effect.within(2, "need", need, MOST_PEOPLE);
            requireLife(life);
            Effect.within(1, "openPerCustomer", openPerCustomer, 100);
            Effect.within(0, "fillFrom", fillFrom, need - 1);
            Effect.within(1, "holdAtRisk", holdAtRisk, NEVER_HELD);
        }

        /** How many members there can be. */
        public int most() {
            return ladder.isEmpty() ? need : ladder.getLast().people();
        }
    }

    /**
     * What becomes of a payment that comes when the seat is not held any more and others sit there.
     */
    enum LatePayer {
        /** The payment is refused, and the shop gives the money back. */
        REFUND,
        /** The payer opens another group of the same terms, and has the first seat there. */
        NEW_GROUP
    }

    /**
     * A price for so many people.
     *
     * @param people 2 to {@link #MOST_PEOPLE}
     * @param price of a unit, minor units, ≥ 0
     */
    record Rung(int people, long price) {
        public Rung {
            Effect.within(2, "people", people, MOST_PEOPLE);
            Effect.atLeast(0, "price", price);
        }
    }

    /**
     * Friends cut a price down (砍价).
     *
     * @param first the price that it begins with, minor units
     * @param floor the price that it can come down to, 0 to {@code first} − 1
     * @param cuts how friends cut
     * @param life from its start, 1 minute to {@link #LONGEST}
     * @param buyWithin how long it can be bought for the price that it has come to, 1 minute to
     *     {@link #LONGEST}
     * @param atAnyPrice whether it can be bought when its time is over and the floor was not
     *     reached
     * @param ownerCuts whether the owner may cut, once
     * @param startsPerCustomer how often a customer may start one, 1 to 1,000
     * @param helpsPerDay in how many bargains of the promotion a customer may help a day, 1 to
     *     1,000
     * @param compensation the template of the coupon that the owner of a won bargain gets when
     *     nothing is left to buy; empty for none
     */
    record Bargain(
            long first,
            long floor,
            Cuts cuts,
            Duration life,
            Duration buyWithin,
            boolean atAnyPrice,
            boolean ownerCuts,
            int startsPerCustomer,
            int helpsPerDay,
            String compensation)
            implements Play {

        public Bargain {
            Effect.atLeast(0, "floor", floor);
            Effect.atLeast(floor + 1, "first", first);
            requireLife(life);
            requireLife(buyWithin);
            Effect.within(1, "startsPerCustomer", startsPerCustomer, MOST_TIMES);
            Effect.within(1, "helpsPerDay", helpsPerDay, MOST_TIMES);
        }

        /** What there is to cut. */
        public long range() {
            return first - floor;
        }
    }

    /** The most starts of a customer, helps a day, and rewards a month. */
    int MOST_TIMES = 1_000;

    /** How friends cut. */
    sealed interface Cuts {}

    /**
     * So many helpers reach the floor, exactly. It can only be when {@code helpers · least ≤ first
     * − floor ≤ helpers · most}.
     *
     * @param helpers 1 to {@link #MOST_PEOPLE}
     * @param least of a cut, minor units, ≥ 1
     * @param most of a cut
     */
    record FixedHelpers(int helpers, long least, long most) implements Cuts {
        public FixedHelpers {
            Effect.within(1, "helpers", helpers, MOST_PEOPLE);
            Effect.atLeast(1, "least", least);
            Effect.atLeast(least, "most", most);
        }
    }

    /**
     * Each cut is a share of what is left; which share, the promotion's offers say of each helper.
     *
     * @param least of a cut, minor units, ≥ 1; the last cut takes what is left
     * @param mostHelpers nine of ten bargains must reach the floor with so many helpers, 1 to
     *     {@link #MOST_PEOPLE}
     */
    record Weighted(long least, int mostHelpers) implements Cuts {
        public Weighted {
            Effect.atLeast(1, "least", least);
            Effect.within(1, "mostHelpers", mostHelpers, MOST_PEOPLE);
        }
    }

    /**
     * Customers bring customers (邀请有礼).
     *
     * @param attribution which inviter counts when several brought the same customer
     * @param bindWithin how long after registering a customer can still name who brought it, 1
     *     minute to a year
     * @param leastNet what the invitee must have paid net for an order to count, minor units, ≥ 0
     * @param window how long after an order was received its reward waits for returns, 0 to a year
     * @param perDay rewards of an inviter a day, 1 to {@link #MOST_TIMES}
     * @param perMonth rewards of an inviter a month, 1 to {@link #MOST_TIMES} times 31
     * @param levels whether only who brought the customer is rewarded (1), or also who brought that
     *     one (2)
     * @param rewardsRegistration whether rules are asked what being bound earns; orders always are
     * @param holdAtRisk from which risk of the invitee on a person looks before a reward is given,
     *     1 to {@link #NEVER_HELD}
     */
    record Referral(
            Attribution attribution,
            Duration bindWithin,
            long leastNet,
            Duration window,
            int perDay,
            int perMonth,
            int levels,
            boolean rewardsRegistration,
            int holdAtRisk)
            implements Play {

        /** From which risk on a person looks, unless the promotion says otherwise. */
        public static final int HOLD_AT_RISK = 60;

        private static final Duration YEAR = Duration.ofDays(366);

        public Referral {
            requireBetween("bindWithin", bindWithin, Duration.ofMinutes(1), YEAR);
            Effect.atLeast(0, "leastNet", leastNet);
            requireBetween("window", window, Duration.ZERO, YEAR);
            Effect.within(1, "perDay", perDay, MOST_TIMES);
            Effect.within(1, "perMonth", perMonth, MOST_TIMES * 31);
            Effect.within(1, "levels", levels, 2);
            Effect.within(1, "holdAtRisk", holdAtRisk, NEVER_HELD);
        }
    }

    /** Which inviter counts. */
    enum Attribution {
        FIRST_TOUCH,
        LAST_TOUCH
    }

    private static void requireLife(Duration life) {
        requireBetween("life", life, SHORTEST, LONGEST);
    }

    private static void requireBetween(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    name + " is " + least + " to " + most + ", not " + value);
        }
    }
}
