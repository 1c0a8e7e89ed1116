package io.huisuan.ledger.referral;

import static io.huisuan.ledger.referral.ReferralFixture.hold;
import static io.huisuan.ledger.referral.ReferralFixture.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.ledger.hold.Entry;
import io.huisuan.ledger.hold.Hold;
import io.huisuan.ledger.hold.Origin;
import io.huisuan.ledger.hold.State;
import io.huisuan.ledger.hold.Step;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class InviteeOrdersTest {

    private final ReferralFixture friends = new ReferralFixture();
    private final InviteeOrders orders = friends.orders;

    private Hold held(String id) {
        return new Hold(
                id,
                "shop",
                "o-" + id,
                "",
                State.HELD,
                friends.now(),
                friends.now(),
                List.of(),
                List.of(),
                Origin.NOWHERE);
    }

    private void step(String hold, Step step, State after) {
        orders.moved(
                held(hold), new Entry(hold, step, 1, after, friends.now(), null, null, List.of()));
    }

    private String state(String hold) {
        return friends.tables
                .ask("SELECT state FROM referral_order WHERE hold_id = '" + hold + "'")
                .getFirst();
    }

    private void book(String hold, int number, long refund) {
        friends.tables.tamper(
                "INSERT INTO hold_return (hold_id, number, returned, refund)"
                        + " VALUES ('%s', %d, '[]', %d)".formatted(hold, number, refund));
    }

    @Test
    void milestones_count_what_invitees_have_paid_and_who_was_there_before() {
        friends.bind("b", "a");
        friends.bind("c", "a");
        var _ = friends.paid("b", 100);
        friends.pass(Duration.ofSeconds(1));
        var _ = friends.paid("b", 200);
        friends.pass(Duration.ofSeconds(1));
        String last = friends.paid("c", 300);

        assertThat(orders.reached(10))
                .extracting(Reached::milestone, Reached::net, Reached::before)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("first-order", 100L, 0L),
                        org.assertj.core.groups.Tuple.tuple("order-2", 200L, 0L),
                        org.assertj.core.groups.Tuple.tuple("first-order", 300L, 1L));

        assertThat(friends.rewards.pend(terms(), friends.name("c"), last, List.of())).isEmpty();
        assertThat(orders.reached(10)).hasSize(2);
    }

    @Test
    void whoever_was_not_brought_orders_as_ever() {
        String hold = friends.paid("nobody", 100);
        step(hold, Step.COMMIT, State.COMMITTED);
        step(hold, Step.REFUND, State.COMMITTED);

        assertThat(orders.reached(10)).isEmpty();
    }

    @Test
    void an_order_follows_its_hold_also_when_it_is_paid_late() {
        friends.bind("b", "a");
        String late = hold("late");
        orders.ordered(late, "b", 100, friends.now());
        step(late, Step.RESERVE, State.HELD);
        step(late, Step.EXPIRE, State.EXPIRED);
        assertThat(state(late)).isEqualTo("PLACED");
        step(late, Step.LATE, State.COMMITTED);
        assertThat(state(late)).isEqualTo("PAID");
        step(late, Step.LATE, State.COMMITTED);
        assertThat(orders.reached(10)).hasSize(1);

        String given = hold("given up");
        orders.ordered(given, "b", 100, friends.now());
        step(given, Step.RELEASE, State.RELEASED);
        assertThat(state(given)).isEqualTo("CANCELLED");
    }

    @Test
    void what_came_back_of_a_hold_counts_as_it_is_booked() {
        friends.bind("b", "a");
        String hold = friends.paid("b", 20_000);
        Earned reward = friends.pend(terms(), "b", hold).getFirst();
        book(hold, 1, 4_000);
        book(hold, 2, 6_000);
        step(hold, Step.REFUND, State.COMMITTED);
        assertThat(friends.reward(reward.id()).state()).isEqualTo(Earned.State.PENDING);

        book(hold, 3, 9_000);
        step(hold, Step.REFUND, State.REFUNDED);

        assertThat(state(hold)).isEqualTo("RETURNED");
        assertThat(friends.reward(reward.id()).state()).isEqualTo(Earned.State.CANCELLED);
    }
}
