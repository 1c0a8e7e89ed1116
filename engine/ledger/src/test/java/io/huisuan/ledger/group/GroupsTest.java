package io.huisuan.ledger.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.ledger.hold.Answer;
import io.huisuan.ledger.hold.Reason;
import io.huisuan.ledger.reconcile.Difference;
import io.huisuan.ledger.reconcile.Invariant;
import io.huisuan.ledger.reconcile.Invariants;
import io.huisuan.promotion.Play.GroupBuy;
import io.huisuan.promotion.Play.LatePayer;
import io.huisuan.store.Page;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Tea for 69.00 when three buy it within a day; seats are held for 15 minutes. */
class GroupsTest extends GroupFixture {

    private static final GroupBuy ONE = three(1, 0, LatePayer.REFUND);

    @Test
    void three_who_pay_complete_a_group_once_and_nothing_is_left_to_expire() {
        open("g", "leader", THREE);
        buy("g", "leader");
        buy("g", "ann");
        assertThat(group("g").state()).isEqualTo(Group.State.OPEN);
        now = now.plusSeconds(7200);
        buy("g", "bob");

        assertThat(group("g").state()).isEqualTo(Group.State.COMPLETED);
        assertThat(group("g").endedAt()).isEqualTo(now);
        ends("g");
        assertThat(List.of(told("opened"), told("member-paid"), told("completed")))
                .containsExactly(1L, 3L, 1L);
        assertThat(told("failed")).isEqualTo(0);
        assertThat(groups.refunding(10)).isEmpty();
    }

    @Test
    void of_two_who_want_the_last_seat_one_gets_it_before_anybody_pays() throws Exception {
        open("g", "leader", THREE);
        buy("g", "leader");
        buy("g", "ann");

        List<Answer> answers = atOnce(List.of(() -> join("g", "bob"), () -> join("g", "eve")));

        assertThat(answers).filteredOn(Answer.Done.class::isInstance).hasSize(1);
        answers.stream()
                .filter(Answer.Refused.class::isInstance)
                .forEach(answer -> refused(answer, Reason.GROUP_FULL));
        assertThat(group("g").paid()).isEqualTo(2);
    }

    @Test
    void payments_at_once_and_told_twice_complete_it_exactly_once() throws Exception {
        for (int round = 0; round < 20; round++) {
            String id = "g" + round;
            open(id, "leader" + round, THREE);
            buy(id, "leader" + round);
            join(id, "ann");
            join(id, "bob");
            atOnce(
                    List.of(
                            () -> pay(id, "ann"),
                            () -> pay(id, "bob"),
                            () -> pay(id, "ann"),
                            () -> pay(id, "bob")));

            assertThat(group(id).state()).isEqualTo(Group.State.COMPLETED);
            assertThat(group(id).paid()).isEqualTo(3);
        }
        assertThat(told("completed")).isEqualTo(20);
        assertThat(told("member-paid")).isEqualTo(60);
    }

    @Test
    void six_payers_for_three_seats_never_make_it_four() throws Exception {
        for (int round = 0; round < 20; round++) {
            String id = "g" + round;
            open(id, "c0", three(100, 0, LatePayer.REFUND));
            var buying = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 6; i++) {
                String customer = "c" + i;
                buying.add(
                        () ->
                                join(id, customer) instanceof Answer.Done
                                        && pay(id, customer) instanceof Answer.Done);
            }
            assertThat(atOnce(buying)).filteredOn(paid -> paid).hasSize(3);
            assertThat(group(id).state()).isEqualTo(Group.State.COMPLETED);
        }
        assertThat(told("completed")).isEqualTo(20);
    }

    @Test
    void a_member_who_is_refunded_leaves_the_seat_to_others() {
        open("g", "leader", THREE);
        buy("g", "leader");
        buy("g", "ann");
        cancel("g", "ann");
        assertThat(group("g").paid()).isEqualTo(1);
        buy("g", "bob");
        buy("g", "eve");

        assertThat(group("g").state()).isEqualTo(Group.State.COMPLETED);
        assertThat(groups.members("g"))
                .filteredOn(member -> member.state() == Member.State.PAID)
                .extracting(Member::order)
                .containsExactlyInAnyOrder("g-leader", "g-bob", "g-eve");
    }

    @Test
    void after_completion_a_refund_gives_nobody_a_seat() {
        open("g", "leader", THREE);
        buy("g", "leader");
        buy("g", "ann");
        buy("g", "bob");
        cancel("g", "ann");

        assertThat(group("g").state()).isEqualTo(Group.State.COMPLETED);
        refused(join("g", "eve"), Reason.GROUP_CLOSED);
        assertThat(group("g").free()).isZero();
    }

    @Test
    void a_customer_has_one_seat_in_a_group_and_so_many_groups_open() {
        open("g", "leader", ONE);
        buy("g", "leader");
        refused(join("g", "leader", "second"), Reason.ALREADY_IN_GROUP);
        join("g", "ann");
        refused(join("g", "ann", "third"), Reason.ALREADY_IN_GROUP);
        assertThat(group("g").held()).isEqualTo(1);
        assertThat(asked("h", "leader", ONE)).isEqualTo(new Opening.OpenLimit(1));
        assertThat(asked("g", "eve", ONE)).isEqualTo(new Opening.IdTaken());
        assertThat(asked("g", "leader", ONE))
                .isInstanceOfSatisfying(
                        Opening.Done.class, done -> assertThat(done.again()).isTrue());

        cancel("g", "ann");
        assertThat(join("g", "ann", "third")).isInstanceOf(Answer.Done.class);
    }

    @Test
    void opening_at_once_opens_no_more_than_allowed() throws Exception {
        var opening = new ArrayList<Callable<Opening.Answer>>();
        for (int i = 0; i < 8; i++) {
            String id = "g" + i;
            opening.add(() -> asked(id, "leader", ONE));
        }
        assertThat(atOnce(opening)).filteredOn(Opening.Done.class::isInstance).hasSize(1);
    }

    @Test
    void customers_find_groups_that_they_can_join_and_their_own() {
        open("mine", "ann", THREE);
        open("unpaid", "bob", THREE);
        open("open", "eve", THREE);
        buy("open", "eve");
        var first = Page.Request.first(10);

        assertThat(groups.joinable("tea", "ann", first).items())
                .as("nobody leads it who has not paid")
                .extracting(Group::id)
                .containsExactly("open");
        assertThat(groups.joinable("tea", "eve", first).total()).isZero();
        join("open", "ann");
        assertThat(groups.joinable("tea", "ann", first).items()).isEmpty();
        assertThat(groups.of("ann", first).items())
                .extracting(Group::id)
                .containsExactlyInAnyOrder("mine", "open");
    }

    @Test
    void it_is_known_what_was_ever_played() {
        assertThat(groups.anyOf("tea")).isFalse();
        open("g", "leader", THREE);
        assertThat(groups.anyOf("tea")).isTrue();
        assertThat(groups.anyOf("coffee")).isFalse();
    }

    @Test
    void a_seat_without_a_member_is_noticed() {
        open("g", "leader", THREE);
        buy("g", "leader");
        tables.tamper("UPDATE group_member SET state = 'LEFT'");

        assertThat(new Invariants(tables.database()).all())
                .containsExactly(new Difference(Invariant.SEATS_ARE_MEMBERS, "SEAT:g"));
        tables.tamper("UPDATE group_member SET state = 'PAID'");
    }
}
