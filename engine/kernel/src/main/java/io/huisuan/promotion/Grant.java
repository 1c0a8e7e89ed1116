package io.huisuan.promotion;

/** What the customer gets after payment. The quote promises it, the ledger gives it. */
public sealed interface Grant extends Effect.Single {

    /** The most that is granted at once. */
    long MAX_COUNT = 1_000_000_000L;

    /** What is given as a number of something. */
    sealed interface Countable extends Grant, Effect.Repeatable {}

    /**
     * Points for what is paid for the target.
     *
     * @param points 1 to {@link #MAX_COUNT}
     * @param per for every so many minor units, ≥ 1; {@link #FLAT} for the points once
     */
    record PointsEarn(long points, long per) implements Countable {

        /** Whatever is paid. */
        public static final long FLAT = 0;

        public PointsEarn {
            Effect.within(1, "points", points, MAX_COUNT);
            Effect.atLeast(0, "per", per);
        }

        /** For that amount, whole parts only. */
        public long on(long amount) {
            return per == FLAT ? points : Effect.product(points, amount / per);
        }

        @Override
        public PointsEarn times(long times) {
            return new PointsEarn(bounded(points, times), per);
        }
    }

    /**
     * Multiplies what earlier effects of the stage EARN earn.
     *
     * @param basisPoints 10_001 to 1_000_000; 20_000 doubles
     */
    record PointsTimes(int basisPoints) implements Grant {
        public PointsTimes {
            Effect.within(10_001, "basisPoints", basisPoints, 1_000_000);
        }
    }

    /**
     * Coupons of a kind.
     *
     * @param coupon which kind
     * @param count 1 to {@link #MAX_COUNT}
     */
    record GrantCoupon(String coupon, long count) implements Countable {
        public GrantCoupon {
            Effect.within(1, "count", count, MAX_COUNT);
        }

        @Override
        public GrantCoupon times(long times) {
            return new GrantCoupon(coupon, bounded(count, times));
        }
    }

    /**
     * Chances in a lottery.
     *
     * @param count 1 to {@link #MAX_COUNT}
     */
    record GrantChance(String lottery, long count) implements Countable {
        public GrantChance {
            Effect.within(1, "count", count, MAX_COUNT);
        }

        @Override
        public GrantChance times(long times) {
            return new GrantChance(lottery, bounded(count, times));
        }
    }

    /** A badge; once is enough. */
    record GrantBadge(String badge) implements Grant {}

    /** What somebody gets for bringing the customer, or for having been brought. */
    record Reward(Receiver to, Prize prize) implements Grant {}

    /** Who gets a reward. */
    enum Receiver {
        INVITER,
        INVITEE,
        /** Who brought the inviter, where a referral has two levels. */
        SECOND_INVITER
    }

    /** What a reward consists of. */
    sealed interface Prize {}

    /**
     * Points.
     *
     * @param points 1 to {@link #MAX_COUNT}
     */
    record Points(long points) implements Prize {
        public Points {
            Effect.within(1, "points", points, MAX_COUNT);
        }
    }

    /** A coupon of a kind. */
    record Coupon(String coupon) implements Prize {}

    /**
     * Money.
     *
     * @param amount minor units of the promotion's currency, 1 to {@link
     *     io.huisuan.cart.Line#MAX_PRICE}
     */
    record Cash(long amount) implements Prize {
        public Cash {
            Effect.within(1, "amount", amount, io.huisuan.cart.Line.MAX_PRICE);
        }
    }

    private static long bounded(long count, long times) {
        return Math.min(Effect.product(count, times), MAX_COUNT);
    }
}
