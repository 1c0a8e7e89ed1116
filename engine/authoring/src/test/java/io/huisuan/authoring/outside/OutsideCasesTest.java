package io.huisuan.authoring.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.authoring.Authoring;
import io.huisuan.authoring.Checked;
import io.huisuan.authoring.worker.Workers;
import io.huisuan.cart.Cart;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Pricing;
import io.huisuan.promotion.Promotion;
import io.huisuan.rules.Proposals;
import io.huisuan.rules.Rulebook;
import io.huisuan.rules.codec.CartJson;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PolicyJson;
import io.huisuan.rules.codec.QuoteJson;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every answer of other promotion engines, on the whole way that ours takes: forms are read and
 * checked, Drools proposes, the kernel prices. None is answered differently.
 */
class OutsideCasesTest {

    private static final Instant NOON = Instant.parse("2026-11-11T04:00:00Z");
    private static final Authoring AUTHORING = new Authoring(Workers.SHARED);
    private static final List<JsonNode> CASES = cases();

    /** What needs more than prices. */
    private static final Map<String, String> ELSEWHERE =
            Map.of(
                    "VEN-07", "shares alone: the kernel's own test",
                    "SYL-32", "limit per customer: ledger",
                    "VOU-10", "limit of units: ledger",
                    "TAL-03", "budget that pays in part: ledger",
                    "CON-01", "concurrent redemptions: ledger",
                    "CON-02", "concurrent redemptions: ledger",
                    "CON-06", "concurrent redemptions: ledger");

    @Test
    void every_case_is_run_or_named_with_its_reason() {
        Set<String> ids = CASES.stream().map(OutsideCasesTest::id).collect(Collectors.toSet());

        assertThat(ids).hasSameSizeAs(CASES).containsAll(ELSEWHERE.keySet());
        assertThat(run()).hasSize(59 + 2);
    }

    @TestFactory
    Stream<DynamicTest> other_engines_agree() {
        return run().map(
                        each ->
                                DynamicTest.dynamicTest(
                                        id(each) + ": " + each.path("description").asString(),
                                        () -> agrees(each)));
    }

    /** VEN-06. */
    @Test
    void taking_a_line_away_may_take_a_discount_away() {
        JsonNode whole =
                CASES.stream().filter(each -> id(each).equals("VEN-06")).findFirst().orElseThrow();
        JsonNode less = whole.deepCopy();
        ((ArrayNode) less.at("/cart/lines"))
                .removeIf(line -> line.path("id").asString().equals("item5000"));

        assertThat(quote(whole).path("discountTotal").asLong()).isEqualTo(1000);
        assertThat(quote(less).path("discountTotal").asLong()).isZero();
    }

    private static Stream<JsonNode> run() {
        return CASES.stream()
                .filter(each -> !ELSEWHERE.containsKey(id(each)) && !id(each).equals("VEN-06"));
    }

    private static void agrees(JsonNode outside) {
        var answer = new Answer(quote(outside));
        outside.path("expected").properties().forEach(e -> answer.agrees(e.getKey(), e.getValue()));
    }

    /** As checkout gets it. */
    private static JsonNode quote(JsonNode outside) {
        var authored = new Authored(outside);
        Policy policy = PolicyJson.read(authored.policy(PolicyJson.write(Policy.DEFAULT)));
        Cart cart = CartJson.fromCheckout(authored.cart(), NOON);
        List<Promotion> promotions =
                authored.promotions().stream().map(OutsideCasesTest::checked).toList();
        try (var rules = new Rulebook(policy, promotions, Map.of())) {
            Proposals proposals = rules.propose(cart);
            assertThat(proposals.failed()).isEmpty();
            return QuoteJson.write(
                    Pricing.quote(cart, proposals.made(), rules.policy(), Availability.EVERYTHING));
        }
    }

    private static Promotion checked(JsonNode promotion) {
        Checked checked = AUTHORING.check(promotion);
        assertThat(checked.findings()).noneMatch(finding -> finding.isError());
        assertThat(checked.sentence().orElseThrow().zh()).isNotBlank();
        return checked.promotion().orElseThrow();
    }

    private static String id(JsonNode outside) {
        return outside.path("id").asString();
    }

    private static List<JsonNode> cases() {
        try {
            byte[] file =
                    Files.readAllBytes(Path.of("../kernel/src/test/resources/cases/pricing.json"));
            return new ArrayList<>(Json.parse(file).valueStream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
