package io.huisuan.repo.publish;

import static io.huisuan.repo.Refusals.assertRefused;
import static io.huisuan.repo.Shop.CUPS;
import static io.huisuan.repo.Shop.TEA;
import static io.huisuan.repo.Shop.ZHAO;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.repo.Shop;
import io.huisuan.repo.change.Change;
import io.huisuan.repo.change.ChangeState;
import io.huisuan.store.Refused.Kind;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class SchedulingTest {

    private final Shop shop = new Shop();

    @Test
    void a_scheduled_release_goes_live_at_its_instant() {
        var _ = shop.publish(shop.approved("10% off", TEA));
        Change later = shop.approved("20% off", TEA);

        Published planned = shop.publishAt(shop.in(Duration.ofHours(2)), later);

        assertThat(shop.live(TEA)).isEqualTo("10% off");
        assertThat(shop.releases.story().nextAfter(shop.now.instant()))
                .contains(planned.activation());
        shop.pass(Duration.ofHours(2));
        assertThat(shop.live(TEA)).isEqualTo("20% off");
    }

    @Test
    void schedules_may_build_on_each_other() {
        var _ = shop.publish(shop.approved("10% off", TEA));
        var _ = shop.publishAt(shop.in(Duration.ofHours(1)), shop.approved("20% off", TEA));
        var _ = shop.publishAt(shop.in(Duration.ofHours(2)), shop.approved("5% off", CUPS));

        shop.pass(Duration.ofHours(2));

        assertThat(shop.live(TEA)).isEqualTo("20% off");
        assertThat(shop.live(CUPS)).isEqualTo("5% off");
    }

    @Test
    void a_schedule_whose_base_has_moved_waits_for_somebody_s_decision() {
        var _ = shop.publish(shop.approved("10% off", TEA));
        Change later = shop.approved("20% off", TEA);
        Published planned = shop.publishAt(shop.in(Duration.ofHours(2)), later);
        var _ = shop.publish(shop.approved("5% off", CUPS));

        shop.pass(Duration.ofHours(3));
        assertThat(shop.live(TEA)).isEqualTo("10% off");
        assertThat(shop.live(CUPS)).isEqualTo("5% off");
        assertThat(shop.releases.story().suspended()).containsExactly(planned.activation());

        shop.publishing.cancel(ZHAO, planned.activation().id(), "publish it now instead");
        Change again = shop.change(later.id());
        assertThat(again.state()).isEqualTo(ChangeState.APPROVED);
        var _ = shop.publish(again);
        assertThat(shop.live(TEA)).isEqualTo("20% off");
        assertThat(shop.live(CUPS)).isEqualTo("5% off");
    }

    @Test
    void a_cancelled_schedule_never_goes_live_and_may_be_planned_again() {
        var _ = shop.publish(shop.approved("10% off", TEA));
        Change later = shop.approved("20% off", TEA);
        Published planned = shop.publishAt(shop.in(Duration.ofHours(2)), later);

        shop.publishing.cancel(ZHAO, planned.activation().id(), "not yet");
        assertThat(shop.releases.changes(planned.release().number())).isEmpty();
        Published again = shop.publishAt(shop.in(Duration.ofHours(4)), shop.change(later.id()));
        assertThat(again.release()).as("a release is a value").isEqualTo(planned.release());

        shop.pass(Duration.ofHours(3));
        assertThat(shop.live(TEA)).isEqualTo("10% off");
        shop.pass(Duration.ofHours(1));
        assertThat(shop.live(TEA)).isEqualTo("20% off");
        assertRefused(
                Kind.CONFLICT,
                "already-cancelled",
                () -> shop.publishing.cancel(ZHAO, planned.activation().id(), "again"));
        assertRefused(
                Kind.CONFLICT,
                "already-live",
                () -> shop.publishing.cancel(ZHAO, again.activation().id(), "too late"));
    }

    @Test
    void only_the_coming_year_can_be_planned() {
        Change approved = shop.approved("10% off", TEA);
        for (int days : List.of(-1, 0, 400)) {
            assertRefused(
                    Kind.INVALID,
                    "out-of-range",
                    () -> shop.publishAt(shop.in(Duration.ofDays(days)), approved));
        }
    }

    @Test
    void going_back_makes_an_earlier_release_live_again() {
        Published first = shop.publish(shop.approved("10% off", TEA));
        Published second = shop.publish(shop.approved("90% off", TEA));

        var back = shop.publishing.goBack(ZHAO, 1, null, "a typo");

        assertThat(shop.live(TEA)).isEqualTo("10% off");
        assertThat(back.digest()).isEqualTo(first.release().digest());
        assertThat(back.baseDigest()).isEqualTo(second.release().digest());
        assertRefused(
                Kind.CONFLICT,
                "already-live",
                () -> shop.publishing.goBack(ZHAO, 1, null, "again"));
        assertRefused(
                Kind.NOT_FOUND, "not-found", () -> shop.publishing.goBack(ZHAO, 9, null, "?"));
    }

    @Test
    void there_is_no_going_back_to_what_was_never_live() {
        var _ = shop.publish(shop.approved("10% off", TEA));
        Published planned =
                shop.publishAt(shop.in(Duration.ofHours(2)), shop.approved("20% off", TEA));
        shop.publishing.cancel(ZHAO, planned.activation().id(), "not that one");

        assertRefused(
                Kind.PRECONDITION,
                "never-live",
                () -> shop.publishing.goBack(ZHAO, planned.release().number(), null, "please"));
    }

    @Test
    void a_change_can_be_made_again_after_going_back() {
        var _ = shop.publish(shop.approved("10% off", TEA));
        var _ = shop.publish(shop.approved("90% off", TEA));
        var _ = shop.publishing.goBack(ZHAO, 1, null, "a typo");

        var _ = shop.publish(shop.approved("9% off", TEA));

        assertThat(shop.live(TEA)).isEqualTo("9% off");
        assertThat(shop.assets.version(TEA, 3).orElseThrow().parentNumber()).isEqualTo(1);
    }

    @Test
    void what_is_published_now_is_live_even_if_the_clock_was_set_back() {
        shop.pass(Duration.ofHours(1));
        var _ = shop.publish(shop.approved("10% off", TEA));
        shop.pass(Duration.ofHours(-1));

        var _ = shop.publish(shop.approved("20% off", CUPS));

        shop.pass(Duration.ofHours(1));
        assertThat(shop.live(TEA)).isEqualTo("10% off");
        assertThat(shop.live(CUPS)).isEqualTo("20% off");
    }
}
