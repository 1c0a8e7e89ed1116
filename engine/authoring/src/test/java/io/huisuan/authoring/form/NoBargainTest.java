package io.huisuan.authoring.form;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.authoring.Authoring;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.words.Names;
import io.huisuan.authoring.worker.Workers;
import io.huisuan.cart.Line;
import io.huisuan.rules.codec.CartJson;
import io.huisuan.rules.codec.Json;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Tea is ¥68, a cup ¥32: what offers ask and what they give is compared. */
class NoBargainTest {
    private static final List<Line> GOODS =
            CartJson.read(
                            Json.parse(
                                    """
                                    {"currency": "CNY", "lines": [
                                      {"id": "1", "sku": "TEA", "qty": 1, "unitPrice": 6800},
                                      {"id": "2", "sku": "CUP", "qty": 1, "unitPrice": 3200}]}
                                    """
                                            .getBytes(UTF_8)),
                            Instant.EPOCH)
                    .lines();

    private static final Authoring SHOP =
            new Authoring(
                    Workers.SHARED,
                    InstantSource.fixed(Instant.EPOCH),
                    Names.NONE,
                    currency -> currency.getCurrencyCode().equals("CNY") ? GOODS : List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    no-effect               | {'type':'bundlePrice','price':10000,'parts':[{'where':{'skus':['TEA']},'count':1},{'where':{'skus':['CUP']},'count':1}]}
                                            | {'type':'bundlePrice','price':9999,'parts':[{'where':{'skus':['TEA']},'count':1},{'where':{'skus':['CUP']},'count':1}]}
                                            | {'type':'bundlePrice','price':99999,'parts':[{'where':{'skus':['NEW']},'count':1},{'where':{'skus':['CUP']},'count':1}]}
                    off-not-below-threshold | {'type':'tiered','measure':'AMOUNT','tiers':[{'atLeast':3000,'gives':{'type':'amountOff','amount':3000,'split':'PER_UNIT'}}]}
                                            | {'type':'tiered','measure':'AMOUNT','tiers':[{'atLeast':3000,'gives':{'type':'amountOff','amount':2900,'split':'PER_UNIT'}}]}
                    off-not-below-threshold | {'type':'tiered','measure':'AMOUNT','repeat':true,'tiers':[{'atLeast':3000,'gives':{'type':'amountOff','amount':3000,'split':'BY_AMOUNT'}}]}
                    generous                | {'type':'tiered','measure':'AMOUNT','tiers':[{'atLeast':6000,'gives':{'type':'freeGift','sku':'CUP','qty':2,'value':3000}}]}
                                            | {'type':'tiered','measure':'AMOUNT','tiers':[{'atLeast':6001,'gives':{'type':'freeGift','sku':'CUP','qty':2,'value':3000}}]}
                    generous                | {'type':'tiered','measure':'COUNT','repeat':true,'tiers':[{'atLeast':2,'gives':{'type':'amountOff','amount':13600,'split':'BY_AMOUNT'}}]}
                                            | {'type':'tiered','measure':'COUNT','repeat':true,'tiers':[{'atLeast':2,'gives':{'type':'amountOff','amount':13599,'split':'BY_AMOUNT'}}]}
                    generous                | {'type':'tiered','measure':'COUNT','tiers':[{'atLeast':2,'gives':{'type':'amountOff','amount':6800,'split':'PER_UNIT'}}]}
                    """)
    void what_gives_more_than_it_asks_for_is_said(String code, String effect) {
        assertThat(codes(effect)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    private static List<String> codes(String effect) {
        String promotion =
                "{'id':'p','campaign':'c','name':{'zh':'茶','en':'tea'},'currency':'CNY','schedule':{'zone':'Asia/Shanghai'},"
                    + "'body':{'type':'form','template':'"
                        + (effect.contains("bundle") ? "BUNDLE_PRICE" : "TIERED_OFF")
                        + "','offers':[{'stage':'ORDER','target':{'type':'lines'},'effect':"
                        + effect
                        + "}]}}";
        return SHOP.check(promotion.replace('\'', '"').getBytes(UTF_8)).findings().stream()
                .filter(finding -> !finding.code().equals("unknown-value"))
                .map(Finding::code)
                .toList();
    }
}
