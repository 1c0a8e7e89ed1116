package io.huisuan.engine.order;

import io.huisuan.ledger.Decision;
import io.huisuan.ledger.Decisions;
import io.huisuan.ledger.bargain.Buying;
import io.huisuan.ledger.budget.Budgets;
import io.huisuan.ledger.budget.Given;
import io.huisuan.ledger.coupon.Bringing;
import io.huisuan.ledger.group.Groups;
import io.huisuan.ledger.group.Joining;
import io.huisuan.ledger.hold.Beside;
import io.huisuan.ledger.order.Orders;
import io.huisuan.ledger.order.Resting;
import io.huisuan.ledger.referral.InviteeOrders;
import io.huisuan.ledger.referral.InviteeOrders.Placing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What orders rest on, stored with their holds: for all of a transaction at once. */
public final class Grounds {

    private final Bringing bringing;
    private final Decisions decisions;
    private final Orders orders;
    private final Budgets budgets;
    private final Groups groups;
    private final Buying buying;
    private final InviteeOrders invitees;

    public Grounds(
            Bringing bringing,
            Decisions decisions,
            Orders orders,
            Budgets budgets,
            Groups groups,
            Buying buying,
            InviteeOrders invitees) {
        this.bringing = bringing;
        this.decisions = decisions;
        this.orders = orders;
        this.budgets = budgets;
        this.groups = groups;
        this.buying = buying;
        this.invitees = invitees;
    }

    /**
     * What one order rests on.
     *
     * @param coupons the templates that it uses; none of them may be stopped
     * @param joining the seat that it takes in a group
     * @param bargain that it buys
     * @param placing what it means to who brought the customer; none for guests
     */
    Beside of(
            Resting order,
            Decision decision,
            Set<String> coupons,
            List<Given> given,
            Optional<Joining> joining,
            Optional<String> bargain,
            Optional<Placing> placing) {
        return new Ground(this, order, decision, coupons, given, joining, bargain, placing);
    }

    private record Ground(
            Grounds kept,
            Resting order,
            Decision decision,
            Set<String> coupons,
            List<Given> given,
            Optional<Joining> joining,
            Optional<String> bargain,
            Optional<Placing> placing)
            implements Beside {

        @Override
        public void store(List<? extends Beside> all) {
            kept.store(all.stream().map(Ground.class::cast).toList());
        }

        private void buy() {
            bargain.ifPresent(id -> kept.buying.order(id, order.hold()));
        }
    }

    private void store(List<Ground> grounds) {
        var coupons = new TreeSet<String>();
        grounds.forEach(ground -> coupons.addAll(ground.coupons()));
        bringing.requireNotStopped(coupons);
        decisions.add(grounds.stream().map(Ground::decision).toList());
        orders.add(grounds.stream().map(Ground::order).toList());
        groups.join(grounds.stream().flatMap(ground -> ground.joining().stream()).toList());
        grounds.forEach(Ground::buy);
        invitees.ordered(grounds.stream().flatMap(ground -> ground.placing().stream()).toList());
        budgets.add(grounds.stream().flatMap(ground -> ground.given().stream()).toList());
    }
}
