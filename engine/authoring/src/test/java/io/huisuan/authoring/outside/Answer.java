package io.huisuan.authoring.outside;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A quote's JSON, asked for what the cases expect; a lower-case id is how we name a promotion. */
record Answer(JsonNode quote) {

    void agrees(String what, JsonNode expected) {
        switch (what) {
            case "total" -> assertThat(number("total") - onTop()).isEqualTo(expected.asLong());
            case "totalWithTax" -> assertThat(number("total")).isEqualTo(expected.asLong());
            case "shipping" -> assertThat(number("shippingTotal")).isEqualTo(expected.asLong());
            case "discountTotal" ->
                    assertThat(number("discountTotal") + swapped()).isEqualTo(expected.asLong());
            case "lines" -> assertThat(discounts()).containsAllEntriesOf(numbers(expected));
            case "linesMultiset" ->
                    assertThat(discounts().values())
                            .containsExactlyInAnyOrderElementsOf(list(expected));
            case "linesAnyOf" ->
                    assertThat(expected.valueStream().map(Answer::numbers)).contains(discounts());
            case "units" ->
                    each(expected, (id, units) -> assertThat(unitOffs(id)).isEqualTo(list(units)));
            case "unitPricesAfter" ->
                    each(
                            expected,
                            (id, price) -> assertThat(prices(id)).containsOnly(price.asLong()));
            case "applied", "appliedOrder" ->
                    assertThat(applied())
                            .isEqualTo(
                                    expected.valueStream()
                                            .map(id -> Authored.id(id.asString()))
                                            .toList());
            case "perPromotion" ->
                    each(
                            expected,
                            (id, shares) -> assertThat(shares(id)).isEqualTo(numbers(shares)));
            case "rejected" ->
                    each(
                            expected,
                            (id, why) ->
                                    assertThat(outcomes(id))
                                            .extracting(o -> o.path("outcome").asString())
                                            .containsOnly(outcome(why.asString())));
            case "itemsAfter" -> assertThat(delivered()).isEqualTo(numbers(expected));
            case "afterReturn" ->
                    assertThat(refund(expected.path("returned")))
                            .isEqualTo(expected.path("refund").asLong());
            default -> throw new IllegalArgumentException("nobody checks " + what);
        }
    }

    private interface Check {
        void of(String id, JsonNode expected);
    }

    private static void each(JsonNode expected, Check check) {
        expected.properties().forEach(e -> check.of(e.getKey(), e.getValue()));
    }

    private static String outcome(String rejection) {
        return switch (rejection) {
            case "EXCLUDED_BY_EXCLUSIVE" -> "EXCLUDED";
            case "CONDITION_NOT_MET" -> "THRESHOLD_MISSED";
            case "WORSE_THAN_BEST_DEAL" -> "OUTBID";
            default -> throw new IllegalArgumentException("no outcome like " + rejection);
        };
    }

    /** A tax that other engines' totals leave out. */
    private long onTop() {
        return quote.path("taxIncluded").booleanValue() ? 0 : number("taxTotal");
    }

    private long number(String name) {
        return quote.path(name).asLong();
    }

    /** What other engines call a discount on the goods that come instead. */
    private long swapped() {
        return quote.path("extras").valueStream().mapToLong(e -> e.path("worth").asLong()).sum();
    }

    private Map<String, Long> discounts() {
        return quote.path("lines")
                .valueStream()
                .collect(
                        Collectors.toMap(
                                line -> line.path("id").asString(),
                                line -> line.path("discount").asLong()));
    }

    private JsonNode line(String id) {
        return quote.path("lines")
                .valueStream()
                .filter(line -> line.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What each unit costs. */
    private List<Long> prices(String id) {
        return line(id).path("units")
                .valueStream()
                .flatMap(
                        run ->
                                IntStream.range(0, run.path("count").asInt())
                                        .mapToObj(_ -> run.path("payable").asLong()))
                .toList();
    }

    private List<Long> unitOffs(String id) {
        long price = line(id).path("unitPrice").asLong();
        return prices(id).stream().map(payable -> price - payable).toList();
    }

    private Stream<JsonNode> outcomes(String promotion) {
        return quote.path("outcomes")
                .valueStream()
                .filter(
                        outcome ->
                                outcome.path("promotion")
                                        .asString()
                                        .equals(Authored.id(promotion)));
    }

    private List<String> applied() {
        return quote.path("outcomes")
                .valueStream()
                .filter(outcome -> outcome.path("outcome").asString().equals("APPLIED"))
                .map(outcome -> outcome.path("promotion").asString())
                .distinct()
                .toList();
    }

    private Map<String, Long> shares(String promotion) {
        return outcomes(promotion)
                .flatMap(outcome -> outcome.path("shares").valueStream())
                .collect(
                        Collectors.toMap(
                                share -> share.path("line").asString(),
                                share -> share.path("amount").asLong()));
    }

    private Map<String, Long> delivered() {
        var items = new HashMap<String, Long>();
        for (JsonNode line : quote.path("lines")) {
            items.merge(line.path("sku").asString(), line.path("qty").asLong(), Long::sum);
        }
        for (JsonNode swap : quote.path("extras")) {
            String from = line(swap.path("line").asString()).path("sku").asString();
            items.merge(from, -swap.path("units").asLong(), Long::sum);
            items.merge(swap.path("sku").asString(), swap.path("qty").asLong(), Long::sum);
        }
        return items;
    }

    /** What the returned units paid, as their line's average. */
    private long refund(JsonNode returned) {
        return numbers(returned).entrySet().stream()
                .mapToLong(
                        e -> {
                            JsonNode line = line(e.getKey());
                            return line.path("payable").asLong()
                                    * e.getValue()
                                    / line.path("qty").asLong();
                        })
                .sum();
    }

    private static Map<String, Long> numbers(JsonNode node) {
        return node.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().asLong()));
    }

    private static List<Long> list(JsonNode node) {
        return node.valueStream().map(JsonNode::asLong).toList();
    }
}
