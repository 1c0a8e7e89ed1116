package io.huisuan.ledger.code;

import static io.huisuan.ledger.code.CouponFixture.TEMPLATE;
import static io.huisuan.ledger.code.CouponFixture.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.ledger.code.CostShare.Part;
import io.huisuan.ledger.hold.Resource;
import io.huisuan.ledger.mysql.Resources;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

class TemplatesTest {

    private final CouponFixture coupons = new CouponFixture();
    private final Templates templates = coupons.templates;

    private static void refused(ThrowingCallable command, String code, String pointer) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(code);
                            assertThat(e.pointer()).isEqualTo(pointer);
                        });
    }

    private Resource stock() {
        return new Resources(coupons.tables.database())
                .find(templates.get(TEMPLATE).stockId())
                .orElseThrow();
    }

    @Test
    void what_was_said_about_a_coupon_comes_back() {
        var share = new CostShare(List.of(new Part("platform", 6_000), new Part("brand:a", 4_000)));
        var terms =
                new Terms(
                        "券",
                        "coupon",
                        false,
                        null,
                        null,
                        3,
                        Instant.parse("2026-11-01T00:00:00Z"),
                        Instant.parse("2026-12-01T00:00:00Z"),
                        86_400L,
                        ReturnPolicy.EXTEND_24H,
                        share);
        Template made = templates.create("vip", "singles-day", terms);

        assertThat(templates.find("vip")).contains(made);
        assertThat(made.terms()).isEqualTo(terms);
        assertThat(made.version()).isEqualTo(1);
    }

    @Test
    void the_stock_is_a_resource_of_the_ledger_and_follows_changes() {
        assertThat(stock().limit()).isEqualTo(100);

        Template changed = templates.change(TEMPLATE, 1, terms(250L));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(stock().limit()).isEqualTo(250);

        var _ = templates.change(TEMPLATE, 2, terms(null));
        assertThat(stock().limit()).isEqualTo(Resource.MOST);
    }

    @Test
    void a_stock_cannot_be_less_than_what_was_given_out() {
        coupons.tables.tamper(
                "UPDATE resource SET held = 10, used = 30 WHERE id = 'STOCK:coupon.new-20-off'");

        refused(() -> templates.change(TEMPLATE, 1, terms(39L)), "stock-too-low", "/stock");
        assertThat(templates.get(TEMPLATE).version()).isEqualTo(1);
        assertThat(stock().limit()).isEqualTo(100);

        var _ = templates.change(TEMPLATE, 1, terms(40L));
        assertThat(stock().limit()).isEqualTo(40);
    }

    @Test
    void who_looked_at_an_older_version_is_refused() {
        var _ = templates.change(TEMPLATE, 1, terms(101L));

        refused(() -> templates.change(TEMPLATE, 1, terms(102L)), "stale-revision", "");
        refused(() -> templates.change("unheard-of", 1, terms(1L)), "not-found", "");
    }

    @Test
    void an_id_is_taken_once() {
        refused(() -> templates.create(TEMPLATE, "singles-day", terms(1L)), "id-taken", "");
        refused(() -> templates.create("Not An Id", "singles-day", terms(1L)), "malformed", "/id");
    }

    @Test
    void a_coupon_is_stopped_and_goes_on() {
        assertThat(templates.stop(TEMPLATE, true)).isTrue();
        assertThat(templates.stop(TEMPLATE, true)).isFalse();
        assertThat(templates.get(TEMPLATE).stopped()).isTrue();
        assertThat(templates.stop(TEMPLATE, false)).isTrue();
    }

    @Test
    void coupons_are_found_by_campaign_and_by_words() {
        var _ = templates.create("100-pct", "summer", terms(1L));

        assertThat(found(null, null)).hasSize(2);
        assertThat(found("summer", null)).containsExactly("100-pct");
        assertThat(found(null, "八折")).hasSize(2);
        assertThat(found(null, "20% OFF")).hasSize(2);
        assertThat(found(null, "new%off")).isEmpty();
        assertThat(found("singles-day", "NEW-2")).containsExactly(TEMPLATE);
    }

    private List<String> found(@Nullable String campaign, @Nullable String text) {
        return templates.page(campaign, text, Page.Request.first(20)).items().stream()
                .map(Template::id)
                .toList();
    }

    @Test
    void figures_count_claims_and_the_uses_of_codes_and_coupons() {
        var _ = templates.create("other", "singles-day", terms(1L));
        used(coupons.batches.share(TEMPLATE, "MINE", 9, "zhao"), "MINE", 2, 3);
        used(coupons.batches.share("other", "OTHERS", 9, "zhao"), "OTHERS", 1, 1);
        coupons.tables.tamper(
                "UPDATE resource SET held = 1, used = 30 WHERE id = 'STOCK:coupon.new-20-off'");
        coupons.tables.tamper(
                """
                INSERT INTO coupon (id, template_id, customer, source, at, valid_from)
                VALUES (REPEAT('a', 32), 'new-20-off', 'customer', 'CLAIM', NOW(), NOW())
                """);
        coupons.tables.tamper(
                """
                INSERT INTO resource (id, campaign_id, lim, used, defined)
                VALUES (CONCAT('CODE:coupon.', REPEAT('a', 32)), 'singles-day', 1, 1, FALSE)
                """);

        assertThat(templates.figures(TEMPLATE)).isEqualTo(new Figures(69L, 31, 2, 4));
    }

    private void used(Batch batch, String text, int held, int used) {
        coupons.tables.tamper(
                """
                INSERT INTO resource (id, campaign_id, lim, held, used, defined)
                VALUES ('%s', 'singles-day', %d, %d, %d, FALSE)
                """
                        .formatted(
                                CodeNames.uses(coupons.names.of(text)),
                                batch.usesEach(),
                                held,
                                used));
    }

    @Test
    void what_makes_no_sense_is_refused_where_it_stands() {
        refused(() -> terms(0L), "out-of-range", "/stock");
        refused(() -> terms(-1L), "out-of-range", "/stock");
        refused(() -> terms(Long.MAX_VALUE), "out-of-range", "/stock");
        Instant begin = Instant.parse("2026-11-01T00:00:00Z");
        refused(
                () ->
                        new Terms(
                                "x",
                                "x",
                                true,
                                1L,
                                1,
                                1,
                                begin,
                                begin,
                                null,
                                ReturnPolicy.STRICT,
                                CostShare.PLATFORM),
                "out-of-range",
                "/validUntil");
        refused(
                () ->
                        new Terms(
                                "x",
                                "x",
                                true,
                                1L,
                                0,
                                1,
                                null,
                                null,
                                null,
                                ReturnPolicy.STRICT,
                                CostShare.PLATFORM),
                "out-of-range",
                "/perCustomer");
        refused(
                () ->
                        new Terms(
                                "x",
                                "x",
                                true,
                                1L,
                                1,
                                1,
                                null,
                                null,
                                59L,
                                ReturnPolicy.STRICT,
                                CostShare.PLATFORM),
                "out-of-range",
                "/validForSeconds");
    }

    @Test
    void cost_is_shared_among_different_bearers_to_the_last_basis_point() {
        refused(() -> share(9_999, 0), "out-of-range", "/costShare");
        refused(() -> share(9_999, 2), "out-of-range", "/costShare");
        refused(() -> new CostShare(List.of()), "out-of-range", "/costShare");
        refused(() -> new Part("customer", 1), "malformed", "/costShare");
        refused(
                () ->
                        new CostShare(
                                List.of(new Part("platform", 5_000), new Part("platform", 5_000))),
                "out-of-range",
                "/costShare");
        refused(
                () ->
                        new CostShare(
                                IntStream.range(0, 11)
                                        .mapToObj(i -> new Part("brand:" + i, i == 0 ? 9_000 : 100))
                                        .toList()),
                "out-of-range",
                "/costShare");
        assertThat(CostShare.parse("platform=6000,merchant:m-1=4000"))
                .hasToString("platform=6000,merchant:m-1=4000");
    }

    private static CostShare share(int platform, int brand) {
        return new CostShare(List.of(new Part("platform", platform), new Part("brand:a", brand)));
    }
}
