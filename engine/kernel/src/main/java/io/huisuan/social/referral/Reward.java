package io.huisuan.social.referral;

import java.time.Instant;
import java.util.Optional;

/**
 * The life of a reward.
 *
 * <pre>{@code
 * PENDING → GRANTED | CANCELLED | HELD      HELD → GRANTED | CANCELLED      GRANTED → CLAWED_BACK
 * }</pre>
 *
 * What does not follow from a state leaves it as it is.
 */
public sealed interface Reward {

    /**
     * Waits.
     *
     * @param dueAt when it can be granted; none while the order has not been received
     */
    record Pending(Optional<Instant> dueAt) implements Reward {

        /**
         * What becomes of it when somebody looks.
         *
         * @return itself before its time
         */
        public Reward released(Instant now, Merit merit) {
            boolean isDue = dueAt.isPresent() && !now.isBefore(dueAt.get());
            if (!isDue) {
                return this;
            }
            Reward next = merit.judged();
            return next instanceof Granted && merit.isSuspicious() ? new Held() : next;
        }
    }

    /** Waits for a person. */
    record Held() implements Reward {

        /**
         * What a person said. Caps and returns count for the person's, too.
         *
         * @param isFine whether it may be given
         */
        public Reward decided(boolean isFine, Merit merit) {
            return isFine ? merit.judged() : new Cancelled(Why.RISK);
        }
    }

    /** The receiver has it. */
    record Granted() implements Reward {}

    /** It is never given. */
    record Cancelled(Why why) implements Reward {}

    /** It was given, and then its reason went away. */
    record ClawedBack(Why why) implements Reward {}

    /** When its order or its referral is not worth a reward any more. */
    default Reward lost(Why why) {
        return switch (this) {
            case Pending _, Held _ -> new Cancelled(why);
            case Granted _ -> new ClawedBack(why);
            case Cancelled _, ClawedBack _ -> this;
        };
    }

    /** Whether nothing becomes of it any more. */
    default boolean isFinal() {
        return switch (this) {
            case Pending _, Held _, Granted _ -> false;
            case Cancelled _, ClawedBack _ -> true;
        };
    }
}
