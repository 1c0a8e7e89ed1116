package io.huisuan.ledger.referral;

import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.promotion.Grant.Receiver;
import io.huisuan.social.referral.Reward;
import io.huisuan.social.referral.Why;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * A reward, as it stands.
 *
 * @param id 32 hexadecimal digits
 * @param receiver who gets it
 * @param hold of the order that earned it; null when it was no order
 * @param net what was paid for that when it was earned, minor units
 * @param prize JSON text
 * @param value minor units
 * @param suspicious a person looks at it before it is given
 * @param reasons for that
 * @param why it was cancelled or clawed back; null when it was not
 * @param dueAt when it can be given; null while its order has not been received
 * @param decidedBy who decided on it; null when nobody had to
 * @param decidedFor that person's reason
 * @param money of it, which money budgets count, minor units
 * @param funding whether the campaign's budgets have paid for it
 */
public record Earned(
        String id,
        String promotion,
        String campaign,
        String release,
        KeyedHash invitee,
        Receiver side,
        int level,
        String milestone,
        KeyedHash receiver,
        @Nullable String hold,
        long net,
        String prize,
        String currency,
        long value,
        long leastNet,
        int perDay,
        int perMonth,
        String zone,
        long windowSeconds,
        boolean suspicious,
        String reasons,
        State state,
        @Nullable Why why,
        Instant at,
        @Nullable Instant dueAt,
        @Nullable Instant grantedAt,
        Instant changedAt,
        @Nullable String decidedBy,
        @Nullable String decidedFor,
        long money,
        Funding funding) {

    /** What budgets have to do with it. */
    public enum Funding {
        /** Nothing: its campaign had none. */
        NONE,
        /** They have not been asked yet; before that it is not given. */
        WANTED,
        TAKEN,
        /** They have it again, since the customer has not. */
        BACK
    }

    /** Where it is; {@link Reward} says what follows what. */
    public enum State {
        PENDING("reward.pending"),
        HELD("reward.held"),
        GRANTED("reward.granted"),
        CANCELLED("reward.cancelled"),
        CLAWED_BACK("reward.clawed-back");

        private final String event;

        State(String event) {
            this.event = event;
        }

        /** What others are told. */
        String event() {
            return event;
        }

        static State of(Reward reward) {
            return switch (reward) {
                case Reward.Pending _ -> PENDING;
                case Reward.Held _ -> HELD;
                case Reward.Granted _ -> GRANTED;
                case Reward.Cancelled _ -> CANCELLED;
                case Reward.ClawedBack _ -> CLAWED_BACK;
            };
        }
    }

    Reward life() {
        return switch (state) {
            case PENDING -> new Reward.Pending(Optional.ofNullable(dueAt));
            case HELD -> new Reward.Held();
            case GRANTED -> new Reward.Granted();
            case CANCELLED -> new Reward.Cancelled(because());
            case CLAWED_BACK -> new Reward.ClawedBack(because());
        };
    }

    private Why because() {
        return Optional.ofNullable(why).orElseThrow();
    }

    static @Nullable Why why(Reward reward) {
        return switch (reward) {
            case Reward.Cancelled(Why why) -> why;
            case Reward.ClawedBack(Why why) -> why;
            case Reward.Pending _, Reward.Held _, Reward.Granted _ -> null;
        };
    }
}
