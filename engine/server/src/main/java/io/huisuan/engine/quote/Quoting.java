package io.huisuan.engine.quote;

import io.huisuan.cart.Cart;
import io.huisuan.engine.decision.Decision;
import io.huisuan.engine.decision.DecisionIds;
import io.huisuan.engine.decision.DecisionLog;
import io.huisuan.engine.limit.Limiting;
import io.huisuan.engine.order.Sealed;
import io.huisuan.engine.order.Sealing;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Quote;
import io.huisuan.repo.client.ApiClient;
import io.huisuan.rules.explain.CodeState;
import io.huisuan.rules.explain.NearMiss;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The whole of what checkout asks for, on one page. */
public final class Quoting {

    private final Shelf shelf;
    private final DecisionLog decisions;
    private final Limiting limiting;
    private final Sealing sealing;
    private final InstantSource now;

    /** Where nothing is limited, and nobody places orders. */
    public Quoting(Shelf shelf, DecisionLog decisions, InstantSource now) {
        this(shelf, decisions, Limiting.NOTHING, Sealing.NOTHING, now);
    }

    public Quoting(
            Shelf shelf,
            DecisionLog decisions,
            Limiting limiting,
            Sealing sealing,
            InstantSource now) {
        this.shelf = shelf;
        this.decisions = decisions;
        this.limiting = limiting;
        this.sealing = sealing;
        this.now = now;
    }

    /**
     * A decision, and what is told beside it; what was not asked for is empty.
     *
     * @param codes what became of each code that was entered
     * @param silent why other promotions said nothing
     * @param nearMisses what a little more would save
     * @param arithmetic by which policy the steps of what applied are told
     * @param seal what an order is placed with; empty for whoever may not place orders
     */
    public record Answer(
            Decision decision,
            List<CodeState> codes,
            List<NotEligible> silent,
            List<NearMiss> nearMisses,
            Optional<Policy> arithmetic,
            Optional<Sealed> seal) {

        Answer with(Optional<Sealed> made) {
            return new Answer(decision, codes, silent, nearMisses, arithmetic, made);
        }
    }

    /** Prices a cart as of now with the release that is live, and remembers the decision. */
    public Answer quote(Cart cart, Explain explain) {
        return quote(cart, explain, Optional.empty());
    }

    /** The same for a client that may place an order with it. */
    public Answer quote(Cart cart, Explain explain, ApiClient client) {
        return quote(cart, explain, Optional.of(client));
    }

    private Answer quote(Cart cart, Explain explain, Optional<ApiClient> client) {
        Cart priced = at(now.instant().truncatedTo(ChronoUnit.MICROS), cart);
        Answer answer = shelf.reading(live -> decide(priced, live, explain, client));
        decisions.record(answer.decision());
        return answer;
    }

    private Answer decide(
            Cart cart, Optional<Loaded> live, Explain explain, Optional<ApiClient> client) {
        Answer answer =
                live.map(release -> decide(cart, release, explain))
                        .orElseGet(() -> undiscounted(cart));
        return answer.with(client.flatMap(who -> sealing.of(answer.decision(), live, who)));
    }

    private Answer decide(Cart cart, Loaded release, Explain explain) {
        Loaded.Priced priced =
                switch (explain) {
                    case NOTHING -> release.brief(cart, limiting);
                    case HINTS, FULL -> release.price(cart, limiting);
                };
        var decision =
                new Decision(
                        DecisionIds.next(cart.at(), ThreadLocalRandom.current()),
                        cart,
                        Optional.of(release.name()),
                        release.policy(),
                        priced.availability(),
                        priced.quote());
        return told(decision, release, priced, explain);
    }

    private static Answer told(
            Decision decision, Loaded release, Loaded.Priced priced, Explain explain) {
        Cart cart = decision.cart();
        List<CodeState> codes = release.codes(cart, priced);
        if (explain == Explain.NOTHING) {
            return new Answer(
                    decision, codes, List.of(), List.of(), Optional.empty(), Optional.empty());
        }
        List<NotEligible> silent = release.silent(cart, priced);
        return new Answer(
                decision,
                codes,
                explain == Explain.FULL ? silent : List.of(),
                release.nearMisses(cart, decision.availability(), priced, silent),
                explain == Explain.FULL
                        ? Optional.of(release.rulebook().policy())
                        : Optional.empty(),
                Optional.empty());
    }

    /** Without a release there are no promotions; checkout must go on. */
    private static Answer undiscounted(Cart cart) {
        var decision =
                new Decision(
                        DecisionIds.next(cart.at(), ThreadLocalRandom.current()),
                        cart,
                        Optional.empty(),
                        Decision.NO_POLICY,
                        Availability.EVERYTHING,
                        Quote.undiscounted(cart));
        List<CodeState> codes = cart.codes().stream().sorted().map(CodeState::unknown).toList();
        return new Answer(
                decision, codes, List.of(), List.of(), Optional.empty(), Optional.empty());
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
