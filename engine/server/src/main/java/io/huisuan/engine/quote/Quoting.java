package io.huisuan.engine.quote;

import io.huisuan.cart.Cart;
import io.huisuan.engine.coupon.Bringer;
import io.huisuan.engine.coupon.Coupons;
import io.huisuan.engine.coupon.Entitlement;
import io.huisuan.engine.decision.Decision;
import io.huisuan.engine.decision.DecisionIds;
import io.huisuan.engine.decision.DecisionLog;
import io.huisuan.engine.limit.Limiting;
import io.huisuan.engine.order.Sealed;
import io.huisuan.engine.order.Sealing;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.engine.together.Participations;
import io.huisuan.engine.together.Participations.Taking;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Quote;
import io.huisuan.repo.client.ApiClient;
import io.huisuan.rules.explain.CodeState;
import io.huisuan.rules.explain.NearMiss;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** The whole of what checkout asks for, on one page. */
public final class Quoting {

    private final Shelf shelf;
    private final DecisionLog decisions;
    private final Limiting limiting;
    private final Participations participations;
    private final Coupons coupons;
    private final Sealing sealing;
    private final InstantSource now;

    /** Where nothing is limited, and nobody places orders. */
    public Quoting(Shelf shelf, DecisionLog decisions, InstantSource now) {
        this(
                shelf,
                decisions,
                Limiting.NOTHING,
                Participations.NONE,
                Coupons.NOTHING,
                Sealing.NOTHING,
                now);
    }

    public Quoting(
            Shelf shelf,
            DecisionLog decisions,
            Limiting limiting,
            Participations participations,
            Coupons coupons,
            Sealing sealing,
            InstantSource now) {
        this.shelf = shelf;
        this.decisions = decisions;
        this.limiting = limiting;
        this.participations = participations;
        this.coupons = coupons;
        this.sealing = sealing;
        this.now = now;
    }

    /**
     * A decision, and what is told beside it; what was not asked for is empty.
     *
     * @param codes what became of each code that was entered
     * @param coupons what became of each coupon that was chosen
     * @param warnings what else checkout should know
     * @param silent why other promotions said nothing
     * @param nearMisses what a little more would save
     * @param arithmetic by which policy the steps of what applied are told
     * @param seal what an order is placed with; empty for whoever may not place orders
     */
    public record Answer(
            Decision decision,
            List<CodeState> codes,
            List<CodeState> coupons,
            Set<Warning> warnings,
            List<NotEligible> silent,
            List<NearMiss> nearMisses,
            Optional<Policy> arithmetic,
            Optional<Sealed> seal) {

        Answer warning(Warning more) {
            var all = EnumSet.of(more);
            all.addAll(warnings);
            return new Answer(decision, codes, coupons, all, silent, nearMisses, arithmetic, seal);
        }

        Answer with(Optional<Sealed> made) {
            return new Answer(
                    decision, codes, coupons, warnings, silent, nearMisses, arithmetic, made);
        }
    }

    /** Prices a cart as of now with the release that is live, and remembers the decision. */
    public Answer quote(Cart cart, Explain explain) {
        return quote(cart, explain, Optional.empty(), Bringer.NOBODY);
    }

    /**
     * The same for a client that may place an order with it.
     *
     * @param address of the customer; empty when the client does not tell it
     */
    public Answer quote(Cart cart, Explain explain, ApiClient client, String address) {
        return quote(cart, explain, Optional.of(client), Bringer.of(client, address));
    }

    private Answer quote(Cart cart, Explain explain, Optional<ApiClient> client, Bringer bringer) {
        Cart asked = cart.at(now.instant().truncatedTo(ChronoUnit.MICROS));
        Answer answer = shelf.reading(live -> decide(asked, live, explain, client, bringer));
        decisions.record(answer.decision());
        return answer;
    }

    private Answer decide(
            Cart cart,
            Optional<Loaded> live,
            Explain explain,
            Optional<ApiClient> client,
            Bringer bringer) {
        return live.map(release -> participations.of(cart, release))
                .map(taking -> decide(taking, explain, client, bringer))
                .orElseGet(() -> undiscounted(Entitlement.none(cart.alone()), client));
    }

    private Answer decide(
            Taking taking, Explain explain, Optional<ApiClient> client, Bringer bringer) {
        Loaded release = taking.release();
        Entitlement entitlement = coupons.of(taking.cart(), bringer, release::names);
        Answer answer = decide(entitlement, release, explain, client);
        return switch (taking.part()) {
            case REFUSED -> answer.warning(Warning.PARTICIPATION_REFUSED);
            case UNCHECKED -> answer.warning(Warning.PARTICIPATION_UNCHECKED);
            case TAKEN ->
                    isForNothing(answer.decision())
                            ? answer.warning(Warning.PARTICIPATION_NOT_APPLIED)
                            : answer;
        };
    }

    /** It takes part in something that gives it nothing. */
    private static boolean isForNothing(Decision decision) {
        return decision.cart()
                .participation()
                .filter(
                        part ->
                                decision.quote().applied().stream()
                                        .noneMatch(a -> a.promotion().equals(part.promotion())))
                .isPresent();
    }

    private Answer decide(
            Entitlement asked, Loaded release, Explain explain, Optional<ApiClient> client) {
        Loaded.Priced first = price(asked.cart(), release, explain);
        Entitlement heeding = asked.heeding(first.quote());
        Loaded.Priced priced =
                heeding.cart().equals(asked.cart())
                        ? first
                        : price(heeding.cart(), release, explain);
        var decision =
                new Decision(
                        DecisionIds.next(heeding.cart().at(), ThreadLocalRandom.current()),
                        heeding.cart(),
                        Optional.of(release.name()),
                        release.policy(),
                        priced.availability(),
                        priced.quote());
        return told(decision, heeding, release, priced, explain)
                .with(
                        client.flatMap(
                                who -> sealing.of(decision, Optional.of(release), who, heeding)));
    }

    private Loaded.Priced price(Cart cart, Loaded release, Explain explain) {
        return switch (explain) {
            case NOTHING -> release.brief(cart, limiting);
            case HINTS, FULL -> release.price(cart, limiting);
        };
    }

    private static Answer told(
            Decision decision,
            Entitlement entitlement,
            Loaded release,
            Loaded.Priced priced,
            Explain explain) {
        Cart cart = decision.cart();
        boolean isFull = explain == Explain.FULL;
        List<NotEligible> silent =
                explain == Explain.NOTHING ? List.of() : release.silent(cart, priced);
        return new Answer(
                decision,
                entitlement.codes(release.rulebook(), priced.quote()),
                entitlement.coupons(release.rulebook(), priced.quote()),
                warnings(entitlement, priced),
                isFull ? silent : List.of(),
                explain == Explain.NOTHING
                        ? List.of()
                        : release.nearMisses(cart, decision.availability(), priced, silent),
                isFull ? Optional.of(release.rulebook().policy()) : Optional.empty(),
                Optional.empty());
    }

    private static Set<Warning> warnings(Entitlement entitlement, Loaded.Priced priced) {
        var warnings = EnumSet.noneOf(Warning.class);
        if (entitlement.away()) {
            warnings.add(Warning.COUPONS_UNAVAILABLE);
        }
        if (!priced.isChecked()) {
            warnings.add(Warning.LIMITS_UNCHECKED);
        }
        return warnings;
    }

    /** Without a release there are no promotions; checkout must go on. */
    private Answer undiscounted(Entitlement entitlement, Optional<ApiClient> client) {
        Cart cart = entitlement.cart();
        var decision =
                new Decision(
                        DecisionIds.next(cart.at(), ThreadLocalRandom.current()),
                        cart,
                        Optional.empty(),
                        Decision.NO_POLICY,
                        Availability.EVERYTHING,
                        Quote.undiscounted(cart));
        return new Answer(
                decision,
                unknown(entitlement.entered()),
                unknown(entitlement.chosen()),
                EnumSet.of(Warning.NO_RELEASE),
                List.of(),
                List.of(),
                Optional.empty(),
                client.flatMap(who -> sealing.of(decision, Optional.empty(), who, entitlement)));
    }

    private static List<CodeState> unknown(Set<String> codes) {
        return codes.stream().sorted().map(CodeState::unknown).toList();
    }
}
