package io.huisuan.ledger.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.ledger.hold.Gate;
import io.huisuan.ledger.reconcile.Difference;
import io.huisuan.ledger.reconcile.Invariant;
import io.huisuan.ledger.reconcile.Invariants;
import io.huisuan.promotion.Play;
import io.huisuan.social.bargain.Band;
import io.huisuan.social.bargain.State;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class BargainsTest extends BargainFixture {

    @Test
    void what_was_begun_comes_back_with_its_terms() {
        Begun begun = start("b1", "lin");

        assertThat(bargains.find("b1")).contains(begun);
        assertThat(begun.bargain().terms()).isEqualTo(TERMS);
        assertThat(begun.bargain().price()).isEqualTo(199_00);
        assertThat(begun.bargain().state()).isEqualTo(new State.Open(now().plus(LIFE)));
        assertThat(bargains.isOf(begun, "lin")).isTrue();
        assertThat(bargains.isOf(begun, "chen")).isFalse();
        assertThat(bargains.find("b2")).isEmpty();
    }

    @Test
    void weighted_terms_come_back_too() {
        var weighted =
                new Play.Bargain(
                        10_000_00,
                        0,
                        new Play.Weighted(1_00, 60),
                        Duration.ofDays(30),
                        Duration.ofMinutes(1),
                        true,
                        false,
                        1,
                        1,
                        "");

        assertThat(start("b1", "lin", weighted).bargain().terms()).isEqualTo(weighted);
        assertThat(get("b1").bargain().terms()).isEqualTo(weighted);
        Helped helped = done(bargains.help("b1", "chen", new Band(10_00, 10_00)));
        assertThat(helped.cut().amount()).isEqualTo(1_000_00);
        assertThat(helped.bargain().bargain().price()).isEqualTo(9_000_00);
    }

    @Test
    void ten_friends_come_to_the_floor_and_the_tenth_wins() {
        var _ = start("b1", "lin");
        assertThat(helped("b1", 9).phase()).isEqualTo(Phase.OPEN);

        Helped last = helped("b1", "the-tenth");

        assertThat(last.bargain().bargain().price()).isEqualTo(99_00);
        assertThat(last.bargain().bargain().state()).isEqualTo(new State.Success(now().plus(DAY)));
        assertRefused(help("b1", "the-eleventh"), Refusal.COMPLETE, "b1");
        assertThat(events())
                .startsWith("bargain.started")
                .endsWith("bargain.helped", "bargain.succeeded")
                .hasSize(12);
    }

    @Test
    void the_same_helper_again_gets_the_same_answer_and_cuts_once() {
        var _ = start("b1", "lin");
        Helped first = helped("b1", "chen");

        assertThat(help("b1", "chen")).isEqualTo(new Reply.Done<>(first, true));
        assertThat(count("bargain_help")).isOne();

        Begun won = helped("b1", 9);
        assertThat(help("b1", "chen"))
                .isEqualTo(new Reply.Done<>(new Helped(first.cut(), won), true));
        pass(LIFE);
        assertThat(done(help("b1", "chen")).cut()).isEqualTo(first.cut());
        assertThat(count("bargain_help")).isEqualTo(10);
    }

    @Test
    void the_owner_cuts_once_and_counts_where_that_is_agreed() {
        var _ = start("b1", "lin");

        assertThat(helped("b1", "lin").bargain().bargain().helps()).isOne();
        assertThat(help("b1", "lin")).matches(reply -> ((Reply.Done<Helped>) reply).again());
        assertThat(helped("b1", 9).phase()).isEqualTo(Phase.SUCCESS);

        var _ = start("b2", "lin", terms(false, false, 3));
        assertRefused(help("b2", "lin"), Refusal.SELF, "b2");
    }

    @Test
    void a_helper_helps_in_so_many_bargains_of_a_promotion_a_day() {
        for (String owner : new String[] {"a", "b", "c", "d"}) {
            var _ = start("b-" + owner, owner);
        }
        var _ = helped("b-a", "chen");
        var _ = helped("b-b", "chen");
        var _ = helped("b-c", "chen");

        assertRefused(help("b-d", "chen"), Refusal.HELPER_QUOTA, "kan-tea");
        assertThat(get("b-d").bargain().helps()).isZero();
        assertThat(done(help("b-a", "chen")).cut().number()).isOne();
        var _ = helped("b-d", "zhao");
    }

    /** 15:59:59.999999 UTC is the last moment of a day in Shanghai. */
    @Test
    void a_day_begins_at_midnight_where_the_promotion_is() {
        for (String owner : new String[] {"a", "b", "c", "d"}) {
            var _ = start("b-" + owner, owner);
        }
        pass(Duration.ofHours(14).minusNanos(1_000));
        var _ = helped("b-a", "chen");
        var _ = helped("b-b", "chen");
        var _ = helped("b-c", "chen");
        assertRefused(help("b-d", "chen"), Refusal.HELPER_QUOTA, "kan-tea");

        pass(Duration.ofNanos(1_000));
        var _ = helped("b-d", "chen");
    }

    @Test
    void above_the_floor_it_fails_when_its_time_is_over() {
        var _ = start("b1", "lin");
        var _ = helped("b1", 5);
        pass(LIFE.minusNanos(1_000));
        assertThat(bargains.expire(10)).isZero();

        pass(Duration.ofNanos(1_000));
        assertThat(get("b1").phase()).as("before anybody noticed").isEqualTo(Phase.FAILED);
        assertThat(bargains.expire(10)).isOne();
        assertThat(bargains.expire(10)).isZero();
        assertThat(get("b1").phase()).isEqualTo(Phase.FAILED);
        assertThat(events()).endsWith("bargain.failed");
    }

    @Test
    void or_is_won_at_the_price_that_it_has_come_to_with_a_day_to_buy() {
        var _ = start("b1", "lin", terms(true, true, 3));
        long price = helped("b1", 5).bargain().price();
        pass(LIFE);

        assertThat(bargains.expire(10)).isOne();

        assertThat(get("b1").bargain().state()).isEqualTo(new State.Success(now().plus(DAY)));
        assertThat(get("b1").bargain().price()).isEqualTo(price).isGreaterThan(99_00);
        assertThat(events()).endsWith("bargain.succeeded");
    }

    @Test
    void what_nobody_buys_in_time_expires_even_if_nobody_noticed_that_it_was_won() {
        var _ = start("b1", "lin", terms(true, true, 3));
        pass(LIFE.plus(DAY));

        assertThat(get("b1").phase()).isEqualTo(Phase.EXPIRED);
        assertThat(bargains.expire(10)).isOne();
        assertThat(events())
                .containsExactly("bargain.started", "bargain.succeeded", "bargain.expired");
    }

    @Test
    void who_helps_too_late_does_not_and_that_is_written_down_at_once() {
        var _ = start("b1", "lin");
        pass(LIFE);

        assertRefused(help("b1", "chen"), Refusal.OVER, "b1");
        assertThat(events()).containsExactly("bargain.started", "bargain.failed");
        assertThat(bargains.expire(10)).isZero();
    }

    @Test
    void expiry_goes_on_some_at_a_time() {
        for (int i = 0; i < 5; i++) {
            var _ = start("b" + i, "owner-" + i);
        }
        pass(LIFE);

        assertThat(bargains.expire(3)).isEqualTo(3);
        assertThat(bargains.expire(3)).isEqualTo(2);
        assertThat(bargains.expire(3)).isZero();
    }

    @Test
    void a_customer_has_one_open_and_begins_so_many() {
        var _ = start("b1", "lin");
        assertRefused(bargains.start(opening("b2", "lin", TERMS)), Refusal.ALREADY_OPEN, "b1");
        var _ = start("c1", "chen");

        pass(LIFE);
        var _ = start("b2", "lin");
        assertThat(events()).contains("bargain.failed");
        pass(LIFE);
        var _ = start("b3", "lin");
        pass(LIFE);
        assertRefused(
                bargains.start(opening("b4", "lin", TERMS)), Refusal.STARTS_USED_UP, "kan-tea");
    }

    @Test
    void beginning_again_is_the_same_bargain_and_a_name_is_one_bargain_s() {
        Begun begun = start("b1", "lin");

        assertThat(bargains.start(opening("b1", "lin", terms(true, false, 9))))
                .isEqualTo(new Reply.Done<>(begun, true));
        assertRefused(bargains.start(opening("b1", "chen", TERMS)), Refusal.ID_TAKEN, "b1");
        assertThat(count("bargain")).isOne();
        assertThat(events()).containsExactly("bargain.started");
    }

    @Test
    void while_its_campaign_is_stopped_nobody_begins_or_helps() {
        var _ = start("b1", "lin");
        Helped first = helped("b1", "chen");
        resources.set("singles-day", new Gate(true, false, 0));

        assertRefused(help("b1", "zhao"), Refusal.CAMPAIGN_STOPPED, "singles-day");
        assertRefused(
                bargains.start(opening("c1", "chen", TERMS)),
                Refusal.CAMPAIGN_STOPPED,
                "singles-day");
        assertThat(help("b1", "chen")).isEqualTo(new Reply.Done<>(first, true));

        resources.set("singles-day", new Gate(false, false, 0));
        var _ = helped("b1", "zhao");
    }

    @Test
    void nobody_helps_in_a_bargain_that_nobody_began() {
        assertRefused(help("b1", "chen"), Refusal.UNKNOWN, "b1");
    }

    @Test
    void bargains_are_listed_by_owner_promotion_and_state() {
        var _ = start("b1", "lin");
        pass(LIFE);
        var _ = start("b2", "lin");
        var _ = start("c1", "chen");
        var first = Page.Request.first(10);

        assertThat(bargains.of("lin", null, first).items())
                .extracting(Begun::id)
                .containsExactly("b2", "b1");
        assertThat(bargains.of("lin", Phase.OPEN, first).total()).isOne();
        assertThat(bargains.all("kan-tea", null, first).total()).isEqualTo(3);
        assertThat(bargains.all("other", null, first).total()).isZero();
        assertThat(bargains.all(null, Phase.FAILED, first).items())
                .extracting(Begun::id)
                .containsExactly("b1");
        assertThat(bargains.all(null, null, new Page.Request(2, 2)).items()).hasSize(1);
    }

    @Test
    void who_helped_is_listed_as_it_happened() {
        var _ = start("b1", "lin");
        Helped one = helped("b1", "chen");
        Helped two = helped("b1", "zhao");

        Page<Help> helps = bargains.helps("b1", Page.Request.first(10));

        assertThat(helps.items()).extracting(Help::cut).containsExactly(one.cut(), two.cut());
        assertThat(helps.total()).isEqualTo(2);
    }

    @Test
    void what_decides_the_cuts_is_bound_at_the_start_and_shown_at_the_end() {
        Begun begun = start("b1", "lin");
        var _ = helped("b1", 9);
        assertThat(bargains.prove("b1").orElseThrow().seed()).isEmpty();

        var _ = helped("b1", "the-tenth");
        Proof proof = bargains.prove("b1").orElseThrow();

        assertThat(proof.holds()).isTrue();
        assertThat(proof.cuts()).hasSize(10);
        assertThat(proof.bargain().commitment()).isEqualTo(begun.commitment());
        assertThat(proof.seed().orElseThrow()).matches("[0-9a-f]{64}");
        assertThat(tables.ask("SELECT seed FROM bargain").getFirst())
                .doesNotContain(proof.seed().orElseThrow());
    }

    @Test
    void a_cut_that_somebody_has_changed_is_found() {
        var _ = start("b1", "lin");
        var _ = helped("b1", 5);
        tables.tamper("UPDATE bargain_help SET cut = cut + 1 WHERE number = 3");

        Proof proof = bargains.prove("b1").orElseThrow();

        assertThat(proof.holds()).isFalse();
        assertThat(proof.addUp()).isFalse();
        assertThat(proof.deviation().orElseThrow().cut()).isEqualTo(3);
        assertThat(new Invariants(tables.database()).all())
                .containsExactly(new Difference(Invariant.CUTS_ARE_PRICES, "b1"));
        tables.tamper("UPDATE bargain_help SET cut = cut - 1 WHERE number = 3");
    }

    @Test
    void the_application_can_neither_change_nor_take_back_a_help() {
        assertThatThrownBy(() -> tables.asApp("UPDATE bargain_help SET cut = 1"))
                .hasMessageContaining("denied");
        assertThatThrownBy(() -> tables.asApp("DELETE FROM bargain_help"))
                .hasMessageContaining("denied");
        assertThatThrownBy(() -> tables.asApp("DELETE FROM bargain"))
                .hasMessageContaining("denied");
    }

    @Test
    void no_price_falls_below_the_floor_whoever_writes_it() {
        var _ = start("b1", "lin");

        assertThatThrownBy(() -> tables.tamper("UPDATE bargain SET price = 9899"))
                .hasMessageContaining("bargain_price");
    }

    @Test
    void customers_are_stored_as_keyed_hashes_only() {
        var _ = start("b1", "lin-of-hangzhou");
        var _ = helped("b1", "chen-of-suzhou");

        assertThat(tables.ask("SELECT payload FROM outbox").toString())
                .doesNotContain("lin-of-hangzhou", "chen-of-suzhou");
        assertThat(tables.ask("SELECT HEX(owner) FROM bargain").getFirst()).hasSize(32);
    }

    @Test
    void a_name_that_cannot_be_one_is_refused() {
        assertThatThrownBy(() -> opening("b 1", "lin", TERMS)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> opening("", "lin", TERMS)).isInstanceOf(Refused.class);
    }
}
