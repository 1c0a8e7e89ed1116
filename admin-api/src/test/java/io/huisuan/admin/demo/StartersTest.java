package io.huisuan.admin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.authoring.Authoring;
import io.huisuan.authoring.Checked;
import io.huisuan.authoring.worker.CompileWorker;
import io.huisuan.cart.Cart;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Extra;
import io.huisuan.pricing.Outcome;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Pricing;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Grant;
import io.huisuan.promotion.Grant.Reward;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Table;
import io.huisuan.rules.Proposals;
import io.huisuan.rules.Ran;
import io.huisuan.rules.Rulebook;
import io.huisuan.rules.codec.CartJson;
import io.huisuan.rules.codec.Json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every example beside a starter promotion, from its JSON to the price. */
class StartersTest {

    private static final Path RULES = Path.of("../rules-repo/rules");
    private static final Instant NOON = Instant.parse("2026-11-11T04:00:00Z");
    private static final String COUPON = "coupon ";
    private static final Shop SHOP = Shop.shipped();
    private static final Map<String, Checked> CHECKED = new TreeMap<>();
    private static final Map<String, byte[]> MODULES = new HashMap<>();
    private static final CompileWorker WORKER = new CompileWorker(Duration.ofSeconds(60));
    private static final Authoring AUTHORING =
            new Authoring(WORKER, InstantSource.fixed(Instant.EPOCH), SHOP, SHOP::goods);

    @BeforeAll
    static void compile() throws IOException {
        for (Path file : files(".json")) {
            if (Files.readString(file).contains("\"body\"")) {
                Checked checked = AUTHORING.check(Files.readAllBytes(file));
                Promotion promotion = checked.promotion().orElseThrow();
                CHECKED.put(promotion.id(), checked);
                AUTHORING
                        .compile(promotion)
                        .ifPresent(module -> MODULES.put(promotion.id(), module));
            }
        }
    }

    @AfterAll
    static void stop() {
        WORKER.close();
    }

    private static List<Path> files(String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(RULES)) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }

    static List<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        for (Path file : files(".md")) {
            String name = file.getFileName().toString().replace(".md", "");
            examples.addAll(Example.of(name, Files.readString(file)));
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_holds(Example example) {
        if (example.isHelp()) {
            assertThat(cuts(example)).isEqualTo(example.outcome());
            return;
        }
        boolean together = example.file().equals("together");
        Quote quote = quote(example, together ? promotions() : List.of(promotion(example.file())));

        assertThat(yuan(quote.total()) + ", " + (together ? applied(quote) : said(quote)))
                .isEqualTo(example.pays() + ", " + example.outcome());
    }

    /** Which share of what is left a helper of a weighted bargain cuts. */
    private static String cuts(Example example) {
        try (var rules =
                new Rulebook(Policy.DEFAULT, List.of(promotion(example.file())), MODULES)) {
            var shares =
                    rules.propose(cart(example)).made().stream()
                            .map(proposal -> proposal.offer().effect())
                            .filter(PercentOff.class::isInstance)
                            .mapToInt(effect -> ((PercentOff) effect).basisPoints() / 100)
                            .summaryStatistics();
            return "cuts %d%% to %d%%".formatted(shares.getMin(), shares.getMax());
        }
    }

    private static Quote quote(Example example, Collection<Promotion> promotions) {
        try (var rules = new Rulebook(Policy.DEFAULT, promotions, MODULES)) {
            Cart cart = cart(example);
            Proposals proposals = rules.propose(cart);
            assertThat(proposals.failed()).isEmpty();
            return Pricing.quote(cart, proposals.made(), Policy.DEFAULT, Availability.EVERYTHING);
        }
    }

    /** Which promotions took how much off, and what is given on top. */
    private static String applied(Quote quote) {
        return join(
                quote.outcomes().stream()
                        .filter(outcome -> outcome instanceof Outcome.Applied)
                        .filter(outcome -> !said(outcome).isEmpty())
                        .map(outcome -> outcome.promotion() + " " + said(outcome)),
                gifts(quote));
    }

    /** What became of the one promotion. */
    private static String said(Quote quote) {
        String said =
                join(
                        quote.outcomes().stream()
                                .map(StartersTest::said)
                                .filter(word -> !word.isEmpty()),
                        Stream.concat(gifts(quote), rewards(quote)));
        return said.isEmpty() ? "not eligible" : said;
    }

    private static Stream<String> gifts(Quote quote) {
        return quote.gifts().stream().map(gift -> "gift " + gift.sku());
    }

    private static Stream<String> rewards(Quote quote) {
        return quote.extras().stream()
                .filter(Extra.Granted.class::isInstance)
                .map(extra -> ((Extra.Granted) extra).grant())
                .filter(Reward.class::isInstance)
                .map(Reward.class::cast)
                .sorted(Comparator.comparing(Reward::to))
                .map(StartersTest::said);
    }

    private static String said(Reward reward) {
        return switch (reward.prize()) {
            case Grant.Points(long points) -> points + " points to " + reward.to();
            case Grant.Coupon(String coupon) -> coupon + " to " + reward.to();
            case Grant.Cash(long amount) -> yuan(amount) + " to " + reward.to();
        };
    }

    private static String join(Stream<String> some, Stream<String> more) {
        return Stream.concat(some, more).collect(Collectors.joining(", "));
    }

    private static Promotion promotion(String id) {
        return Objects.requireNonNull(CHECKED.get(id), id).promotion().orElseThrow();
    }

    private static List<Promotion> promotions() {
        return CHECKED.values().stream().map(checked -> checked.promotion().orElseThrow()).toList();
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied applied ->
                    applied.amount() == 0 ? "" : "-" + yuan(applied.amount());
            case Outcome.ThresholdMissed missed -> "missing " + yuan(missed.missing());
            case Outcome.Outbid _,
                    Outcome.Excluded _,
                    Outcome.CodeRejected _,
                    Outcome.LimitReached _,
                    Outcome.Broken _,
                    Outcome.Spent _,
                    Outcome.Failed _,
                    Outcome.NotEligible _ ->
                    outcome.getClass().getSimpleName();
        };
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    private static Cart cart(Example example) {
        ObjectNode cart = JsonNodeFactory.instance.objectNode();
        cart.put("currency", "CNY").set("customer", SHOP.customer(example.customer()));
        if (example.code().startsWith(COUPON)) {
            cart.putArray("coupons").add(example.code().substring(COUPON.length()));
        } else if (!example.code().isEmpty()) {
            cart.putArray("codes").add(example.code());
        }
        List<String> parts = List.of(example.cart().split(" \\+ ", -1));
        var lines = cart.putArray("lines");
        for (String item : parts.getFirst().split(", ", -1)) {
            int blank = item.indexOf(' ');
            int qty = Integer.parseInt(item.substring(0, blank));
            lines.add(SHOP.line(lines.size() + 1, item.substring(blank + 1), qty));
        }
        var shipping = cart.putArray("shipping");
        for (String fee : parts.subList(1, parts.size())) {
            int blank = fee.indexOf(' ');
            shipping.addObject()
                    .put("method", fee.substring(0, blank))
                    .put(
                            "fee",
                            new BigDecimal(fee.substring(blank + 1))
                                    .movePointRight(2)
                                    .longValueExact());
        }
        Cart bare = CartJson.read(Json.parse(Json.canonical(cart)), NOON);
        return example.in().isEmpty() ? bare : bare.with(example.participation(bare.listTotal()));
    }

    @Test
    void every_starter_passes_the_check_without_a_word() {
        CHECKED.forEach((id, checked) -> assertThat(checked.findings()).as(id).isEmpty());
    }

    @Test
    void the_examples_that_travel_with_starters_hold() {
        List<Ran> ran =
                promotions().stream()
                        .flatMap(promotion -> Ran.all(promotion, MODULES).stream())
                        .toList();

        assertThat(ran).hasSizeGreaterThanOrEqualTo(7).allMatch(Ran::holds);
    }

    @Test
    void every_starter_has_examples_beside_it() throws IOException {
        List<String> names = examples().stream().map(Example::file).distinct().toList();

        assertThat(names).containsAll(CHECKED.keySet());
    }

    @Test
    void the_starters_show_every_guided_form_a_table_and_drl() {
        List<String> kinds =
                promotions().stream()
                        .map(
                                promotion ->
                                        switch (promotion.body()) {
                                            case Form(String template, _) -> template;
                                            case Table _ -> "TABLE";
                                            case Drl _ -> "DRL";
                                        })
                        .distinct()
                        .toList();

        assertThat(CHECKED).hasSizeGreaterThanOrEqualTo(12);
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "TIERED_OFF",
                        "PERCENT_OFF",
                        "AMOUNT_OFF",
                        "UNIT_PRICE",
                        "FREE_GIFT",
                        "FREE_SHIPPING",
                        "FLASH_SALE",
                        "GROUP_BUY",
                        "BARGAIN",
                        "REFERRAL",
                        "TABLE",
                        "DRL");
    }
}
