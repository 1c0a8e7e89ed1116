package io.huisuan.engine.quote;

import io.huisuan.cart.Cart;
import io.huisuan.engine.decision.Decision;
import io.huisuan.engine.decision.DecisionIds;
import io.huisuan.engine.decision.DecisionLog;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.pricing.Quote;
import io.huisuan.rules.EnteredCode;
import io.huisuan.rules.EnteredCode.State;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The whole of what checkout asks for, on one page. */
public final class Quoting {

    private static final String NO_POLICY = "none";

    private final Shelf shelf;
    private final DecisionLog decisions;
    private final InstantSource now;

    public Quoting(Shelf shelf, DecisionLog decisions, InstantSource now) {
        this.shelf = shelf;
        this.decisions = decisions;
        this.now = now;
    }

    /**
     * A decision, what became of the entered codes and, if it was asked for, why other promotions
     * said nothing.
     *
     * @param silent empty when it was not asked for
     */
    public record Answer(Decision decision, List<EnteredCode> codes, List<NotEligible> silent) {}

    /** Prices a cart as of now with the release that is live, and remembers the decision. */
    public Answer quote(Cart cart, boolean explained) {
        Cart priced = at(now.instant().truncatedTo(ChronoUnit.MICROS), cart);
        Answer answer = shelf.reading(live -> decide(priced, live, explained));
        decisions.record(answer.decision());
        return answer;
    }

    private static Answer decide(Cart cart, Optional<Loaded> live, boolean explained) {
        return live.map(release -> decide(cart, release, explained))
                .orElseGet(() -> undiscounted(cart));
    }

    private static Answer decide(Cart cart, Loaded release, boolean explained) {
        Loaded.Priced priced = release.price(cart, Availability.EVERYTHING);
        var decision =
                new Decision(
                        DecisionIds.next(cart.at(), ThreadLocalRandom.current()),
                        cart,
                        Optional.of(release.name()),
                        release.policy(),
                        Availability.EVERYTHING,
                        priced.quote());
        return new Answer(
                decision,
                release.codes(cart, priced.quote()),
                explained ? release.silent(cart, priced) : List.of());
    }

    /** Without a release there are no promotions; checkout must go on. */
    private static Answer undiscounted(Cart cart) {
        var decision =
                new Decision(
                        DecisionIds.next(cart.at(), ThreadLocalRandom.current()),
                        cart,
                        Optional.empty(),
                        NO_POLICY,
                        Availability.EVERYTHING,
                        Quote.undiscounted(cart));
        return new Answer(decision, unknown(cart), List.of());
    }

    private static List<EnteredCode> unknown(Cart cart) {
        return cart.codes().stream()
                .sorted()
                .map(code -> new EnteredCode(code, State.UNKNOWN, List.of()))
                .toList();
    }

    private static Cart at(Instant at, Cart cart) {
        return new Cart(
                cart.id(),
                cart.currency(),
                at,
                cart.channel(),
                cart.store(),
                cart.customer(),
                cart.codes(),
                cart.lines(),
                cart.shipping(),
                cart.payment(),
                cart.attributes());
    }
}
