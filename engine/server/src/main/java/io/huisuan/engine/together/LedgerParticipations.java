package io.huisuan.engine.together;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Participation;
import io.huisuan.cart.Participation.In;
import io.huisuan.cart.Participation.Role;
import io.huisuan.engine.patience.Patience;
import io.huisuan.engine.shelf.Loaded;
import io.huisuan.engine.shelf.Pins;
import io.huisuan.engine.shelf.ReleaseName;
import io.huisuan.ledger.bargain.Bargains;
import io.huisuan.ledger.bargain.Begun;
import io.huisuan.ledger.group.Group;
import io.huisuan.ledger.group.Groups;
import io.huisuan.ledger.risk.Risks;
import io.huisuan.social.bargain.State;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a cart is bought in, by the ledger as it is now. While that is away nobody takes part in
 * anything: checkout goes on, and says so.
 */
public final class LedgerParticipations implements Participations {

    private final Groups groups;
    private final Bargains bargains;
    private final Risks risks;
    private final Pins pins;
    private final Patience patience;

    public LedgerParticipations(
            Groups groups, Bargains bargains, Risks risks, Pins pins, Patience patience) {
        this.groups = groups;
        this.bargains = bargains;
        this.risks = risks;
        this.pins = pins;
        this.patience = patience;
    }

    @Override
    public Taking of(Cart cart, Loaded live) {
        return cart.participation()
                .map(named -> of(cart, live, () -> of(named, cart, live)))
                .orElseGet(() -> Taking.alone(cart, live));
    }

    private Taking of(Cart cart, Loaded live, Supplier<Optional<Taking>> question) {
        return patience.ask("what it is bought in", question)
                .map(found -> found.orElseGet(() -> Taking.alone(cart, live)))
                .orElseGet(() -> Taking.alone(cart, live, Part.UNCHECKED));
    }

    private Optional<Taking> of(Participation named, Cart cart, Loaded live) {
        return switch (named.in()) {
            case GROUP ->
                    groups.find(named.id(), cart.customer().id())
                            .flatMap(met -> in(met, cart, live));
            case BARGAIN -> bargains.find(named.id()).flatMap(begun -> in(begun, cart, live));
            case REFERRAL -> Optional.empty();
        };
    }

    /** Whoever joins needs a name, and a group that is open by the clock that stamped the cart. */
    private Optional<Taking> in(Groups.Met met, Cart cart, Loaded live) {
        Group group = met.group();
        boolean isOpen = group.state() == Group.State.OPEN && cart.at().isBefore(group.expiresAt());
        if (cart.customer().id().isEmpty() || !isOpen) {
            return Optional.empty();
        }
        Role role = met.leads() ? Role.OPEN : Role.JOIN;
        var release = new ReleaseName(group.release().number(), group.release().digest());
        var participation =
                new Participation(
                        In.GROUP,
                        group.id(),
                        group.promotion(),
                        release.text(),
                        role,
                        "",
                        group.paid(),
                        0,
                        risks.of(cart.customer().id()).score());
        return Optional.of(taking(participation, release, cart, live));
    }

    /** Whoever has won a bargain buys it, while there is time. */
    private Optional<Taking> in(Begun begun, Cart cart, Loaded live) {
        String customer = cart.customer().id();
        boolean isToBeHad =
                begun.bargain().state() instanceof State.Success(Instant buyBefore)
                        && cart.at().isBefore(buyBefore);
        if (customer.isEmpty() || !isToBeHad || !bargains.isOf(begun, customer)) {
            return Optional.empty();
        }
        return Optional.of(
                taking(
                        Bargaining.participation(begun, Role.BUY, risks.of(customer).score()),
                        Bargaining.release(begun),
                        cart,
                        live));
    }

    private Taking taking(Participation in, ReleaseName release, Cart cart, Loaded live) {
        return new Taking(cart.with(in), pins.host(live, release, in.promotion()), Part.TAKEN);
    }
}
