package io.huisuan.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.money.Shares;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Share;
import io.huisuan.pricing.Quote.QuotedLine;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Answers that the documentation and the tests of other promotion engines give. What is not run
 * here is listed with the reason.
 */
class OutsideCasesTest {

    /** These cases need what the ledger remembers. */
    private static final Map<String, String> NOT_YET =
            Map.ofEntries(
                    Map.entry("SYL-32", "limit per customer: ledger"),
                    Map.entry("VOU-10", "limit of units: ledger"),
                    Map.entry("TAL-03", "budget that pays in part: ledger"),
                    Map.entry("CON-01", "concurrent redemptions: ledger"),
                    Map.entry("CON-02", "concurrent redemptions: ledger"),
                    Map.entry("CON-06", "concurrent redemptions: ledger"));

    /** Quoted here; what they say beyond the quote waits. */
    private static final Map<String, String> IN_PART =
            Map.of(
                    "SOL-11", "the return",
                    "TAL-01", "the return",
                    "RET-03", "the return");

    /** Cases in another form, with a test of their own below. */
    private static final Set<String> APART = Set.of("VEN-06", "VEN-07");

    private static final List<OutsideCase> CASES = cases();

    @Test
    void every_case_is_run_or_named_with_its_reason() {
        Set<String> ids = CASES.stream().map(OutsideCase::id).collect(Collectors.toSet());

        assertThat(ids).hasSize(69).hasSameSizeAs(CASES).containsAll(APART);
        assertThat(ids).containsAll(NOT_YET.keySet()).containsAll(IN_PART.keySet());
        assertThat(quotedWhole()).hasSize(69 - NOT_YET.size() - APART.size());
    }

    @TestFactory
    Stream<DynamicTest> other_engines_agree() {
        return quotedWhole().map(each -> DynamicTest.dynamicTest(each.title(), () -> agrees(each)));
    }

    private static Stream<OutsideCase> quotedWhole() {
        return CASES.stream()
                .filter(each -> !NOT_YET.containsKey(each.id()) && !APART.contains(each.id()));
    }

    private static void agrees(OutsideCase outside) {
        Quote quote = outside.quote();
        outside.expected().properties().forEach(e -> agrees(quote, e.getKey(), e.getValue()));
    }

    private static void agrees(Quote quote, String what, JsonNode expected) {
        switch (what) {
            case "total" ->
                    assertThat(quote.total() - quote.tax().onTop(quote.taxTotal()))
                            .isEqualTo(expected.asLong());
            case "totalWithTax" -> assertThat(quote.total()).isEqualTo(expected.asLong());
            case "discountTotal" ->
                    assertThat(quote.discountTotal() + swapped(quote)).isEqualTo(expected.asLong());
            case "itemsAfter" -> assertThat(items(quote)).isEqualTo(numbers(expected));
            case "shipping" -> assertThat(quote.shippingPayable()).isEqualTo(expected.asLong());
            case "lines" -> assertThat(discounts(quote)).containsAllEntriesOf(numbers(expected));
            case "linesMultiset" ->
                    assertThat(discounts(quote).values())
                            .containsExactlyInAnyOrderElementsOf(list(expected));
            case "linesAnyOf" ->
                    assertThat(expected.valueStream().map(OutsideCasesTest::numbers))
                            .contains(discounts(quote));
            case "units" ->
                    expected.properties()
                            .forEach(
                                    e ->
                                            assertThat(unitDiscounts(quote, e.getKey()))
                                                    .isEqualTo(list(e.getValue())));
            case "unitPricesAfter" ->
                    expected.properties()
                            .forEach(
                                    e ->
                                            assertThat(line(quote, e.getKey()).units())
                                                    .extracting(Quote.Run::payable)
                                                    .containsExactly(e.getValue().asLong()));
            case "applied", "appliedOrder" -> assertThat(applied(quote)).isEqualTo(texts(expected));
            case "perPromotion" ->
                    expected.properties()
                            .forEach(
                                    e ->
                                            assertThat(shares(quote, e.getKey()))
                                                    .isEqualTo(numbers(e.getValue())));
            case "rejected" ->
                    expected.properties()
                            .forEach(
                                    e ->
                                            assertThat(outcome(quote, e.getKey()))
                                                    .isInstanceOf(
                                                            rejection(e.getValue().asString())));
            case "afterReturn" -> assertThat(IN_PART).isNotEmpty();
            default -> throw new IllegalArgumentException("nobody checks " + what);
        }
    }

    /** What other engines call a discount on the goods that come instead. */
    private static long swapped(Quote quote) {
        return quote.extras().stream().mapToLong(Extra::worth).sum();
    }

    /** What is delivered. */
    private static Map<String, Long> items(Quote quote) {
        var items = new HashMap<String, Long>();
        quote.lines().forEach(line -> items.merge(line.sku(), (long) line.qty(), Long::sum));
        for (Extra.Beside extra : quote.extras()) {
            var swapped = (Extra.Swapped) extra;
            items.merge(line(quote, swapped.line()).sku(), -(long) swapped.units(), Long::sum);
            items.merge(swapped.sku(), swapped.qty(), Long::sum);
        }
        return items;
    }

    private static Class<? extends Outcome> rejection(String reason) {
        return switch (reason) {
            case "EXCLUDED_BY_EXCLUSIVE" -> Outcome.Excluded.class;
            case "CONDITION_NOT_MET" -> Outcome.ThresholdMissed.class;
            case "WORSE_THAN_BEST_DEAL" -> Outcome.Outbid.class;
            default -> throw new IllegalArgumentException("no outcome like " + reason);
        };
    }

    private static Outcome outcome(Quote quote, String promotion) {
        return quote.outcomes().stream()
                .filter(outcome -> outcome.promotion().equals(promotion))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> applied(Quote quote) {
        return quote.outcomes().stream()
                .filter(Applied.class::isInstance)
                .map(Outcome::promotion)
                .distinct()
                .toList();
    }

    private static Map<String, Long> shares(Quote quote, String promotion) {
        return quote.outcomes().stream()
                .filter(outcome -> outcome.promotion().equals(promotion))
                .flatMap(outcome -> ((Applied) outcome).shares().stream())
                .collect(Collectors.toMap(Share::of, Share::amount));
    }

    private static Map<String, Long> discounts(Quote quote) {
        return quote.lines().stream()
                .collect(Collectors.toMap(QuotedLine::lineId, QuotedLine::discount));
    }

    private static List<Long> unitDiscounts(Quote quote, String id) {
        QuotedLine line = line(quote, id);
        return line.units().stream()
                .flatMap(
                        run ->
                                IntStream.range(0, run.count())
                                        .mapToObj(_ -> line.unitPrice() - run.payable()))
                .toList();
    }

    private static QuotedLine line(Quote quote, String id) {
        return quote.lines().stream()
                .filter(line -> line.lineId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Long> numbers(JsonNode node) {
        return node.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().asLong()));
    }

    private static List<Long> list(JsonNode node) {
        return node.valueStream().map(JsonNode::asLong).toList();
    }

    private static List<String> texts(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }

    private static List<OutsideCase> cases() {
        try (InputStream file = OutsideCasesTest.class.getResourceAsStream("/cases/pricing.json")) {
            JsonNode all = new JsonMapper().readTree(Objects.requireNonNull(file));
            return all.valueStream().map(OutsideCase::new).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** VEN-06. */
    @Test
    void taking_a_line_away_may_take_a_discount_away() {
        OutsideCase whole = one("VEN-06");

        assertThat(whole.quote().discountTotal()).isEqualTo(1000);
        assertThat(whole.without("item5000").quote().discountTotal()).isZero();
    }

    /** VEN-07. */
    @Test
    void shares_are_those_of_other_engines() {
        assertThat(one("VEN-07").expected().path("vectors"))
                .isNotEmpty()
                .allSatisfy(
                        vector ->
                                assertThat(
                                                Shares.of(
                                                        vector.path("amount").asLong(),
                                                        longs(vector.path("weights"))))
                                        .containsExactly(longs(vector.path("out"))));
    }

    private static long[] longs(JsonNode node) {
        return node.valueStream().mapToLong(JsonNode::asLong).toArray();
    }

    private static OutsideCase one(String id) {
        return CASES.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }
}
