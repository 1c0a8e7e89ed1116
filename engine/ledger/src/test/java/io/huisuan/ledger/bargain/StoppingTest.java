package io.huisuan.ledger.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.ledger.hold.Answer;
import io.huisuan.store.Refused;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** People of the shop end bargains. */
class StoppingTest extends BargainFixture {

    private final List<Begun> noted = new ArrayList<>();

    private Phase stop(String id) {
        return bargains.stop(id, noted::add).phase();
    }

    private Answer pay(String order) {
        return ledger.pay(request("pay", order), order);
    }

    @Test
    void one_that_is_open_fails_once_and_nobody_helps_any_more() {
        var _ = start("b", "lin");
        var _ = helped("b", 3);

        assertThat(stop("b")).isEqualTo(Phase.FAILED);
        assertThat(stop("b")).isEqualTo(Phase.FAILED);

        assertRefused(help("b", "late"), Refusal.OVER, "b");
        assertThat(noted).extracting(Begun::phase).containsExactly(Phase.OPEN);
        assertThat(events()).endsWith("bargain.helped", "bargain.failed");
        assertThat(bargains.seed(get("b"))).as("its luck can be looked at").isPresent();
    }

    @Test
    void one_that_is_won_can_not_be_bought_any_more() {
        var _ = start("b", "lin");
        var _ = helped("b", 10);

        assertThat(stop("b")).isEqualTo(Phase.EXPIRED);
        assertThat(order("o1", "b")).isInstanceOf(Answer.Refused.class);
        assertThat(events()).endsWith("bargain.succeeded", "bargain.expired");
    }

    @Test
    void an_order_that_has_it_may_be_paid_and_when_it_is_not_the_bargain_is_gone() {
        for (String id : List.of("paid", "cancelled")) {
            var _ = start(id, id);
            var _ = helped(id, 10);
            assertThat(order("o-" + id, id)).isInstanceOf(Answer.Done.class);
            assertThat(stop(id)).isEqualTo(Phase.ORDERED);
            assertThat(stop(id)).isEqualTo(Phase.ORDERED);
        }
        assertThat(noted).hasSize(2);

        assertThat(pay("o-paid")).isInstanceOf(Answer.Done.class);
        var _ = ledger.cancel(request("cancel", "o-cancelled"), "o-cancelled");

        assertThat(get("paid").phase()).isEqualTo(Phase.FINISHED);
        assertThat(get("cancelled").phase()).isEqualTo(Phase.EXPIRED);
        assertThatThrownBy(() -> stop("paid"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.code()).isEqualTo("bargain-ended"));
        assertThatThrownBy(() -> stop("nowhere"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.code()).isEqualTo("not-found"));
    }

    @Test
    void the_funnel_follows_what_was_started_in_a_time() {
        Instant from = now();
        var _ = start("idle", "a");
        var _ = start("helped", "b");
        var _ = helped("helped", 2);
        var _ = start("won", "c");
        var _ = helped("won", 10);
        var _ = start("bought", "d");
        var _ = helped("bought", 10);
        var _ = order("o1", "bought");
        var _ = pay("o1");
        var _ = stop("idle");
        var roll = new BargainRoll(tables.database());

        assertThat(roll.funnel("kan-tea", from, now().plusSeconds(1)))
                .isEqualTo(new BargainFunnel(4, 3, 2, 1, 1, 1, 0, 22))
                .isEqualTo(roll.funnel(null, from, now().plusSeconds(1)));
        assertThat(roll.funnel("other", from, now().plusSeconds(1)).started()).isZero();
    }
}
