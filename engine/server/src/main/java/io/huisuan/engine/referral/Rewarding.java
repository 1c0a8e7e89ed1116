package io.huisuan.engine.referral;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Participation;
import io.huisuan.cart.Participation.In;
import io.huisuan.cart.Participation.Role;
import io.huisuan.engine.limit.LedgerLimiting;
import io.huisuan.engine.limit.Limiting;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.engine.shelf.Pins;
import io.huisuan.engine.shelf.ReleaseName;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.ledger.referral.Earning;
import io.huisuan.ledger.referral.InviteeOrders;
import io.huisuan.ledger.referral.Reached;
import io.huisuan.ledger.referral.Rewards;
import io.huisuan.ledger.referral.Terms;
import io.huisuan.ledger.risk.Risks;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.promotion.Grant.Prize;
import io.huisuan.promotion.Grant.Receiver;
import io.huisuan.promotion.Grant.Reward;
import io.huisuan.promotion.Proposal;
import io.huisuan.social.risk.Risk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks the rules what invitees have earned by paying and, where the promotion says so, by being
 * bound, by the version that they were brought under; and decides on rewards whose time has come.
 * What cannot be judged stands in nobody's way, and is tried again.
 */
public final class Rewarding implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Rewarding.class);
    private static final int AT_ONCE = 100;

    private final Shelf shelf;
    private final Pins pins;
    private final Bought bought;
    private final LedgerLimiting limiting;
    private final Risks risks;
    private final InviteeOrders invitees;
    private final Rewards rewards;

    public Rewarding(
            Shelf shelf,
            Pins pins,
            Bought bought,
            LedgerLimiting limiting,
            Risks risks,
            InviteeOrders invitees,
            Rewards rewards) {
        this.shelf = shelf;
        this.pins = pins;
        this.bought = bought;
        this.limiting = limiting;
        this.risks = risks;
        this.invitees = invitees;
        this.rewards = rewards;
    }

    @Override
    public void run() {
        invitees.registered(AT_ONCE).forEach(this::tryReward);
        invitees.reached(AT_ONCE).forEach(this::tryReward);
        int _ = rewards.release(AT_ONCE);
    }

    private void tryReward(Reached reached) {
        try {
            shelf.reading(live -> live.map(loaded -> reward(reached, loaded)));
        } catch (RuntimeException e) {
            log.warn(
                    "{} of the invitee {} is not rewarded yet",
                    reached.milestone(),
                    reached.invitee(),
                    e);
        }
    }

    private boolean reward(Reached reached, Loaded live) {
        Loaded release = pins.host(live, ReleaseName.parse(reached.release()), reached.promotion());
        Optional<Terms> terms =
                release.rulebook()
                        .promotion(reached.promotion())
                        .flatMap(one -> Inviting.terms(one, reached.release()));
        terms.ifPresent(t -> reward(reached, release, t));
        return terms.isPresent();
    }

    private void reward(Reached reached, Loaded release, Terms terms) {
        Cart cart =
                bought.cart(
                        reached.hold(), reached.invitee().hex(), terms.currency(), reached.at());
        Risk risk = risks.of(reached.invitee());
        List<Earning> earnings =
                Stream.of(Receiver.values())
                        .flatMap(to -> earning(reached, release, cart, risk, to).stream())
                        .map(earning -> hasBudgets(reached) ? earning.fromBudget() : earning)
                        .toList();
        var _ = rewards.pend(terms, reached.invitee(), reached.hold(), earnings);
    }

    private boolean hasBudgets(Reached reached) {
        return limiting.budgets(Set.of(reached.campaign())).values().stream().anyMatch(n -> n > 0);
    }

    /** All that one side gets for it, as one reward. */
    private static Optional<Earning> earning(
            Reached reached, Loaded release, Cart cart, Risk risk, Receiver to) {
        Cart asked = cart.with(participation(reached, risk, role(to)));
        List<Prize> prizes =
                proposed(reached, release, asked)
                        .filter(proposal -> proposal.promotion().equals(reached.promotion()))
                        .map(proposal -> proposal.offer().effect())
                        .filter(Reward.class::isInstance)
                        .map(Reward.class::cast)
                        .filter(reward -> reward.to() == to)
                        .map(Reward::prize)
                        .toList();
        return prizes.isEmpty()
                ? Optional.empty()
                : Optional.of(earning(reached, to, prizes))
                        .map(one -> one.suspected(risk.score(), names(risk)));
    }

    /** What an order was given; where nothing is bought, nothing can be in the way of a reward. */
    private static Stream<Proposal> proposed(Reached reached, Loaded release, Cart asked) {
        return reached.hold() == null
                ? release.rulebook().propose(asked).made().stream()
                : release.brief(asked, Limiting.NOTHING).quote().applied().stream()
                        .map(Applied::proposal);
    }

    private static List<String> names(Risk risk) {
        return risk.reasons().stream().map(Enum::name).toList();
    }

    private static Earning earning(Reached reached, Receiver to, List<Prize> prizes) {
        String json =
                prizes.stream()
                        .map(prize -> PrizeView.write(prize).toString())
                        .collect(Collectors.joining(",", "[", "]"));
        long value = prizes.stream().mapToLong(PrizeView::value).sum();
        long money = prizes.stream().mapToLong(PrizeView::money).sum();
        return Earning.of(side(to), level(to), reached.milestone(), json, value)
                .giving(money, PrizeView.coupons(prizes));
    }

    private static Receiver side(Receiver to) {
        return to == Receiver.SECOND_INVITER ? Receiver.INVITER : to;
    }

    private static int level(Receiver to) {
        return to == Receiver.SECOND_INVITER ? 2 : 1;
    }

    private static Role role(Receiver to) {
        return switch (to) {
            case INVITER, SECOND_INVITER -> Role.INVITER;
            case INVITEE -> Role.INVITEE;
        };
    }

    private static Participation participation(Reached reached, Risk risk, Role role) {
        return new Participation(
                In.REFERRAL,
                reached.invitee().hex(),
                reached.promotion(),
                reached.release(),
                role,
                reached.milestone(),
                reached.before(),
                reached.net(),
                Math.max(reached.risk(), risk.score()));
    }
}
