package io.huisuan.rules.codec;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Extra.Beside;
import io.huisuan.pricing.Extra.PointsEarned;
import io.huisuan.pricing.Extra.PointsSpent;
import io.huisuan.pricing.Optimality.Optimal;
import io.huisuan.pricing.Outcome;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Share;
import io.huisuan.pricing.Quote;
import io.huisuan.pricing.Quote.Gift;
import io.huisuan.pricing.Quote.QuotedFee;
import io.huisuan.pricing.Quote.QuotedLine;
import io.huisuan.pricing.Tax;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Text;
import io.huisuan.returns.Order;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The JSON of quotes as decisions keep them: what applied also has its {@code proposal}, and its
 * shares their {@code units}. So returns and budgets rest on the record alone, whatever became of
 * the release.
 */
public final class RecordedJson {

    private RecordedJson() {}

    public static ObjectNode write(Quote quote) {
        ObjectNode record = QuoteJson.write(quote);
        var outcomes = record.withArray("outcomes");
        for (int i = 0; i < quote.outcomes().size(); i++) {
            if (quote.outcomes().get(i) instanceof Applied applied) {
                var outcome = (ObjectNode) outcomes.get(i);
                outcome.set("proposal", ProposalJson.write(applied.proposal()));
                writeUnits(outcome.withArray("shares"), applied.shares());
            }
        }
        return record;
    }

    private static void writeUnits(ArrayNode written, List<Share> shares) {
        for (int i = 0; i < shares.size(); i++) {
            ((ObjectNode) written.get(i)).put("units", shares.get(i).units());
        }
    }

    /**
     * What was bought. Of the quote it has what returns and budgets depend on: lines without their
     * units, shipping, gifts, points, and what applied, with the amounts and units of shares.
     *
     * @throws UnreadableRecord when it is not what {@link #write} made for this cart
     */
    public static Order read(Cart cart, JsonNode record) {
        try {
            return new Order(
                    cart,
                    new Quote(
                            cart.currency(),
                            list(record, "lines", RecordedJson::line),
                            list(record, "shipping", RecordedJson::fee),
                            list(record, "gifts", RecordedJson::gift),
                            extras(record),
                            applied(record),
                            new Optimal(),
                            record.path("taxIncluded").booleanValue()
                                    ? Tax.INCLUDED
                                    : Tax.EXCLUDED));
        } catch (IllegalArgumentException | JsonRefused | JacksonException e) {
            throw new UnreadableRecord(e);
        }
    }

    private static <T> List<T> list(JsonNode of, String name, Function<JsonNode, T> how) {
        return of.path(name).valueStream().map(how).toList();
    }

    private static QuotedLine line(JsonNode line) {
        return new QuotedLine(
                text(line, "id"),
                text(line, "sku"),
                (int) whole(line, "qty"),
                whole(line, "unitPrice"),
                whole(line, "gross"),
                whole(line, "payable"),
                whole(line, "tax"),
                List.of());
    }

    private static QuotedFee fee(JsonNode fee) {
        return new QuotedFee(text(fee, "method"), whole(fee, "fee"), whole(fee, "payable"));
    }

    private static Gift gift(JsonNode gift) {
        return new Gift(
                text(gift, "promotion"),
                text(gift, "sku"),
                (int) whole(gift, "qty"),
                whole(gift, "value"));
    }

    private static List<Beside> extras(JsonNode record) {
        return record.path("extras").valueStream().flatMap(RecordedJson::points).toList();
    }

    private static Stream<Beside> points(JsonNode extra) {
        return switch (text(extra, "type")) {
            case "pointsSpent" ->
                    Stream.of(
                            new PointsSpent(
                                    text(extra, "promotion"),
                                    whole(extra, "points"),
                                    whole(extra, "amount")));
            case "pointsEarned" ->
                    Stream.of(new PointsEarned(text(extra, "promotion"), whole(extra, "points")));
            default -> Stream.empty();
        };
    }

    private static List<Outcome> applied(JsonNode record) {
        return record.path("outcomes")
                .valueStream()
                .filter(outcome -> text(outcome, "outcome").equals("APPLIED"))
                .map(RecordedJson::outcome)
                .toList();
    }

    private static Outcome outcome(JsonNode applied) {
        return new Applied(
                proposal(applied),
                whole(applied, "amount"),
                list(applied, "shares", share -> share(share, "line")),
                list(applied, "fees", share -> share(share, "method")),
                applied.path("desired").asLong(whole(applied, "amount")));
    }

    private static Share share(JsonNode share, String of) {
        return new Share(text(share, of), whole(share, "amount"), share.path("units").asLong(0), 0);
    }

    private static Proposal proposal(JsonNode applied) {
        JsonNode name = applied.path("name");
        return Reading.read(
                applied.path("proposal"),
                in ->
                        ProposalJson.read(
                                text(applied, "promotion"),
                                (int) whole(applied, "number"),
                                new Text(text(name, "zh"), text(name, "en")),
                                in));
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).asString("");
    }

    private static long whole(JsonNode of, String name) {
        return of.path(name).longValue();
    }
}
