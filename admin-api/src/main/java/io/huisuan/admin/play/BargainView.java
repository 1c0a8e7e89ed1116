package io.huisuan.admin.play;

import io.huisuan.ledger.bargain.Begun;
import io.huisuan.ledger.bargain.Compensation;
import io.huisuan.ledger.bargain.Help;
import io.huisuan.ledger.bargain.Phase;
import io.huisuan.ledger.bargain.Proof;
import io.huisuan.social.bargain.Replay;
import io.huisuan.social.bargain.State;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * A bargain and whether its luck was what it should have been.
 *
 * @param compensation what its owner gets because nothing is left to buy
 */
record BargainView(
        BargainRow bargain, BargainProof proof, @Nullable BargainCompensation compensation) {

    static BargainView of(Proof proof, Optional<Compensation> compensation) {
        return new BargainView(
                BargainRow.of(proof.bargain()),
                BargainProof.of(proof),
                compensation.map(BargainCompensation::of).orElse(null));
    }

    /**
     * A coupon instead.
     *
     * @param template of the coupon
     * @param coupon the owner's, once it was given
     * @param why it was not given
     */
    record BargainCompensation(
            String template,
            Compensation.State state,
            @Nullable String coupon,
            @Nullable String why) {

        static BargainCompensation of(Compensation compensation) {
            return new BargainCompensation(
                    compensation.template(),
                    compensation.state(),
                    compensation.coupon(),
                    compensation.why());
        }
    }

    /**
     * A price that friends cut down. Customers are named as the ledger does.
     *
     * @param release whose version of the promotion it goes by
     * @param owner who has started it
     * @param first the price that it began with, minor units, like the others
     * @param price that it has come to
     * @param progress of the way to the floor, basis points, rounded down
     * @param until when its time is over, or until when it can be bought
     * @param hold names the reservation of the order that has it, or had it last
     */
    record BargainRow(
            String id,
            String promotion,
            String campaign,
            long release,
            String owner,
            Phase state,
            String currency,
            long first,
            long floor,
            long price,
            int progress,
            int helps,
            Instant startedAt,
            @Nullable Instant until,
            @Nullable String hold) {

        static BargainRow of(Begun begun) {
            var bargain = begun.bargain();
            return new BargainRow(
                    begun.id(),
                    begun.promotion(),
                    begun.campaign(),
                    begun.release(),
                    begun.owner().hex(),
                    begun.phase(),
                    begun.currency(),
                    bargain.terms().first(),
                    bargain.terms().floor(),
                    bargain.price(),
                    bargain.progress(),
                    bargain.helps(),
                    begun.startedAt(),
                    until(bargain.state()),
                    begun.hold());
        }

        private static @Nullable Instant until(State state) {
            return switch (state) {
                case State.Open(Instant until) -> until;
                case State.Success(Instant buyBefore) -> buyBefore;
                case State.Ordered(Instant buyBefore) -> buyBefore;
                case State.Finished _, State.Failed _, State.Expired _ -> null;
            };
        }
    }

    /**
     * All that decided it, decided again.
     *
     * @param commitment SHA-256 of the seed, shown when it began
     * @param seed as soon as nobody can help any more
     * @param holds whether nothing is wrong with it
     * @param committed whether the seed is the one that was bound
     * @param addUp whether the cuts add up to what the price has fallen
     * @param deviation the number of the first cut that is not as it should be
     */
    record BargainProof(
            String commitment,
            @Nullable String seed,
            boolean holds,
            boolean committed,
            boolean addUp,
            @Nullable Integer deviation) {

        static BargainProof of(Proof proof) {
            return new BargainProof(
                    proof.bargain().commitment(),
                    proof.seed().orElse(null),
                    proof.holds(),
                    proof.isCommitted(),
                    proof.addUp(),
                    proof.deviation().map(Replay.Deviation::cut).orElse(null));
        }
    }

    /**
     * What a friend cut off, with all that decided it.
     *
     * @param number of the helper, from 1
     * @param helper as the ledger names them
     * @param chance the number that decided, of 2^53
     * @param bandLeast of the helper's class, basis points; 0 where a fixed number helps
     * @param bandMost the same
     * @param cut minor units
     * @param price after it
     */
    record BargainCut(
            int number,
            String helper,
            Instant at,
            long chance,
            int bandLeast,
            int bandMost,
            long cut,
            long price) {

        static BargainCut of(Help help) {
            var cut = help.cut();
            return new BargainCut(
                    cut.number(),
                    help.helper().hex(),
                    help.at(),
                    cut.chance().number(),
                    cut.band().least(),
                    cut.band().most(),
                    cut.amount(),
                    cut.price());
        }
    }
}
