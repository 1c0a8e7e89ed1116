package io.huisuan.engine.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.engine.command.Replies;
import io.huisuan.engine.decision.Recollection;
import io.huisuan.engine.decision.Remembered;
import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.engine.returns.Returns;
import io.huisuan.ledger.Decision;
import io.huisuan.ledger.budget.Given;
import io.huisuan.ledger.hold.Answer.Done;
import io.huisuan.ledger.hold.Combiner;
import io.huisuan.ledger.hold.Item;
import io.huisuan.ledger.hold.Ledger;
import io.huisuan.ledger.hold.Receipt;
import io.huisuan.ledger.hold.Request;
import io.huisuan.ledger.hold.Reservation;
import io.huisuan.ledger.hold.Return;
import io.huisuan.ledger.hold.Step;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.Keyring;
import io.huisuan.ledger.order.Orders;
import io.huisuan.ledger.order.Placed;
import io.huisuan.ledger.order.Resting;
import io.huisuan.ledger.referral.InviteeOrders.Placing;
import io.huisuan.returns.Returned;
import io.huisuan.rules.codec.CartJson;
import io.huisuan.rules.codec.Json;

import tools.jackson.databind.JsonNode;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of orders. A quote is never evaluated again: what it claims was sealed with it, and
 * the ledger says whether that can still be had.
 */
public final class Ordering {

    private static final int LONGEST_LINE_ID = 64;

    private final Seals seals;
    private final Hmac customers;
    private final Ledger ledger;
    private final Combiner combiner;
    private final Grounds grounds;
    private final Orders orders;
    private final Recollection recollection;
    private final Returns returns;
    private final InstantSource now;

    /**
     * @param now the database's clock: no node's own decides whether a quote is still good
     */
    public Ordering(
            Keyring keys,
            Ledger ledger,
            Combiner combiner,
            Grounds grounds,
            Orders orders,
            Recollection recollection,
            Returns returns,
            InstantSource now) {
        this.seals = new Seals(keys);
        this.customers = keys.customers();
        this.ledger = ledger;
        this.combiner = combiner;
        this.grounds = grounds;
        this.orders = orders;
        this.recollection = recollection;
        this.returns = returns;
        this.now = now;
    }

    /** What was done, with the decision that the order rests on. */
    record Booked(Done done, Decision decision) {}

    /** The same of a return, with what it comes to; nothing for an order that was not paid. */
    record Back(Done done, Decision decision, Optional<Returns.Answer> refund) {}

    /** Holds what the quote promised. */
    Booked place(Request request, String order, String quote) {
        Offer offer =
                seals.open(quote)
                        .filter(o -> o.client().equals(request.client()))
                        .orElseThrow(Ordering::invalid);
        Decision decision = decision(offer);
        if (!offer.isOf(decision)) {
            throw invalid();
        }
        Done done =
                Replies.done(
                        () -> {
                            requireGood(offer, request);
                            return combiner.reserve(reservation(request, order, offer, decision));
                        });
        return new Booked(done, decision);
    }

    /** Who got an answer before gets it again, however late. */
    private void requireGood(Offer offer, Request request) {
        if (now.instant().isAfter(offer.until()) && !ledger.knows(request)) {
            throw Refusal.of(
                    ProblemCode.QUOTE_EXPIRED,
                    "/quote",
                    "报价在 " + offer.until() + " 过期，请重新报价",
                    "the quote was good until " + offer.until() + "; ask for another one");
        }
    }

    private Decision decision(Offer offer) {
        return recollection
                .find(offer.decision())
                .orElseThrow(
                        () ->
                                Refusal.of(
                                        ProblemCode.QUOTE_NOT_READY,
                                        "/quote",
                                        "报价还没有记录到数据库，请稍后再试；一直如此则请重新报价",
                                        "the quote is not recorded yet; try again soon, and ask"
                                                + " for another one when it stays so"));
    }

    private static Refusal invalid() {
        return Refusal.of(
                ProblemCode.QUOTE_INVALID,
                "/quote",
                "请原样提交报价里的 quote，并使用同一个 API 密钥",
                "send the quote's own quote as it is, with the same API key");
    }

    private Reservation reservation(Request request, String order, Offer offer, Decision decision) {
        String hold = request.id();
        var resting = new Resting(hold, request.client(), order, decision.id());
        List<Given> given = Giving.of(hold, decision, offer.promotions());
        Cart cart = CartJson.read(Json.parse(decision.inputs().getBytes(UTF_8)));
        return new Reservation(
                        request,
                        order,
                        offer.campaigns(),
                        cart.lines().stream().map(Ordering::item).toList(),
                        offer.claims(),
                        grounds.of(
                                resting,
                                decision,
                                offer.coupons(),
                                given,
                                Seating.joining(resting, cart, offer, decision, customers),
                                Seating.bargain(cart, offer),
                                placing(hold, cart, decision)))
                .knowing(offer.budgets())
                .costing(offer.costs());
    }

    private static Optional<Placing> placing(String hold, Cart cart, Decision decision) {
        return Optional.of(cart.customer().id())
                .filter(id -> !id.isEmpty())
                .map(id -> new Placing(hold, id, decision.total(), decision.at()));
    }

    private static Item item(Line line) {
        if (line.id().length() > LONGEST_LINE_ID) {
            throw Refusal.of(
                    ProblemCode.OUT_OF_RANGE,
                    "/quote",
                    "订单里商品行的 id 最多 64 个字符",
                    "in an order, the id of a line has at most 64 characters");
        }
        return new Item(line.id(), line.qty());
    }

    /** What was held is used. */
    Booked pay(Request request, String order) {
        Done done = Replies.done(() -> ledger.pay(request, order));
        return new Booked(done, decision(placed(request.client(), order)));
    }

    /** What is held is given back, or everything that was paid for comes back. */
    Back cancel(Request request, String order) {
        Decision decision = decision(placed(request.client(), order));
        Booking booking = booking(decision);
        return back(
                Replies.done(() -> ledger.cancel(request, order, booking.ofTheRest())),
                decision,
                booking);
    }

    /** Some of what was paid for comes back. */
    Back giveBack(Request request, String order, JsonNode body) {
        Decision decision = decision(placed(request.client(), order));
        Remembered remembered = Recollection.remembered(decision);
        Returned now = Returns.read(body, remembered.order());
        List<Return> lines =
                now.units().entrySet().stream()
                        .map(line -> new Return(line.getKey(), line.getValue()))
                        .toList();
        Booking booking = new Booking(orders, returns, remembered);
        return back(
                Replies.done(() -> ledger.refund(request, order, lines, booking.of(now))),
                decision,
                booking);
    }

    private Booking booking(Decision decision) {
        return new Booking(orders, returns, Recollection.remembered(decision));
    }

    private static Back back(Done done, Decision decision, Booking booking) {
        boolean isReturn = done.receipt().step() == Step.REFUND;
        return new Back(
                done, decision, isReturn ? Optional.of(refund(done, booking)) : Optional.empty());
    }

    private static Returns.Answer refund(Done done, Booking booking) {
        Receipt receipt = done.receipt();
        return Recollection.asking(() -> booking.answer(receipt.hold(), receipt.number()));
    }

    /** An order as it is now, with what happened to it. */
    OrderView.Story story(String client, String order) {
        Placed placed = placed(client, order);
        return Recollection.asking(
                () ->
                        new OrderView.Story(
                                order,
                                placed,
                                ledger.origin(placed.hold()),
                                ledger.entries(client, order),
                                orders.returns(placed.hold())));
    }

    private Placed placed(String client, String order) {
        return Recollection.asking(() -> orders.find(client, order))
                .orElseThrow(() -> Replies.unknown(order));
    }

    private Decision decision(Placed placed) {
        return recollection.find(placed.decision()).orElseThrow();
    }
}
