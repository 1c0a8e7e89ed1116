package io.huisuan.ledger.code;

import static io.huisuan.ledger.code.CouponFixture.TEMPLATE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class BatchesTest {

    private final CouponFixture coupons = new CouponFixture();
    private final Batches batches = coupons.batches;

    private static void refused(ThrowingCallable command, String code, String pointer) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(code);
                            assertThat(e.pointer()).isEqualTo(pointer);
                        });
    }

    @Test
    void a_shared_text_is_one_code_with_many_uses() {
        Batch batch = batches.share(TEMPLATE, " save-10 ", 500, "zhao");

        assertThat(batches.get(batch.id())).isEqualTo(batch);
        assertThat(batch.state()).isEqualTo(Batch.State.DONE);
        assertThat(batch.usesEach()).isEqualTo(500);
        Sought found = batches.seek("ｓａｖｅ10").orElseThrow();
        assertThat(found.batch()).isEqualTo(batch);
        assertThat(found.last4()).isEqualTo("E10");
        assertThat(found.owned()).isFalse();
        assertThat(batches.seek("SAVE11")).isEmpty();
    }

    @Test
    void vanity_codes_belong_to_customers_whose_names_are_not_stored() {
        Batch batch =
                batches.name(
                        TEMPLATE,
                        List.of(new Vanity("小林的店", "lin"), new Vanity("CHEN88", "chen")),
                        3,
                        "zhao");

        assertThat(batch.size()).isEqualTo(2);
        assertThat(batches.seek("chen88").orElseThrow().owned()).isTrue();
        assertThat(coupons.tables.ask("SELECT LOWER(HEX(owner)) FROM code"))
                .contains(KeyedHash.of(coupons.keys.customers(), "chen").hex());
        assertThat(batches.seek("小林的店").orElseThrow().last4()).isEqualTo("的店");
    }

    @Test
    void a_code_belongs_to_one_batch_for_ever() {
        var _ = batches.share(TEMPLATE, "SAVE10", 1, "zhao");

        refused(() -> batches.share(TEMPLATE, "save-10", 1, "zhao"), "code-taken", "/text");
        refused(
                () ->
                        batches.name(
                                TEMPLATE,
                                List.of(new Vanity("NEW1", "lin"), new Vanity("SAVE 10", "lin")),
                                1,
                                "zhao"),
                "code-taken",
                "/list/1");
        assertThat(batches.seek("NEW1")).isEmpty();
        assertThat(coupons.count("code_batch")).isOne();
    }

    @Test
    void a_list_that_names_a_code_twice_is_refused() {
        refused(
                () ->
                        batches.name(
                                TEMPLATE,
                                List.of(new Vanity("CHEN88", "lin"), new Vanity("chen-88", "chen")),
                                1,
                                "zhao"),
                "duplicate",
                "/list/1");
    }

    @Test
    void ten_thousand_vanity_codes_at_once() {
        List<Vanity> most =
                IntStream.range(0, Vanity.MOST)
                        .mapToObj(i -> new Vanity("STAR" + i, "c" + i))
                        .toList();

        assertThat(batches.name(TEMPLATE, most, 1, "zhao").made()).isEqualTo(10_000);
        assertThat(coupons.count("code")).isEqualTo(10_000);
    }

    @Test
    void what_makes_no_sense_is_refused_where_it_stands() {
        refused(() -> batches.order(TEMPLATE, 0, "", "zhao"), "out-of-range", "/size");
        refused(() -> batches.order(TEMPLATE, 5_000_001, "", "zhao"), "out-of-range", "/size");
        refused(() -> batches.order(TEMPLATE, 1, "ABCDEFG", "zhao"), "malformed", "/prefix");
        refused(() -> batches.order(TEMPLATE, 1, "T0", "zhao"), "malformed", "/prefix");
        refused(() -> batches.share(TEMPLATE, "ABC", 1, "zhao"), "malformed", "/text");
        refused(() -> batches.share(TEMPLATE, "=1+1", 1, "zhao"), "malformed", "/text");
        refused(() -> batches.share(TEMPLATE, "SAVE", 0, "zhao"), "out-of-range", "/uses");
        refused(() -> batches.name(TEMPLATE, List.of(), 1, "zhao"), "out-of-range", "/list");
        refused(
                () -> batches.name(TEMPLATE, List.of(new Vanity("STAR", "")), 1, "zhao"),
                "missing",
                "/list/0");
        refused(
                () -> batches.name(TEMPLATE, List.of(new Vanity("STAR", "c".repeat(65))), 1, "z"),
                "out-of-range",
                "/list/0");
    }

    @Test
    void a_batch_is_stopped_and_goes_on_but_not_after_it_was_cancelled() {
        Batch shared = batches.share(TEMPLATE, "SAVE10", 1, "zhao");

        assertThat(batches.stop(shared.id(), true)).isTrue();
        assertThat(batches.get(shared.id()).stopped()).isTrue();
        assertThat(batches.stop(shared.id(), false)).isTrue();
        assertThat(batches.cancel(shared.id())).isFalse();

        Batch ordered = batches.order(TEMPLATE, 5, "", "zhao");
        assertThat(batches.cancel(ordered.id())).isTrue();
        assertThat(batches.get(ordered.id()).stopped()).isTrue();
        assertThat(batches.stop(ordered.id(), false)).isFalse();
        assertThat(batches.page(TEMPLATE, Page.Request.first(20)).total()).isEqualTo(2);
    }
}
