package io.huisuan.engine.returns;

import io.huisuan.cart.Line;
import io.huisuan.pricing.Policy.OnReturn;
import io.huisuan.returns.Order;
import io.huisuan.returns.Returned;
import io.huisuan.rules.codec.Reading;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody thinks of sending back.
 *
 * @param before what came back earlier, and what was refunded for it
 * @param onReturn instead of what the decision's policy says
 */
record ReturnQuestion(Earlier before, Returned now, Optional<OnReturn> onReturn) {

    /**
     * All earlier returns together.
     *
     * @param refunded minor units
     */
    record Earlier(Returned returned, long refunded) {
        private static final Earlier NOTHING = new Earlier(Returned.NOTHING, 0);
    }

    /**
     * Reads a question about an order.
     *
     * @throws io.huisuan.rules.codec.JsonRefused with everything that is wrong
     */
    static ReturnQuestion read(JsonNode question, Order order) {
        return Reading.read(question, in -> read(in, order));
    }

    private static ReturnQuestion read(Reading in, Order order) {
        Earlier before =
                in.object("before", earlier -> earlier(earlier, order)).orElse(Earlier.NOTHING);
        Returned now = returned(in, order, before.returned());
        if (now.equals(Returned.NOTHING)) {
            requireSomething(in);
        }
        OnReturn onReturn = in.oneOf("onReturn", OnReturn.KEEP);
        boolean isGiven = in.names().contains("onReturn");
        return new ReturnQuestion(before, now, isGiven ? Optional.of(onReturn) : Optional.empty());
    }

    /**
     * Reads what comes back of an order; how much of it is left is known to the ledger.
     *
     * @throws io.huisuan.rules.codec.JsonRefused with everything that is wrong
     */
    static Returned returned(JsonNode body, Order order) {
        return Reading.read(
                body,
                in -> {
                    Returned returned = returned(in, order, Returned.NOTHING);
                    if (returned.units().isEmpty()) {
                        requireSomething(in);
                    }
                    return returned;
                });
    }

    private static void requireSomething(Reading in) {
        if (!in.names().contains("returned")) {
            in.problem("missing", "returned", "缺少 returned", "returned is missing");
        } else {
            in.problem("out-of-range", "returned", "至少退回一行或一件赠品", "at least one line or gift");
        }
    }

    private static Earlier earlier(Reading in, Order order) {
        return new Earlier(
                returned(in, order, Returned.NOTHING), in.whole("refunded", 0, order.paid()));
    }

    private static Returned returned(Reading in, Order order, Returned before) {
        var units = new HashMap<String, Integer>();
        in.objects("returned", line -> addLine(line, order, before, units));
        var gifts = new HashSet<String>();
        in.objects("gifts", gift -> addGifts(gift, order, before, gifts));
        return new Returned(units, gifts);
    }

    private static String addLine(
            Reading in, Order order, Returned before, Map<String, Integer> units) {
        String id = in.text("line");
        int count = (int) in.whole("units", 1, Line.MAX_QTY);
        Optional<Line> line =
                order.cart().lines().stream().filter(each -> each.id().equals(id)).findFirst();
        if (line.isPresent()) {
            requireBought(in, line.get(), before.of(id), count);
        } else if (!id.isEmpty()) {
            in.problem(
                    "unknown-line",
                    "line",
                    "订单没有商品行 “" + id + "”",
                    "the order has no line “" + id + "”");
        }
        if (units.putIfAbsent(id, count) != null && !id.isEmpty()) {
            in.problem(
                    "duplicate-line-id",
                    "line",
                    "商品行 “" + id + "” 出现了两次",
                    "the line “" + id + "” is there twice");
        }
        return id;
    }

    private static void requireBought(Reading in, Line line, int before, int count) {
        if (count > line.qty() - before) {
            in.problem(
                    "out-of-range",
                    "units",
                    "买了 " + line.qty() + " 件，之前退回 " + before + " 件，不能再退 " + count + " 件",
                    line.qty()
                            + " were bought and "
                            + before
                            + " came back before; "
                            + count
                            + " are too many");
        }
    }

    private static String addGifts(Reading in, Order order, Returned before, Set<String> gifts) {
        String promotion = in.text("promotion");
        boolean isGiver =
                order.quote().gifts().stream().anyMatch(gift -> gift.promotion().equals(promotion));
        if (!isGiver && !promotion.isEmpty()) {
            in.problem(
                    "out-of-range",
                    "promotion",
                    "活动 “" + promotion + "” 没有随单送过赠品",
                    "“" + promotion + "” gave no gift with this order");
        }
        if (before.gifts().contains(promotion) || !gifts.add(promotion)) {
            in.problem("out-of-range", "promotion", "赠品已经退回", "its gifts are back already");
        }
        return promotion;
    }
}
