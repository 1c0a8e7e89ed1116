package io.huisuan.authoring.form;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.authoring.Authoring;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.words.Names;
import io.huisuan.authoring.worker.Workers;
import io.huisuan.cart.Line;
import io.huisuan.promotion.TextField;
import io.huisuan.rules.codec.CartJson;
import io.huisuan.rules.codec.Json;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** A shop that sells tea and pans, and knows silver and gold customers. */
class KnownChecksTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final List<Line> GOODS =
            CartJson.read(
                            Json.parse(
                                    """
                                    {"currency": "CNY", "lines": [
                                      {"id": "1", "sku": "TEA-100", "brand": "yunling", "category": ["food", "tea"], "tags": ["double-11"], "qty": 1, "unitPrice": 6800},
                                      {"id": "2", "sku": "PAN", "brand": "subai", "category": ["home"], "qty": 1, "unitPrice": 100000}]}
                                    """
                                            .getBytes(UTF_8)),
                            Instant.EPOCH)
                    .lines();

    private static final Authoring SHOP =
            new Authoring(
                    Workers.SHARED,
                    InstantSource.fixed(Instant.EPOCH),
                    new Tiers(),
                    currency -> currency.equals(CNY) ? GOODS : List.of());

    @Test
    void what_nobody_knows_is_worth_a_word_where_it_stands() {
        String tiers =
                "\"when\":{\"type\":\"all\",\"of\":[{\"type\":\"text\",\"field\":\"customer.tier\",\"values\":[\"golf\",\"silver\"]},"
                    + "{\"type\":\"lines\",\"where\":{\"tags\":[\"dubble-11\"]}}]},";

        assertThat(
                        found(
                                tiers,
                                on(
                                        "{\"skus\":[\"TEA-10\"],\"categories\":[\"food\",\"foot\"]}",
                                        "percentOff\",\"basisPoints\":1000")))
                .containsExactly(
                        "WARNING unknown-value /when/of/0/values gold",
                        "WARNING unknown-value /when/of/1/where/tags double-11",
                        "WARNING unknown-value /body/offers/0/target/where/skus TEA-100",
                        "WARNING unknown-value /body/offers/0/target/where/categories food");
    }

    @Test
    void a_gift_that_nobody_knows_is_told_in_forms_and_in_drl() {
        String gift =
                "{\"stage\":\"ORDER\",\"target\":{\"type\":\"lines\"},\"effect\":{\"type\":\"freeGift\",\"sku\":\"%s\"}}";

        assertThat(found("", form("FREE_GIFT", gift.formatted("PAM"))))
                .containsExactly("WARNING unknown-value /body/offers/0/effect/sku PAN");
        assertThat(found("", form("FREE_GIFT", gift.formatted("PAN")))).isEmpty();
        String drl =
                """
                {"type":"drl","text":"rule \\"a\\" when Cart() then offers.freeGift(\\"PAM\\", 1); end"}
                """;
        assertThat(found("", drl)).containsExactly("WARNING unknown-value /body/text PAN");
    }

    @Test
    void without_a_list_nothing_is_unknown() {
        var blank = new Authoring(Workers.SHARED);
        String any = on("{\"skus\":[\"TEA-10\"]}", "percentOff\",\"basisPoints\":1000");

        assertThat(blank.check(promotion("CNY", "", any)).findings()).isEmpty();
        assertThat(SHOP.check(promotion("JPY", "", any)).findings()).isEmpty();
    }

    @Test
    void goods_that_become_nearly_free_are_named() {
        Finding price = first(on("{\"skus\":[\"PAN\"]}", "unitPrice\",\"price\":9900"));
        Finding off = first(on("{}", "amountOff\",\"amount\":6500,\"split\":\"PER_UNIT"));

        assertThat(price.code() + " " + price.pointer())
                .isEqualTo("generous /body/offers/0/effect/price");
        assertThat(price.message().zh()).isEqualTo("商品 PAN 从 ¥1,000 降到 ¥99，请确认");
        assertThat(off.code() + " " + off.pointer())
                .isEqualTo("generous /body/offers/0/effect/amount");
        assertThat(off.message().en())
                .isEqualTo("TEA-100 goes from ¥68 down to ¥3; is that meant?");
        assertThat(found("", on("{\"skus\":[\"PAN\"]}", "unitPrice\",\"price\":10000"))).isEmpty();
    }

    private static Finding first(String body) {
        return SHOP.check(promotion("CNY", "", body)).findings().getFirst();
    }

    private static List<String> found(String when, String body) {
        return SHOP.check(promotion("CNY", when, body)).findings().stream()
                .map(
                        f ->
                                f.severity()
                                        + " "
                                        + f.code()
                                        + " "
                                        + f.pointer()
                                        + " "
                                        + f.nearest().orElse(""))
                .toList();
    }

    private static String on(String where, String effect) {
        return form(
                "CUSTOM",
                "{\"stage\":\"ITEM\",\"target\":{\"type\":\"lines\",\"where\":%s},\"effect\":{\"type\":\"%s}}"
                        .formatted(where, effect.endsWith("UNIT") ? effect + "\"" : effect));
    }

    private static String form(String template, String offer) {
        return "{\"type\":\"form\",\"template\":\"%s\",\"offers\":[%s]}".formatted(template, offer);
    }

    private static byte[] promotion(String currency, String when, String body) {
        return """
        {"id":"p","campaign":"c","name":{"zh":"优惠","en":"Offer"},"currency":"%s",
         "schedule":{"zone":"Asia/Shanghai"},%s"body":%s}
        """
                .formatted(currency, when, body)
                .getBytes(UTF_8);
    }

    /** Knows two tiers, and nothing else by name. */
    private static final class Tiers implements Names {
        @Override
        public Set<String> values(TextField field) {
            return field == TextField.TIER ? Set.of("silver", "gold") : Set.of();
        }
    }
}
