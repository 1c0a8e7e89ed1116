package io.huisuan.authoring.example;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.authoring.drl.Canonical;
import io.huisuan.authoring.drl.Guard;
import io.huisuan.authoring.example.Coverage.Boundary;
import io.huisuan.promotion.Example;
import io.huisuan.promotion.Promotion;
import io.huisuan.rules.Ran;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PromotionJson;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the examples of a promotion leave out, and which ones would show it. */
class CoverageTest {
    private static final String FORM =
            """
            {'type':'form','template':'AMOUNT_OFF','offers':[{'stage':'ORDER','target':{'type':'lines','where':{'categories':['food/tea']}},
             'thresholds':[{'measure':'AMOUNT','atLeast':30000,'of':{'type':'lines','where':{'categories':['food/tea']}}}],
             'effect':{'type':'amountOff','amount':5000,'split':'BY_AMOUNT'}}]}\
            """;
    private static final String TABLE =
            """
            {'type':'table','hit':'FIRST','columns':[
              {'id':'t','type':'text','title':{'zh':'等级','en':'tier'},'field':'customer.tier','operator':'IN'},
              {'id':'u','type':'number','title':{'zh':'金额','en':'total'},'field':'cart.listTotal','operator':'GE'},
              {'id':'o','type':'effect','title':{'zh':'折','en':'off'},
               'offer':{'stage':'ORDER','target':{'type':'lines'},'effect':{'type':'percentOff','basisPoints':1000}}}],
             'rows':[{'id':'a','cells':[['gold'],20000,2000]},{'id':'b','cells':[{'is':'any'},20000,1000]}]}\
            """;

    @Test
    void a_boundary_wants_an_example_at_it_and_one_just_below() {
        assertThat(boundary(tea(30_000))).isEqualTo(boundary(true, false));
        assertThat(boundary(tea(29_950))).isEqualTo(boundary(false, true));
        assertThat(boundary(tea(29_899))).isEqualTo(boundary(false, false));
        assertThat(boundary(tea(30_000), tea(29_900))).isEqualTo(boundary(true, true));
    }

    @Test
    void goods_that_do_not_count_are_not_counted() {
        assertThat(boundary(tea(30_000).replace("tea", "cup"))).isEqualTo(boundary(false, false));
    }

    @Test
    void a_row_is_silent_until_an_example_gets_something_from_it() {
        assertThat(coverage(TABLE).silent()).containsExactly(0, 1);
        assertThat(coverage(TABLE, tea(20_000)).fired()).containsExactly(1);
        assertThat(coverage(TABLE, tea(20_000)).silent()).containsExactly(0);
    }

    @Test
    void a_rule_of_drl_is_silent_until_one_of_its_wishes_gave_something() {
        Canonical rules =
                Guard.look(
                                "p",
                                """
                                rule "two" when Cart() then offers.percentOff(100); offers.freeShipping(); end
                                rule "one" when Customer() then offers.percentOff(200); end
                                """)
                        .canonical()
                        .orElseThrow();

        assertThat(Coverage.of(rules, List.of()))
                .isEqualTo(new Coverage(List.of(), List.of(0, 1), List.of()));
        assertThat(Coverage.of(rules, List.of(applied(1))).fired()).containsExactly(0);
        assertThat(Coverage.of(rules, List.of(applied(1), applied(2))).silent()).isEmpty();
    }

    private static Ran applied(int proposal) {
        Example example = promotion(FORM, tea(30_000)).examples().getFirst();
        return new Ran(0, example, example.expect(), Set.of(proposal), false);
    }

    @Test
    void what_is_suggested_for_a_form_covers_its_boundaries() {
        List<Example> suggested = suggested(FORM);

        assertThat(suggested).extracting(e -> e.expect().total()).containsExactly(25_000L, 29_999L);
        assertThat(covered(FORM, suggested).boundaries()).containsExactly(boundary(true, true));
    }

    @Test
    void what_is_suggested_for_a_table_reaches_every_row_and_bound() {
        Coverage coverage = covered(TABLE, suggested(TABLE));

        assertThat(coverage.silent()).isEmpty();
        assertThat(coverage.boundaries()).hasSize(2).allMatch(b -> b.at() && b.below());
    }

    @Test
    void where_nothing_is_left_out_nothing_is_suggested() {
        assertThat(suggested(FORM, tea(30_000), tea(29_900))).isEmpty();
    }

    private static Boundary boundary(boolean at, boolean below) {
        return new Boundary("/body/offers/0/thresholds/0/atLeast", 30_000, true, at, below);
    }

    private static Boundary boundary(String... carts) {
        return coverage(FORM, carts).boundaries().getFirst();
    }

    private static Coverage coverage(String body, String... carts) {
        return coverage(promotion(body, carts));
    }

    private static Coverage covered(String body, List<Example> examples) {
        return coverage(promotion(body).with(examples));
    }

    private static Coverage coverage(Promotion promotion) {
        return Coverage.of(promotion, Ran.all(promotion, Map.of()));
    }

    private static List<Example> suggested(String body, String... carts) {
        Promotion promotion = promotion(body, carts);
        return Suggestions.of(promotion, coverage(promotion));
    }

    private static String tea(long price) {
        return """
        {'cart':{'currency':'CNY','lines':[
          {'id':'1','sku':'TEA','category':['food','tea'],'qty':1,'unitPrice':%d}]},'expect':{'total':0}}\
        """
                .formatted(price);
    }

    private static Promotion promotion(String body, String... examples) {
        return PromotionJson.read(
                Json.parse(
                        """
                        {'id':'p','campaign':'c','name':{'zh':'茶','en':'tea'},'currency':'CNY',
                         'schedule':{'zone':'UTC','from':'2026-11-01T00:00'},'body':%s,'examples':[%s]}\
                        """
                                .formatted(body, String.join(",", examples))
                                .replace('\'', '"')
                                .getBytes(UTF_8)));
    }
}
