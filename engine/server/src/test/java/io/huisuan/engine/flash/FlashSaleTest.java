package io.huisuan.engine.flash;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.engine.flash.FlashSales.Seen;
import io.huisuan.engine.limit.Stocks.Rest;
import io.huisuan.promotion.Promotion;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PromotionJson;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.Optional;

/** A sale of five units, from ten to twelve in Shanghai. */
class FlashSaleTest {

    private static final Promotion MORNING =
            PromotionJson.read(
                    Json.parse(
                            new Sale("morning", 5, 1, "2026-11-11T10:00", "2026-11-11T12:00")
                                    .promotion()
                                    .getBytes(UTF_8)));
    private static final FlashSale SALE = new FlashSale(MORNING, false);
    private static final FlashSale STOPPED = new FlashSale(MORNING, true);

    private static final Instant BEFORE = Instant.parse("2026-11-11T01:00:00Z");
    private static final Instant ELEVEN = Instant.parse("2026-11-11T03:00:00Z");
    private static final Optional<Rest> NOTHING = Optional.of(new Rest(0, 0));
    private static final Optional<Rest> UNKNOWN = Optional.empty();

    @Test
    void only_what_is_on_is_sold_out() {
        assertThat(SALE.state(ELEVEN, NOTHING)).isEqualTo(FlashState.SOLD_OUT);
        assertThat(SALE.state(BEFORE, NOTHING)).isEqualTo(FlashState.NOT_STARTED);
    }

    @Test
    void of_a_stopped_campaign_nothing_is_announced() {
        assertThat(STOPPED.state(ELEVEN, UNKNOWN)).isEqualTo(FlashState.ENDED);
        assertThat(STOPPED.runs(ELEVEN)).isFalse();
        assertThat(STOPPED.isNext(BEFORE)).isFalse();
        assertThat(SALE.isNext(BEFORE)).isTrue();
    }

    @Test
    void what_is_left_is_null_while_nobody_knows() {
        FlashState state = SALE.state(ELEVEN, UNKNOWN);
        JsonNode told = FlashView.of(new Seen(SALE, state, UNKNOWN), "ann");

        assertThat(state).isEqualTo(FlashState.OK);
        assertThat(told.path("left").isNull()).isTrue();
        assertThat(told.path("leftForCustomer").isNull()).isTrue();
        assertThat(told.path("stock").longValue()).isEqualTo(5);
    }
}
