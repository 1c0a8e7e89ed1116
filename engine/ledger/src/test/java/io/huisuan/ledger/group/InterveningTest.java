package io.huisuan.ledger.group;

import static io.huisuan.ledger.group.Intervening.Way.FILL;
import static io.huisuan.ledger.group.Intervening.Way.REFUND;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.ledger.hold.Answer;
import io.huisuan.ledger.hold.Reason;
import io.huisuan.store.Refused;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** People of the shop end groups. */
class InterveningTest extends GroupFixture {

    private final List<Group> noted = new ArrayList<>();

    private Group end(String id, Intervening.Way way) {
        return intervening.end(id, way, noted::add);
    }

    private void assertRefused(String id, Intervening.Way way, String code) {
        assertThatThrownBy(() -> end(id, way))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void everybody_who_has_paid_is_refunded_on_their_own_order() {
        open("g", "leader", THREE);
        buy("g", "leader");
        buy("g", "ann");

        Group ended = end("g", REFUND);

        assertThat(ended.state()).isEqualTo(Group.State.FAILED);
        assertThat(ended.endedAt()).isEqualTo(now);
        assertThat(groups.refunding(10))
                .extracting(Member::order)
                .containsExactly("g-ann", "g-leader");
        assertThat(tables.ask("SELECT payload FROM outbox WHERE type = 'group.failed'"))
                .singleElement()
                .satisfies(payload -> assertThat(payload).contains("\"cause\":\"STOPPED\""));
    }

    @Test
    void who_holds_a_seat_is_told_that_it_is_too_late_to_pay_and_leaves_nothing_behind() {
        open("g", "leader", THREE);
        buy("g", "leader");
        join("g", "ann");

        var _ = end("g", REFUND);

        assertThat(pay("g", "ann"))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.PAID_TOO_LATE));
        assertThat(join("g", "bob")).isInstanceOf(Answer.Refused.class);
        now = now.plus(Duration.ofMinutes(15));
        assertThat(ledger.expire(10)).isEqualTo(1);
        assertThat(pay("g", "ann")).isInstanceOf(Answer.Refused.class);
        assertThat(members("g", Member.State.LEFT)).containsExactly("g-ann");
        assertThat(group("g").held()).isZero();
    }

    @Test
    void ending_it_again_changes_nothing_and_is_not_noted() {
        open("g", "leader", THREE);
        buy("g", "leader");

        var _ = end("g", REFUND);
        Group again = end("g", REFUND);

        assertThat(again.state()).isEqualTo(Group.State.FAILED);
        assertThat(noted).extracting(Group::state).containsExactly(Group.State.OPEN);
        assertThat(told("failed")).isEqualTo(1);
        assertRefused("g", FILL, "group-ended");
        assertRefused("nowhere", REFUND, "not-found");
    }

    @Test
    void it_is_filled_where_its_promotion_would_fill_it() {
        open("g", "leader", FILLED);
        buy("g", "leader");
        assertRefused("g", FILL, "cannot-fill");
        join("g", "ann");
        assertRefused("g", FILL, "seats-held");
        pay("g", "ann");

        Group filled = end("g", FILL);

        assertThat(filled.state()).isEqualTo(Group.State.COMPLETED);
        assertThat(filled.virtualMembers()).isEqualTo(1);
        assertThat(told("completed")).isEqualTo(1);
        assertRefused("g", REFUND, "group-ended");
        assertThat(groups.refunding(10)).isEmpty();

        open("never", "leader", THREE);
        buy("never", "leader");
        assertRefused("never", FILL, "cannot-fill");
    }

    /** Whoever comes first: the group is complete, or everybody who has paid is refunded. */
    @Test
    void payments_at_the_same_moment_come_before_or_after_it() throws Exception {
        for (int round = 0; round < 20; round++) {
            String id = "g" + round;
            open(id, "leader", THREE);
            buy(id, "leader");
            join(id, "ann");
            join(id, "bob");
            var paid = new ArrayList<Callable<Boolean>>();
            paid.add(() -> pay(id, "ann") instanceof Answer.Done);
            paid.add(() -> pay(id, "bob") instanceof Answer.Done);
            paid.add(() -> endsIt(id));

            List<Boolean> done = atOnce(paid);

            Group group = group(id);
            long payers = 1 + done.subList(0, 2).stream().filter(is -> is).count();
            boolean isComplete = group.state() == Group.State.COMPLETED;
            assertThat(group.state()).isNotEqualTo(Group.State.OPEN);
            assertThat(isComplete).isEqualTo(payers == 3);
            assertThat(done.get(2)).isEqualTo(!isComplete);
            assertThat(members(id, isComplete ? Member.State.PAID : Member.State.REFUNDING))
                    .hasSize((int) payers);
        }
        assertThat(told("completed") + told("failed")).isEqualTo(20);
    }

    private boolean endsIt(String id) {
        try {
            return end(id, REFUND).state() == Group.State.FAILED;
        } catch (Refused e) {
            assertThat(e.code()).isEqualTo("group-ended");
            return false;
        }
    }
}
