package io.huisuan.engine.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;
import io.huisuan.pricing.Policy;
import io.huisuan.rules.codec.PolicyJson;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cases of orders that other engines document, over HTTP. */
class OutsideCasesTest {

    private static final List<String> IDS =
            List.of("SYL-32", "VOU-10", "TAL-03", "CON-01", "CON-02", "CON-06");

    private static final int CLIENTS = 64;

    private static Office office;
    private static Node node;
    private static Checkout checkout;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        office.publish(
                IDS.stream().map(id -> OutsideCase.of(id).promotion()).toArray(String[]::new));
        node = Node.start(office);
        checkout = new Checkout(node);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static void assertQuote(Answer quote, OutsideCase of, int step) {
        String at = "/sequence/" + step;
        assertThat(quote.json().at("/discountTotal").longValue())
                .as("%s %s", of.id(), quote)
                .isEqualTo(of.expected(at + "/discountTotal"));
        assertThat(quote.json().at("/total").longValue()).isEqualTo(of.expected(at + "/total"));
        String source = of.json().at("/promotions/0/id").stringValue();
        assertThat(rejection(quote))
                .isEqualTo(of.json().at("/expected" + at + "/rejected/" + source).asString(""));
    }

    private static String rejection(Answer quote) {
        return Stream.of(quote.json().at("/outcomes"))
                .flatMap(outcomes -> outcomes.valueStream())
                .filter(one -> one.path("outcome").stringValue().equals("LIMIT_REACHED"))
                .map(one -> one.path("reason").stringValue())
                .findFirst()
                .orElse("");
    }

    @Test
    void syl_32_a_cancelled_order_gives_the_customer_s_use_back() {
        OutsideCase syl = OutsideCase.of("SYL-32");
        String cart = syl.cart("c1");
        assertQuote(checkout.quote(cart), syl, 0);
        String order = checkout.order(cart);

        assertQuote(checkout.quote(cart), syl, 1);
        assertThat(checkout.cancel(order).at("/state")).isEqualTo("CANCELLED");
        assertQuote(checkout.quote(cart), syl, 2);
    }

    @Test
    void syl_32_unless_the_policy_says_that_it_does_not() {
        OutsideCase syl = OutsideCase.of("SYL-32");
        Office strict = Office.open(TestServers.mariaDb());
        var policy = PolicyJson.write(Policy.DEFAULT).put("couponBack", false);
        strict.publish(OutsideCase.text(policy), syl.promotion());
        try (Node other = Node.start(strict)) {
            var shop = new Checkout(other);
            String order = shop.order(syl.cart("c1"));
            assertThat(shop.cancel(order).at("/state")).isEqualTo("CANCELLED");

            Answer quote = shop.quote(syl.cart("c1"));

            assertThat(quote.at("/total")).isEqualTo("" + syl.expected("/sequence/3/total"));
            assertThat(rejection(quote)).isEqualTo("PER_CUSTOMER_LIMIT");
        }
    }

    @Test
    void vou_10_the_last_customer_gets_the_units_that_are_left() {
        OutsideCase vou = OutsideCase.of("VOU-10");
        for (var step : vou.json().at("/expected/sequence").values()) {
            String cart =
                    vou.cart(
                            step.path("customer").stringValue(),
                            1_000,
                            step.path("qty").intValue());
            long units = step.path("discountedUnits").longValue();

            assertThat(checkout.quote(cart).at("/discountTotal")).isEqualTo("" + 100 * units);
            String _ = checkout.order(cart);
        }
    }

    @Test
    void tal_03_a_partial_budget_gives_what_is_left_and_then_nothing() {
        OutsideCase tal = OutsideCase.of("TAL-03");
        long used = tal.json().at("/promotions/0/budget/used").longValue();
        long wanted = tal.json().at("/promotions/0/then/0/amount").longValue();
        for (long left = used; left > 0; left -= wanted) {
            String _ = checkout.order(tal.cart("before", Math.min(left, wanted), 1));
        }

        Answer quote = checkout.quote(tal.cart("c1"));
        assertQuote(quote, tal, 0);
        assertThat(quote.json().at("/outcomes/0/desired").longValue())
                .isEqualTo(tal.expected("/sequence/0/desired"));
        assertThat(checkout.place("tal-1", quote).status()).isEqualTo(201);
        assertQuote(checkout.quote(tal.cart("c2")), tal, 1);
    }

    @Test
    void con_01_of_two_who_want_the_last_use_one_gets_it() {
        OutsideCase con = OutsideCase.of("CON-01");
        assertCounts(con, together(2, i -> con.cart("c" + i)), "usage-limit");
    }

    @Test
    void con_02_of_fifteen_hundred_a_thousand_succeed() {
        OutsideCase con = OutsideCase.of("CON-02");
        assertCounts(con, together(1_500, i -> con.cart("c" + i)), "usage-limit");
    }

    @Test
    void con_06_of_five_orders_of_one_customer_one_has_the_coupon() {
        OutsideCase con = OutsideCase.of("CON-06");
        List<Answer> answers = together(5, _ -> con.cart("c"));

        assertThat(placed(answers)).isEqualTo(con.expected("/succeeded"));
        assertThat(answers.stream().filter(a -> a.status() == 201))
                .allSatisfy(
                        a ->
                                assertThat(a.json().at("/total").longValue())
                                        .isGreaterThanOrEqualTo(con.expected("/payableGte")));
    }

    private static void assertCounts(OutsideCase con, List<Answer> answers, String reason) {
        assertThat(placed(answers)).isEqualTo(con.expected("/succeeded"));
        assertThat(answers.stream().filter(a -> a.problem().equals("409 " + reason)))
                .hasSize((int) con.expected("/rejected"));
        assertThat(
                        office.ask(
                                "SELECT held + used FROM resource WHERE id = 'LIMIT:%s'"
                                        .formatted(con.promotionId())))
                .isEqualTo("" + con.expected("/used"));
    }

    private static long placed(List<Answer> answers) {
        return answers.stream().filter(answer -> answer.status() == 201).count();
    }

    /** All have their quotes before the first places an order. */
    private static List<Answer> together(int many, IntFunction<String> carts) {
        List<Answer> quotes =
                all(
                        IntStream.range(0, many)
                                .<Callable<Answer>>mapToObj(
                                        i -> () -> checkout.quote(carts.apply(i)))
                                .toList());
        return all(
                quotes.stream()
                        .<Callable<Answer>>map(
                                quote -> () -> checkout.place(Checkout.next(), quote))
                        .toList());
    }

    private static List<Answer> all(List<Callable<Answer>> calls) {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var answers = new ArrayList<Answer>();
            for (Future<Answer> each : clients.invokeAll(calls)) {
                answers.add(each.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
