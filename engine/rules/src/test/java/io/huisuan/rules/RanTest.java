package io.huisuan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.promotion.Example.Result;
import io.huisuan.promotion.Promotion;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PromotionJson;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** Running the examples of promotions. */
class RanTest {
    private static final String OFF =
            """
            {'type':'form','template':'AMOUNT_OFF','offers':[{'stage':'ORDER','target':{'type':'lines'},
             'thresholds':[{'measure':'AMOUNT','atLeast':30000}],
             'effect':{'type':'amountOff','amount':5000,'split':'BY_AMOUNT'}}]}\
            """;
    private static final String GIFT =
            """
            {'type':'form','template':'FREE_GIFT','offers':[{'stage':'ORDER','target':{'type':'lines'},
             'effect':{'type':'freeGift','sku':'CUP','qty':1,'value':2900}}]}\
            """;
    private static final String TIERS =
            """
            {'type':'table','hit':'%s','columns':[
              {'id':'u','type':'number','title':{'zh':'件','en':'units'},'field':'cart.units','operator':'GE'},
              {'id':'o','type':'effect','title':{'zh':'折','en':'off'},
               'offer':{'stage':'ORDER','target':{'type':'lines'},'effect':{'type':'percentOff','basisPoints':1000}}}],
             'rows':[{'id':'a','cells':[3,2000]},{'id':'b','cells':[1,1000]}]}\
            """;

    @Test
    void an_example_holds_when_the_cart_comes_to_what_is_expected() {
        List<Ran> ran = run(OFF, example(2, "20000"), example(3, "25000"), example(4, "40000"));

        assertThat(ran).extracting(Ran::holds).containsExactly(true, true, false);
        assertThat(ran.getLast().actual()).isEqualTo(new Result(35_000, Set.of()));
        assertThat(ran).extracting(Ran::applied).containsExactly(Set.of(), Set.of(0), Set.of(0));
    }

    @Test
    void gifts_are_expected_too() {
        List<Ran> ran = run(GIFT, example(1, "10000,'gifts':['CUP']"), example(1, "10000"));

        assertThat(ran).extracting(Ran::holds).containsExactly(true, false);
    }

    @Test
    void no_other_promotion_takes_part() {
        Promotion one = promotion("one", OFF, example(3, "25000"));
        Promotion other = promotion("other", OFF);

        assertThat(Ran.all(one, Rulebooks.of(List.of(one, other))))
                .extracting(Ran::holds)
                .containsExactly(true);
    }

    @Test
    void of_a_table_it_is_said_which_rows_gave_something() {
        List<Ran> ran = run(TIERS.formatted("FIRST"), example(1, "9000"), example(3, "24000"));

        assertThat(ran).extracting(Ran::holds).containsExactly(true, true);
        assertThat(ran).extracting(Ran::applied).containsExactly(Set.of(1), Set.of(0));
    }

    @Test
    void an_example_for_which_the_rules_break_never_holds() {
        Ran ran = run(TIERS.formatted("UNIQUE"), example(3, "30000")).getFirst();

        assertThat(ran.actual().total()).isEqualTo(30_000);
        assertThat(ran.isBroken()).isTrue();
        assertThat(ran.holds()).isFalse();
    }

    private static List<Ran> run(String body, String... examples) {
        return Ran.all(promotion("p", body, examples), Rulebooks.NO_MODULES);
    }

    private static String example(int qty, String total) {
        return """
        {'cart':{'currency':'CNY','lines':[{'id':'1','sku':'TEA','qty':%d,'unitPrice':10000}]},
         'expect':{'total':%s}}\
        """
                .formatted(qty, total);
    }

    private static Promotion promotion(String id, String body, String... examples) {
        String json =
                "{'id':'%s','campaign':'c','name':{'zh':'茶','en':'tea'},'currency':'CNY',"
                                .formatted(id)
                        + "'schedule':{'zone':'UTC','from':'2026-11-01T00:00'},'body':"
                        + body
                        + ",'examples':["
                        + String.join(",", examples)
                        + "]}";
        return PromotionJson.read(Json.parse(json.replace('\'', '"').getBytes(UTF_8)));
    }
}
