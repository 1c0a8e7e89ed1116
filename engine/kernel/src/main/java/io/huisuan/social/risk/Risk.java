package io.huisuan.social.risk;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How suspicious a customer is.
 *
 * <pre>{@code
 * own   = Σ min(steps · weight, cap) over what was counted
 * score = min(100, max(own, told))
 * }</pre>
 *
 * @param score 0 to {@link #MOST}
 * @param reasons for it, in the order of {@link RiskReason}; none when it is 0
 */
public record Risk(int score, List<RiskReason> reasons) {

    /** The greatest risk. */
    public static final int MOST = 100;

    /** Nobody has reason to suspect the customer. */
    public static final Risk NONE = new Risk(0, List.of());

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    public Risk {
        reasons = List.copyOf(reasons);
        if (score < 0 || score > MOST || (score == 0) != reasons.isEmpty()) {
            throw new IllegalArgumentException("not a risk: " + score + " " + reasons);
        }
    }

    /**
     * The risk of what was counted. The weights are in docs/risk.md. INVARIANT: of two customers of
     * whom one has more of everything, that one's score is not less.
     */
    public static Risk of(Signals signals) {
        var sum = new Sum();
        sum.add(RiskReason.SHARED_DEVICE, weigh(signals.onDevice(), 1, 30, 60));
        sum.add(RiskReason.SHARED_PAYER, weigh(signals.onPayer(), 1, 40, 80));
        // Families, dormitories and offices share addresses.
        sum.add(RiskReason.SHARED_ADDRESS, weigh(signals.atAddress(), 3, 10, 30));
        sum.add(RiskReason.NEW_ACCOUNT, signals.age().map(Risk::ofAge).orElse(0));
        sum.add(
                RiskReason.HIGH_VELOCITY,
                Math.max(
                        weigh(signals.helpsInHour(), 10, 5, 60),
                        weigh(signals.groupsInDay(), 10, 5, 60)));
        sum.add(RiskReason.MUTUAL_HELP, weigh(signals.swaps(), 3, 20, 60));
        return sum.risk(signals.told());
    }

    /** The greater one of both; its reasons are those of both. */
    public Risk or(Risk other) {
        Set<RiskReason> all = EnumSet.noneOf(RiskReason.class);
        all.addAll(reasons);
        all.addAll(other.reasons);
        return new Risk(Math.max(score, other.score), List.copyOf(all));
    }

    /** Nothing below {@code from}, then a weight for each one more, up to a cap. */
    private static int weigh(long count, long from, int weight, int cap) {
        long steps = Math.max(0, count - from + 1);
        return (int) Math.min(Math.min(steps, cap) * weight, cap);
    }

    private static int ofAge(Duration age) {
        if (age.compareTo(DAY) < 0) {
            return 20;
        }
        return age.compareTo(WEEK) < 0 ? 10 : 0;
    }

    private static final class Sum {

        private final Set<RiskReason> reasons = EnumSet.noneOf(RiskReason.class);
        private int own;

        void add(RiskReason reason, int weight) {
            if (weight > 0) {
                reasons.add(reason);
                own += weight;
            }
        }

        Risk risk(int told) {
            if (told > 0) {
                reasons.add(RiskReason.TOLD);
            }
            return new Risk(Math.min(MOST, Math.max(own, told)), List.copyOf(reasons));
        }
    }
}
