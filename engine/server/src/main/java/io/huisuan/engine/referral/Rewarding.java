package io.huisuan.engine.referral;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Participation;
import io.huisuan.cart.Participation.In;
import io.huisuan.cart.Participation.Role;
import io.huisuan.engine.decision.Recollection;
import io.huisuan.engine.limit.Limiting;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.engine.shelf.Pins;
import io.huisuan.engine.shelf.ReleaseName;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.ledger.order.Orders;
import io.huisuan.ledger.referral.Earning;
import io.huisuan.ledger.referral.InviteeOrders;
import io.huisuan.ledger.referral.Reached;
import io.huisuan.ledger.referral.Rewards;
import io.huisuan.ledger.referral.Terms;
import io.huisuan.promotion.Grant.Prize;
import io.huisuan.promotion.Grant.Receiver;
import io.huisuan.promotion.Grant.Reward;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks the rules what paid orders of invitees earn, by the version that they were brought under,
 * and decides on rewards whose time has come. An order that cannot be judged stands in nobody's
 * way, and is tried again.
 */
public final class Rewarding implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Rewarding.class);
    private static final int AT_ONCE = 100;

    private final Shelf shelf;
    private final Pins pins;
    private final Orders orders;
    private final Recollection recollection;
    private final InviteeOrders invitees;
    private final Rewards rewards;

    public Rewarding(
            Shelf shelf,
            Pins pins,
            Orders orders,
            Recollection recollection,
            InviteeOrders invitees,
            Rewards rewards) {
        this.shelf = shelf;
        this.pins = pins;
        this.orders = orders;
        this.recollection = recollection;
        this.invitees = invitees;
        this.rewards = rewards;
    }

    @Override
    public void run() {
        invitees.reached(AT_ONCE).forEach(this::tryReward);
        int _ = rewards.release(AT_ONCE);
    }

    private void tryReward(Reached reached) {
        try {
            shelf.reading(live -> live.map(loaded -> reward(reached, loaded)));
        } catch (RuntimeException e) {
            log.warn("the order of hold {} is not rewarded yet", reached.hold(), e);
        }
    }

    private boolean reward(Reached reached, Loaded live) {
        Loaded release = pins.host(live, ReleaseName.parse(reached.release()), reached.promotion());
        Optional<Terms> terms =
                release.rulebook()
                        .promotion(reached.promotion())
                        .flatMap(one -> Inviting.terms(one, reached.release()));
        Cart cart = cart(reached);
        List<Earning> earnings =
                Stream.of(Receiver.values())
                        .flatMap(side -> earning(reached, release, cart, side).stream())
                        .toList();
        terms.ifPresent(t -> rewards.pend(t, reached.invitee(), reached.hold(), earnings));
        return terms.isPresent();
    }

    private Cart cart(Reached reached) {
        return orders.decision(reached.hold())
                .flatMap(recollection::find)
                .map(decision -> Recollection.remembered(decision).order().cart())
                .orElseThrow();
    }

    /** All that one side gets for it, as one reward. */
    private static Optional<Earning> earning(
            Reached reached, Loaded release, Cart cart, Receiver side) {
        Cart asked = cart.with(participation(reached, role(side)));
        List<Prize> prizes =
                release.brief(asked, Limiting.NOTHING).quote().applied().stream()
                        .filter(applied -> applied.promotion().equals(reached.promotion()))
                        .map(applied -> applied.proposal().offer().effect())
                        .filter(Reward.class::isInstance)
                        .map(Reward.class::cast)
                        .filter(reward -> reward.to() == side)
                        .map(Reward::prize)
                        .toList();
        return prizes.isEmpty() ? Optional.empty() : Optional.of(earning(reached, side, prizes));
    }

    private static Earning earning(Reached reached, Receiver side, List<Prize> prizes) {
        String json =
                prizes.stream()
                        .map(prize -> PrizeView.write(prize).toString())
                        .collect(Collectors.joining(",", "[", "]"));
        long value = prizes.stream().mapToLong(PrizeView::value).sum();
        return Earning.of(side, 1, reached.milestone(), json, value);
    }

    private static Role role(Receiver side) {
        return switch (side) {
            case INVITER -> Role.INVITER;
            case INVITEE -> Role.INVITEE;
        };
    }

    /** Later orders are all alike to rules. */
    private static Participation participation(Reached reached, Role role) {
        return new Participation(
                In.REFERRAL,
                reached.invitee().hex(),
                reached.promotion(),
                reached.release(),
                role,
                reached.number() == 1 ? Earning.FIRST_ORDER : "order",
                reached.before(),
                reached.net(),
                reached.risk());
    }
}
