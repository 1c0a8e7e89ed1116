package io.huisuan.rules.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.huisuan.cart.Cart;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class StrictReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");
    private static final String TEA = "{\"id\":\"1\",\"sku\":\"TEA\",\"qty\":1,\"unitPrice\":6800}";

    @Test
    void the_smallest_cart_is_a_currency_and_lines() {
        Cart cart = checkout("{'currency':'CNY','lines':[" + TEA + "]}");

        assertThat(cart.listTotal()).isEqualTo(6800);
        assertThat(cart.at()).isEqualTo(NOW);
    }

    @Test
    void an_empty_cart_is_legal() {
        assertThat(checkout("{'currency':'CNY'}").lines()).isEmpty();
    }

    @Test
    void every_problem_is_found_at_once_each_with_its_place() {
        var problems =
                refused(
                        "{'currency':'CNY','lines':[{'id':'1','sku':'','qty':1.0,'unitPrice':-1,'brnad':'x'}]}");

        assertThat(problems)
                .extracting(p -> p.code() + " " + p.pointer())
                .containsExactly(
                        "out-of-range /lines/0/sku",
                        "wrong-type /lines/0/qty",
                        "out-of-range /lines/0/unitPrice",
                        "unknown-property /lines/0/brnad");
        assertThat(problems.getLast().detail().en()).contains("did you mean brand?");
        assertThat(problems.getLast().detail().zh()).contains("是不是 brand");
    }

    @Test
    void codes_may_be_anything_but_not_any_number_of_them() {
        String fifty = IntStream.range(0, 50).mapToObj(i -> "'c" + i + "'").collect(joining(","));

        assertThat(checkout("{'currency':'CNY','codes':[''," + fifty.substring(5) + "]}").codes())
                .hasSize(50)
                .contains("");
        assertThat(codes("{'currency':'CNY','codes':['x'," + fifty + "]}"))
                .containsExactly("out-of-range /codes");
        assertThat(codes("{'currency':'CNY','codes':[7]}")).containsExactly("wrong-type /codes/0");
    }

    @Test
    void what_has_no_upper_bound_is_not_said_to_have_one() {
        assertThat(refused("{'currency':'CNY','customer':{'points':-1}}").getFirst().detail().en())
                .isEqualTo("must be 0 or more, not -1");
        assertThat(
                        refused("{'currency':'CNY','customer':{'points':99999999999999999999}}")
                                .getFirst()
                                .detail()
                                .zh())
                .isEqualTo("99999999999999999999 太大了");
    }

    @Test
    void a_cart_comes_to_what_every_reader_of_json_can_count() {
        String dear = "{'id':'%s','sku':'A','qty':%d,'unitPrice':1000000000000}";
        String fee = "],'shipping':[{'method':'m','fee':%d}]}";
        String cart = "{'currency':'JPY','lines':[" + dear.formatted("a", 3_999);

        assertThat(checkout(cart + fee.formatted(1_000_000_000_000L)).listTotal())
                .isEqualTo(3_999_000_000_000_000L);
        assertThat(refused(cart + "," + dear.formatted("b", 1) + fee.formatted(1)))
                .extracting(p -> p.pointer() + " " + p.detail().en())
                .containsExactly(
                        "/lines the cart comes to too much; at most JP¥4,000,000,000,000,000");
        String full =
                IntStream.range(0, 500)
                        .mapToObj(i -> dear.formatted(i, 10_000))
                        .collect(joining(","));
        assertThat(codes("{'currency':'CNY','lines':[" + full + "]}"))
                .containsExactly("out-of-range /lines");
    }

    @Test
    void not_all_of_what_was_sent_is_sent_back() {
        assertThat(
                        refused("{'currency':'CNY','codes':[" + "7".repeat(90) + "]}")
                                .getFirst()
                                .detail()
                                .en())
                .hasSizeLessThan(150)
                .endsWith("7…");
    }

    @Test
    void checkout_does_not_say_what_time_it_is() {
        assertThat(codes("{'currency':'CNY','at':'2026-11-11T00:00:00Z'}"))
                .containsExactly("unknown-property /at");
    }

    @Test
    void a_cart_to_try_may_say_what_time_it_is() {
        var cart = CartJson.read(json("{'currency':'CNY','at':'2020-01-01T00:00:00Z'}"), NOW);

        assertThat(cart.at()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @Test
    void null_is_never_a_value() {
        assertThat(codes("{'currency':'CNY','channel':null}"))
                .containsExactly("wrong-type /channel");
    }

    @Test
    void a_key_twice_is_refused() {
        assertThat(codes("{'currency':'CNY','currency':'CNY'}"))
                .containsExactly("malformed-json /currency");
    }

    @Test
    void text_after_the_object_is_refused() {
        assertThat(codes("{'currency':'CNY'} {}")).containsExactly("malformed-json ");
    }

    @Test
    void a_text_is_made_of_characters() {
        assertThat(codes("{'currency':'CNY','channel':'a\\u0000'}"))
                .containsExactly("out-of-range /channel");
        assertThat(codes("{'currency':'CNY','channel':'\\ud800'}"))
                .containsExactly("out-of-range /channel");
        assertThat(checkout("{'currency':'CNY','channel':'\\ud83c\\udf75'}").channel())
                .isEqualTo("🍵");
    }

    @Test
    void no_refusal_speaks_of_the_parser() {
        String deep = "[".repeat(100);
        for (String text :
                List.of("{'currency':'CNY'} {}", deep, "{'currency':" + "9".repeat(200))) {
            assertThat(refused(text))
                    .allSatisfy(
                            problem ->
                                    assertThat(problem.detail().en())
                                            .doesNotContain("Constraints", "Feature", "Source"));
        }
    }

    @Test
    void a_number_beyond_a_long_is_out_of_range() {
        String line = TEA.replace("6800", "9".repeat(31));

        assertThat(codes("{'currency':'CNY','lines':[" + line + "]}"))
                .containsExactly("out-of-range /lines/0/unitPrice");
    }

    @Test
    void a_line_in_another_currency_is_refused() {
        String line = TEA.replace("}", ",'currency':'USD'}");

        assertThat(codes("{'currency':'CNY','lines':[" + line + "]}"))
                .containsExactly("currency-mismatch /lines/0/currency");
    }

    @Test
    void two_lines_with_one_id_are_refused() {
        assertThat(codes("{'currency':'CNY','lines':[" + TEA + "," + TEA + "]}"))
                .containsExactly("duplicate-line-id /lines/1/id");
    }

    @Test
    void a_line_too_many_is_refused() {
        String lines =
                IntStream.rangeClosed(0, Cart.MAX_LINES)
                        .mapToObj(i -> TEA.replace("\"1\"", "\"" + i + "\""))
                        .collect(Collectors.joining(","));

        assertThat(codes("{'currency':'CNY','lines':[" + lines + "]}"))
                .containsExactly("too-many-lines /lines");
    }

    @Test
    void gold_is_no_currency_to_price_in() {
        assertThat(codes("{'currency':'XAU'}")).containsExactly("unknown-currency /currency");
        assertThat(codes("{'currency':'RMB'}")).containsExactly("unknown-currency /currency");
    }

    @Test
    void something_else_than_an_object_is_refused() {
        assertThat(codes("[]")).contains("wrong-type ");
        assertThat(codes("")).containsExactly("malformed-json ");
    }

    @Test
    void an_unknown_kind_is_told_the_known_ones() {
        var problems =
                refusedPromotion("{'type':'texts','field':'customer.tier','values':['gold']}");

        assertThat(problems).extracting(JsonProblem::pointer).contains("/when/type");
        assertThat(problems.getFirst().detail().en())
                .contains("all, any, not, text, number, lines");
    }

    private static List<JsonProblem> refusedPromotion(String when) {
        String promotion =
                "{'id':'p','campaign':'c','name':{'zh':'x','en':'x'},'currency':'CNY','schedule':{'zone':'Asia/Shanghai'},"
                    + "'when':"
                        + when
                        + ",'body':{'type':'form','template':'PERCENT_OFF'}}";
        return catchThrowableOfType(JsonRefused.class, () -> PromotionJson.read(json(promotion)))
                .problems();
    }

    private static Cart checkout(String text) {
        return CartJson.fromCheckout(json(text), NOW);
    }

    private static List<JsonProblem> refused(String text) {
        return catchThrowableOfType(JsonRefused.class, () -> checkout(text)).problems();
    }

    private static List<String> codes(String text) {
        return refused(text).stream().map(p -> p.code() + " " + p.pointer()).toList();
    }

    private static tools.jackson.databind.JsonNode json(String text) {
        return Json.parse(text.replace('\'', '"').getBytes(UTF_8));
    }

    @Test
    void a_shop_names_one_group_or_bargain_and_no_facts_of_it() {
        assertThat(participation("{'group': 'g1'}")).isEmpty();
        assertThat(participation("{'group': 'g1', 'bargain': 'b1'}"))
                .contains("conflicting-activities");
        assertThat(participation("{}")).contains("conflicting-activities");
        assertThat(participation("{'bargain': 'b1', 'amount': 1}")).contains("unknown-property");
        assertThat(participation("{'referral': 'r1'}"))
                .contains("conflicting-activities", "unknown-property");
    }

    @Test
    void a_time_is_of_a_year_that_databases_keep() {
        for (String time : List.of("1970-01-01T00:00:00Z", "9999-12-31T23:59:59Z")) {
            assertThat(registered(time)).isEqualTo("[]");
        }
        for (String time :
                List.of(
                        "1969-12-31T23:59:59Z",
                        "1970-01-01T00:00:00+08:00",
                        "+10000-01-01T00:00:00Z",
                        "-999999999-01-01T00:00:00Z")) {
            assertThat(registered(time))
                    .isEqualTo(
                            "[“"
                                    + time
                                    + "” is not an instant of the years 1970 to 9999, like"
                                    + " 2026-11-11T00:00:00Z]");
        }
        assertThat(catchThrowable(() -> Times.local("1969-12-31T23:59"))).isNotNull();
        assertThat(Times.local("9999-12-31T23:59")).hasToString("9999-12-31T23:59");
    }

    private static String registered(String time) {
        var problems = new ArrayList<JsonProblem>();
        var value = new Value(json("{'registered':'" + time + "'}"), "", problems);
        Optional<Instant> _ = value.object(in -> in.instant("registered"));
        return problems.stream().map(p -> p.detail().en()).toList().toString();
    }

    private static List<String> participation(String part) {
        String cart = "{\"currency\": \"CNY\", \"participation\": " + part.replace('\'', '"') + "}";
        try {
            CartJson.fromCheckout(Json.parse(cart.getBytes(UTF_8)), Instant.EPOCH);
            return List.of();
        } catch (JsonRefused refused) {
            return refused.problems().stream().map(JsonProblem::code).toList();
        }
    }
}
