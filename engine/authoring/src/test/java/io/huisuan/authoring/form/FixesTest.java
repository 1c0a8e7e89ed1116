package io.huisuan.authoring.form;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.authoring.Authoring;
import io.huisuan.authoring.Checked;
import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.authoring.words.Names;
import io.huisuan.authoring.worker.Workers;
import io.huisuan.cart.Line;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.TextField;
import io.huisuan.rules.codec.CartJson;
import io.huisuan.rules.codec.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A shop of tea and cups; it is the 11th of November. */
class FixesTest {

    private static final Authoring SHOP =
            new Authoring(
                    Workers.SHARED,
                    InstantSource.fixed(Instant.parse("2026-11-11T00:00:00Z")),
                    new Tiers(),
                    FixesTest::goods);

    private static final String OFF = "{'type':'percentOff','basisPoints':1000}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    unknown-value    | 'when':{'type':'text','field':'customer.tier','values':['golf','silver']}
                    unknown-value    | 'when':{'type':'all','of':[{'type':'lines','where':{'skus':['TEA-10']}}]}
                    ended            | 'schedule':{'zone':'Asia/Shanghai','until':'2026-11-01T00:00'}
                    contradiction    | 'schedule':{'zone':'Asia/Shanghai','from':'2027-02-01T00:00','until':'2027-01-01T00:00'}
                    contradiction    | 'stacking':{'group':'a','notWith':['a','b']}
                    contradiction    | 'stacking':{'notWith':['a','b'],'combinableWith':['b']}
                    no-effect        | 'stacking':{'exclusive':'FORCE','notWith':['b']}
                    no-effect        | 'when':{'type':'number','field':'customer.orders','comparison':'GE','value':0}
                    no-effect        | 'when':{'type':'all','of':[{'type':'text','field':'customer.tier','values':['gold']},{'type':'number','field':'customer.orders','comparison':'GE','value':0}]}
                    """)
    void what_is_offered_for_a_promotion_puts_it_right(String code, String part) {
        everyFixOf(code, promotion("," + part, OFF, "ITEM", "{}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    unknown-value      | ORDER | {}                                           | {'type':'freeGift','sku':'CUPP'}
                    unknown-value      | ORDER | {}                                           | {'type':'bundlePrice','price':5000,'parts':[{'where':{'skus':['CUPP']},'count':2}]}
                    unknown-value      | ITEM  | {'categories':['foot']}                      | {'type':'percentOff','basisPoints':1000}
                    contradiction      | EARN  | {}                                           | {'type':'percentOff','basisPoints':1000}
                    contradiction      | ITEM  | {'skus':['CUP'],'exceptSkus':['CUP']}        | {'type':'percentOff','basisPoints':1000}
                    contradiction      | ORDER | {}                                           | {'type':'buyXGetY','buy':1,'get':2,'basisPoints':1000,'maxFree':1}
                    contradiction      | ORDER | {}                                           | {'type':'tiered','measure':'COUNT','repeat':true,'tiers':[{'atLeast':2,'gives':{'type':'percentOff','basisPoints':1000}}]}
                    tiers-not-monotone | ORDER | {}                                           | {'type':'tiered','measure':'COUNT','tiers':[{'atLeast':3,'gives':{'type':'percentOff','basisPoints':2000}},{'atLeast':2,'gives':{'type':'percentOff','basisPoints':1000}}]}
                    no-effect          | ORDER | {}                                           | {'type':'tiered','measure':'COUNT','tiers':[{'atLeast':2,'gives':{'type':'percentOff','basisPoints':1000}},{'atLeast':3,'gives':{'type':'percentOff','basisPoints':1000}}]}
                    """)
    void what_is_offered_for_an_offer_puts_it_right(
            String code, String stage, String where, String effect) {
        everyFixOf(code, promotion("", effect, stage, where));
    }

    @Test
    void a_template_that_nobody_knows_becomes_the_nearest() {
        JsonNode promotion =
                json(
                        promotion("", OFF, "ITEM", "{}")
                                .toString()
                                .replace("PERCENT_OFF", "PERCENT_OF"));

        everyFixOf("unknown-template", promotion);
    }

    @Test
    void a_misspelt_cell_keeps_its_other_values() {
        JsonNode table =
                json(
                        head("")
                                + "'body':{'type':'table','hit':'COLLECT','columns':["
                                + "{'type':'text','id':'t','title':{'zh':'等级','en':'tier'},'field':'customer.tier','operator':'IN'},"
                                + "{'type':'effect','id':'o','title':{'zh':'折扣','en':'off'},'offer':{'stage':'ITEM','target':{'type':'lines'},'effect':"
                                + OFF
                                + "}}],'rows':[{'id':'r','cells':[['golf','silver'],1000]}]}}");

        Finding found = found(table, "unknown-value").getFirst();

        assertThat(found.fixes())
                .extracting(Fix::edits)
                .containsExactly(
                        List.of(
                                new Edit.SetCell(
                                        0,
                                        0,
                                        new Cell.Words(new TreeSet<>(Set.of("gold", "silver"))))));
    }

    @Test
    void of_two_thresholds_of_one_kind_the_lower_one_goes() {
        JsonNode promotion =
                json(
                        promotion("", OFF, "ORDER", "{}")
                                .toString()
                                .replace(
                                        "\"effect\"",
                                        ("'thresholds':[{'measure':'AMOUNT','atLeast':10000,'of':{'type':'lines'}},"
                                             + "{'measure':'COUNT','atLeast':2,'of':{'type':'lines'}},"
                                             + "{'measure':'AMOUNT','atLeast':20000,'of':{'type':'lines'}}],'effect'")
                                                .replace('\'', '"')));

        everyFixOf("no-effect", promotion);
        assertThat(found(promotion, "no-effect").getFirst().pointer())
                .isEqualTo("/body/offers/0/thresholds/0");
    }

    @Test
    void what_has_no_evident_answer_has_no_fix() {
        String free = "{'type':'amountOff','amount':0,'split':'BY_AMOUNT'}";
        JsonNode promotion =
                promotion(
                        ",'when':{'type':'text','field':'customer.tier','values':['xyz']}",
                        free,
                        "ORDER",
                        "{}");

        assertThat(SHOP.check(promotion).findings()).hasSizeGreaterThan(1);
        assertThat(SHOP.check(promotion).findings()).allMatch(found -> found.fixes().isEmpty());
    }

    private static void everyFixOf(String code, JsonNode promotion) {
        List<Finding> found = found(promotion, code);
        assertThat(found).as("%s", SHOP.check(promotion).findings()).hasSize(1);
        assertThat(found.getFirst().fixes()).isNotEmpty();
        for (Fix fix : found.getFirst().fixes()) {
            Checked after = SHOP.check(Fixing.fixed(promotion, fix));
            assertThat(after.promotion()).as("%s", after.findings()).isPresent();
            assertThat(after.findings())
                    .as("%s", fix)
                    .noneMatch(
                            one ->
                                    one.code().equals(code)
                                            && one.pointer().equals(found.getFirst().pointer()));
        }
    }

    private static List<Finding> found(JsonNode promotion, String code) {
        return SHOP.check(promotion).findings().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    private static JsonNode promotion(String parts, String effect, String stage, String where) {
        return json(
                head(parts)
                        + "'body':{'type':'form','template':'PERCENT_OFF','offers':[{'stage':'"
                        + stage
                        + "','target':{'type':'lines','where':"
                        + where
                        + "},'effect':"
                        + effect
                        + "}]}}");
    }

    private static String head(String parts) {
        String schedule =
                parts.contains("'schedule'") ? "" : ",'schedule':{'zone':'Asia/Shanghai'}";
        return "{'id':'p','campaign':'c','name':{'zh':'茶','en':'tea'},'currency':'CNY'"
                + schedule
                + parts
                + ",";
    }

    private static JsonNode json(String text) {
        return Json.parse(text.replace('\'', '"').getBytes(UTF_8));
    }

    private static List<Line> goods(Currency currency) {
        return CartJson.read(
                        json(
                                "{'currency':'"
                                        + currency
                                        + "','lines':[{'id':'1','sku':'TEA-100','category':['food','tea'],'qty':1,'unitPrice':6800},"
                                        + "{'id':'2','sku':'CUP','category':['home'],'qty':1,'unitPrice':3200}]}"),
                        Instant.EPOCH)
                .lines();
    }

    private static final class Tiers implements Names {
        @Override
        public Set<String> values(TextField field) {
            return field == TextField.TIER ? Set.of("gold", "silver") : Set.of();
        }
    }
}
