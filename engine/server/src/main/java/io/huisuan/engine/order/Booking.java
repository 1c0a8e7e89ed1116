package io.huisuan.engine.order;

import io.huisuan.engine.decision.Remembered;
import io.huisuan.engine.returns.Returns;
import io.huisuan.ledger.hold.Noting;
import io.huisuan.ledger.hold.Return;
import io.huisuan.ledger.order.BookedReturn;
import io.huisuan.ledger.order.Orders;
import io.huisuan.pricing.Quote.Gift;
import io.huisuan.returns.Returned;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Returns of one order: each is quoted on top of those before it, and written with its hold. */
final class Booking {

    private final Orders orders;
    private final Returns returns;
    private final Remembered remembered;

    Booking(Orders orders, Returns returns, Remembered remembered) {
        this.orders = orders;
        this.returns = returns;
        this.remembered = remembered;
    }

    /** So much comes back. */
    Noting of(Returned now) {
        return (hold, number, _) -> book(hold, number, now, 0);
    }

    /** Everything that is left comes back, gifts and shipping included. */
    Noting ofTheRest() {
        return (hold, number, back) ->
                book(
                        hold,
                        number,
                        new Returned(units(back), giftsLeft(orders.returns(hold))),
                        remembered.order().shipping());
    }

    private static Map<String, Integer> units(List<Return> back) {
        var units = new HashMap<String, Integer>();
        back.forEach(line -> units.put(line.line(), line.units()));
        return units;
    }

    private Set<String> giftsLeft(List<BookedReturn> before) {
        var gifts = new HashSet<String>();
        remembered.order().quote().gifts().stream().map(Gift::promotion).forEach(gifts::add);
        gifts.removeAll(together(before).gifts());
        return gifts;
    }

    private void book(String hold, int number, Returned now, long shipping) {
        long refund = quote(orders.returns(hold), now).quote().withShipping(shipping).refund();
        orders.add(hold, new BookedReturn(number, BookedJson.write(now, shipping), refund));
    }

    private Returns.Answer quote(List<BookedReturn> before, Returned now) {
        Returned earlier = together(before);
        long refunded =
                before.stream()
                        .filter(one -> one.number() > 0)
                        .mapToLong(BookedReturn::refund)
                        .sum();
        long settled = Settled.of(before).of(earlier.and(now), remembered.order());
        return returns.quote(remembered, earlier, refunded + settled, now);
    }

    private static Returned together(List<BookedReturn> booked) {
        Returned all = Returned.NOTHING;
        for (BookedReturn each : booked) {
            all = all.and(BookedJson.read(each.returned()));
        }
        return all;
    }

    /** What a return that was booked came to. */
    Returns.Answer answer(String hold, int number) {
        List<BookedReturn> all = orders.returns(hold);
        List<BookedReturn> before = all.stream().filter(one -> one.number() < number).toList();
        BookedReturn asked = all.get(before.size());
        return quote(before, BookedJson.read(asked.returned()))
                .withShipping(BookedJson.shipping(asked.returned()));
    }
}
