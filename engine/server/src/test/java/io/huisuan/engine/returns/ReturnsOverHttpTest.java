package io.huisuan.engine.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Eventually;
import io.huisuan.engine.Keys;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;
import io.huisuan.engine.Promotions;
import io.huisuan.pricing.Policy.OnReturn;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

class ReturnsOverHttpTest {

    private static final int SEED = 20261112;

    /** 400.00, and 满300减40: 360.00 paid, a at 270.00 and b at 90.00. */
    private static final String FOUR =
            """
            {"currency": "CNY", "codes": ["SAVE"], "shipping": [{"method": "standard", "fee": 1000}],
             "lines": [{"id": "a", "sku": "TEA", "qty": 3, "unitPrice": 10000},
                       {"id": "b", "sku": "MUG", "qty": 1, "unitPrice": 10000}]}
            """;

    private static Office office;
    private static Node node;
    private static String decision;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        office.publish(
                Promotions.fortyOff("forty-off", 30_000, "SAVE"),
                Promotions.gift("cup", 35_000),
                Promotions.percent("tenth", 1_000).replace("CNY", "KWD"));
        node = Node.start(office);
        decision = decided(FOUR);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void a_unit_is_refunded_at_what_its_line_cost_on_average() {
        Answer quote =
                ask(
                        decision,
                        "{'returned': [{'line': 'a', 'units': 1}], 'gifts': [{'promotion':"
                                + " 'cup'}]}");

        assertThat(quote.status()).isEqualTo(200);
        assertThat(quote.at("/decision")).isEqualTo(decision);
        assertThat(quote.at("/onReturn")).isEqualTo("CLAW_BACK");
        assertThat(quote.at("/refund")).isEqualTo("9000");
        assertThat(quote.at("/withheld")).isEqualTo("0");
        assertThat(quote.json().at("/lines"))
                .hasToString("[{\"line\":\"a\",\"paid\":9000,\"tax\":0,\"units\":1}]");
        assertThat(quote.json().at("/lost").findValuesAsString("promotion")).containsExactly("cup");
        assertThat(quote.json().at("/gifts").isEmpty()).isTrue();
    }

    @Test
    void what_a_lost_threshold_gave_is_withheld_and_said_in_the_readers_language() {
        Answer quote =
                node.send(
                        "POST",
                        path(decision),
                        json("{'returned': [{'line': 'a', 'units': 2}]}"),
                        "Accept-Language",
                        "zh-CN");

        assertThat(quote.at("/paid")).isEqualTo("18000");
        assertThat(quote.at("/withheld")).isEqualTo("" + (2000 + 900));
        assertThat(quote.at("/refund")).isEqualTo("15100");
        assertThat(quote.at("/lost/1/promotion")).isEqualTo("forty-off");
        assertThat(quote.at("/lost/1/name/zh")).isEqualTo("满减");
        assertThat(quote.at("/gifts/0/name/zh")).isEqualTo("满赠");
        assertThat(quote.at("/lost/1/required")).isEqualTo("30000");
        assertThat(quote.at("/lost/1/actual")).isEqualTo("20000");
        assertThat(quote.at("/lost/1/missing")).isEqualTo("10000");
        assertThat(quote.at("/lost/1/given")).isEqualTo("2000");
        assertThat(quote.at("/lost/1/text")).isEqualTo("“满减”：留下的商品离门槛差 ¥100，为它们减的 ¥20 不再成立");
        assertThat(quote.at("/gifts/0/text")).isEqualTo("“满赠”：赠品没有退回，扣 ¥9；退回后补还");
        assertThat(quote.at("/lost/0/text")).isEqualTo("“满赠”：留下的商品离门槛差 ¥150，它的赠品不再成立");
        assertThat(quote.at("/text")).isEqualTo("所付 ¥180，扣除 ¥29，退款 ¥151");
        assertThat(quote.at("/codes/0/code")).isEqualTo("SAVE");
        assertThat(quote.at("/codes/0/promotions/0")).isEqualTo("forty-off");
        assertThat(quote.at("/codes/0/back")).isEqualTo("false");
    }

    @Test
    void the_policy_may_be_another_than_the_decisions() {
        String two = "{'returned': [{'line': 'a', 'units': 2}], 'onReturn': '%s'}";

        assertThat(ask(decision, two.formatted("KEEP")).at("/refund")).isEqualTo("18000");
        assertThat(ask(decision, two.formatted("RE_EVALUATE")).at("/refund"))
                .isEqualTo("" + (36000 - 20000 - 900));
        assertThat(ask(decision, two.formatted("KEEP")).at("/lost/1/text"))
                .isEqualTo(
                        "“Money off”: What is kept is ¥100 short of the threshold; the reduction"
                                + " stays");
    }

    @Test
    void a_code_is_back_when_everything_is() {
        Answer quote =
                ask(
                        decision,
                        "{'returned': [{'line': 'a', 'units': 3}, {'line': 'b', 'units': 1}],"
                                + " 'gifts': [{'promotion': 'cup'}]}");

        assertThat(quote.at("/refund")).isEqualTo("36000");
        assertThat(quote.at("/codes/0/back")).isEqualTo("true");
        assertThat(quote.json().at("/lost").findValuesAsString("text"))
                .containsOnly(
                        "“Money off”: All goods are back; nothing that it gave is withheld",
                        "“Gift”: All goods are back; nothing that it gave is withheld");
        assertThat(quote.at("/text")).isEqualTo("All of the ¥360 that was paid is refunded");
    }

    @Test
    void a_gift_that_comes_later_gives_back_what_was_withheld_for_it() {
        Answer late =
                ask(
                        decision,
                        "{'gifts': [{'promotion': 'cup'}], 'before': {'returned':"
                                + " [{'line': 'a', 'units': 2}], 'refunded': 15100}}");

        assertThat(late.at("/refund")).isEqualTo("900");
        assertThat(late.at("/withheld")).isEqualTo("-900");
        assertThat(late.at("/text"))
                .isEqualTo(
                        "¥0 was paid, and ¥9 that was withheld before is given back: ¥9 is"
                                + " refunded");
        assertThat(late.at("/lost/0/text"))
                .isEqualTo(
                        "“Gift”: What is kept is ¥150 short of the threshold; it took nothing off"
                                + " them");
    }

    @ParameterizedTest
    @EnumSource
    void returns_in_any_order_refund_exactly_what_was_paid(OnReturn policy) {
        var random = new Random(SEED);
        for (int i = 0; i < 10; i++) {
            List<String> units = new ArrayList<>(List.of("a", "a", "a", "b"));
            Collections.shuffle(units, random);
            assertThat(refunds(decision, units, "cup", policy))
                    .as("%s, %s", units, policy)
                    .isEqualTo(36000);
        }
    }

    /** 10 % off 3 × 1.005 KWD: 2.714 for three units, which no unit divides. */
    @Test
    void thousandths_of_a_dinar_are_refunded_exactly() {
        String dinars =
                decided(
                        """
                        {"currency": "KWD",
                         "lines": [{"id": "a", "sku": "TEA", "qty": 3, "unitPrice": 1005}]}
                        """);

        Answer first = ask(dinars, "{'returned': [{'line': 'a', 'units': 1}]}");

        assertThat(first.at("/currency")).isEqualTo("KWD");
        assertThat(first.at("/refund")).isEqualTo("904");
        assertThat(refunds(dinars, List.of("a", "a", "a"), "", OnReturn.CLAW_BACK)).isEqualTo(2714);
    }

    /** Each unit by itself, and the gift with the last. */
    private static long refunds(String decision, List<String> units, String gift, OnReturn policy) {
        var before = new TreeMap<String, Integer>();
        long refunded = 0;
        for (int i = 0; i < units.size(); i++) {
            String gifts =
                    i < units.size() - 1 || gift.isEmpty()
                            ? ""
                            : "'gifts': [{'promotion': '" + gift + "'}],";
            String question =
                    "{%s 'onReturn': '%s', 'returned': [{'line': '%s', 'units': 1}], 'before': {'refunded': %d, 'returned': [%s]}}"
                            .formatted(gifts, policy, units.get(i), refunded, lines(before));
            Answer quote = ask(decision, question);
            assertThat(quote.status()).as("%s", quote).isEqualTo(200);
            refunded += quote.json().at("/refund").longValue();
            before.merge(units.get(i), 1, Integer::sum);
        }
        return refunded;
    }

    private static String lines(Map<String, Integer> units) {
        return units.entrySet().stream()
                .map(e -> "{'line': '%s', 'units': %d}".formatted(e.getKey(), e.getValue()))
                .collect(Collectors.joining(","));
    }

    /** As decisions were recorded before they kept what was asked for, and before taxes. */
    @Test
    void a_decision_that_was_recorded_in_an_earlier_form_is_told_apart() {
        String old = decided(FOUR);
        String one = json("{'returned': [{'line': 'a', 'units': 1}]}");
        Eventually.holds(() -> assertThat(waiting()).isEqualTo("0"));
        tamper(
                old,
                "quote = JSON_REMOVE(quote, '$.taxIncluded', '$.taxTotal',"
                        + " '$.outcomes[0].proposal', '$.outcomes[1].proposal')");

        Answer quote = node.send("POST", path(old), one, "Accept-Language", "zh-CN");

        assertThat(quote.problem()).isEqualTo("409 decision-outdated");
        assertThat(quote.at("/detail")).contains("旧版本");
        tamper(old, "inputs = '{\"currency\":\"CNY\",\"total\":1}'");
        assertThat(node.send("POST", path(old), one).problem()).isEqualTo("409 decision-outdated");
        assertThat(node.send("GET", "/v1/decisions/" + old + "/replay").problem())
                .isEqualTo("409 decision-outdated");
        assertThat(node.send("GET", "/v1/decisions/" + old).status()).isEqualTo(200);
    }

    private static void tamper(String decision, String set) {
        office.tamper("UPDATE decision SET %s WHERE id = '%s'".formatted(set, decision));
    }

    private static String waiting() {
        return node.send("GET", "/actuator/health").at("/components/decisionLog/details/waiting");
    }

    @Test
    void a_decision_of_an_older_release_is_quoted_by_its_own_record() {
        Office other = Office.open(TestServers.mariaDb());
        other.publish(Promotions.fortyOff("forty-off", 30_000, "SAVE"));
        try (Node node = Node.start(other)) {
            String older = node.send("POST", "/v1/quotes", FOUR).at("/decision");
            long release = other.publish(Promotions.percent("forty-off", 9_000)).number();
            Eventually.holds(
                    () ->
                            assertThat(node.send("GET", "/v1/release").at("/number"))
                                    .isEqualTo("" + release));
            String two = "{'returned': [{'line': 'a', 'units': 2}], 'onReturn': '%s'}";

            Answer clawed = node.send("POST", path(older), json(two.formatted("CLAW_BACK")));
            Answer again = node.send("POST", path(older), json(two.formatted("RE_EVALUATE")));

            assertThat(clawed.at("/refund")).isEqualTo("16000");
            assertThat(again.at("/refund")).isEqualTo("16000");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {}                                                           | 400 missing /returned
                    []                                                           | 400 wrong-type
                    {'returned': []}                                             | 400 out-of-range /returned
                    {'returned': {}}                                             | 400 wrong-type /returned
                    {'returned': [{'line': 'a'}]}                                | 400 missing /returned/0/units
                    {'returned': [{'units': 1}]}                                 | 400 missing /returned/0/line
                    {'returned': [{'line': 'c', 'units': 1}]}                    | 400 unknown-line /returned/0/line
                    {'returned': [{'line': 'a', 'units': 0}]}                    | 400 out-of-range /returned/0/units
                    {'returned': [{'line': 'a', 'units': -1}]}                   | 400 out-of-range /returned/0/units
                    {'returned': [{'line': 'a', 'units': 4}]}                    | 400 out-of-range /returned/0/units
                    {'returned': [{'line': 'a', 'units': 1.5}]}                  | 400 wrong-type /returned/0/units
                    {'returned': [{'line': 'a', 'units': 99999999999}]}          | 400 out-of-range /returned/0/units
                    {'returned': [{'line': 'b', 'units': 1, 'qty': 1}]}          | 400 unknown-property /returned/0/qty
                    {'returned': [{'line': 'a', 'units': 1}, {'line': 'a', 'units': 1}]} | 400 duplicate-line-id /returned/1/line
                    {'gifts': [{'promotion': 'forty-off'}]}                      | 400 out-of-range /gifts/0/promotion
                    {'gifts': [{'promotion': 'cup'}, {'promotion': 'cup'}]}      | 400 out-of-range /gifts/1/promotion
                    {'gifts': ['cup']}                                           | 400 wrong-type /gifts/0
                    {'returned': [{'line': 'b', 'units': 1}], 'onReturn': 'NO'}  | 400 out-of-range /onReturn
                    {'returned': [{'line': 'b', 'units': 1}], 'before': {}}      | 400 missing /before/refunded
                    {'returned': [{'line': 'b', 'units': 1}], 'before': {'refunded': 36001}} | 400 out-of-range /before/refunded
                    {'returned': [{'line': 'b', 'units': 1}], 'before': {'refunded': 0, 'returned': [{'line': 'b', 'units': 1}]}} | 400 out-of-range /returned/0/units
                    {'returned': [{'line': 'b', 'units': 1}], 'before': {'refunded': 0, 'returned': [{'line': 'b', 'units': 2}]}} | 400 out-of-range /before/returned/0/units
                    {'gifts': [{'promotion': 'cup'}], 'before': {'refunded': 0, 'gifts': [{'promotion': 'cup'}]}} | 400 out-of-range /gifts/0/promotion
                    """)
    void what_cannot_come_back_is_refused_at_its_place(String question, String problem) {
        assertThat(ask(decision, question).problem()).isEqualTo(problem);
    }

    @Test
    void a_decision_that_was_never_made_has_no_returns() {
        String one = json("{'returned': [{'line': 'a', 'units': 1}]}");

        assertThat(node.send("POST", path("019a7c3e-0000-7000-8000-000000000000"), one).problem())
                .isEqualTo("404 not-found");
        assertThat(node.send("POST", path("what"), one).problem()).isEqualTo("404 not-found");
    }

    @Test
    void a_tills_key_may_ask_and_nobody_without_one() {
        String one = json("{'returned': [{'line': 'b', 'units': 1}]}");

        assertThat(
                        node.send(
                                        "POST",
                                        path(decision),
                                        one,
                                        "Authorization",
                                        "Bearer " + Keys.QUOTE_ONLY)
                                .status())
                .isEqualTo(200);
        assertThat(node.send("POST", path(decision), one, "Authorization", "").problem())
                .isEqualTo("401 unauthorized");
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        assertThat(node.send("POST", path(decision), " ".repeat(300_000)).problem())
                .isEqualTo("413 body-too-large");
    }

    private static String decided(String cart) {
        return node.send("POST", "/v1/quotes", cart).at("/decision");
    }

    private static Answer ask(String decision, String question) {
        return node.send("POST", path(decision), json(question));
    }

    private static String path(String decision) {
        return "/v1/decisions/" + decision + "/return-quote";
    }

    private static String json(String question) {
        return question.replace('\'', '"');
    }
}
