package io.huisuan.ledger.group;

import static io.huisuan.ledger.group.Intervening.Way.FILL;
import static io.huisuan.ledger.group.Intervening.Way.REFUND;
import static io.huisuan.ledger.group.Intervening.Way.RELEASE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.ledger.hold.Answer;
import io.huisuan.ledger.hold.Reason;
import io.huisuan.promotion.Play.GroupBuy;
import io.huisuan.promotion.Play.LatePayer;
import io.huisuan.promotion.Play.Rung;
import io.huisuan.store.Refused;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Groups with a suspicious member wait for a person before they complete. */
class HeldGroupsTest extends GroupFixture {

    private static final GroupBuy CAREFUL = terms(List.of(), 2);

    private final List<Group> noted = new ArrayList<>();

    private static GroupBuy terms(List<Rung> ladder, int fillFrom) {
        return new GroupBuy(3, ladder, Duration.ofHours(24), 100, fillFrom, LatePayer.REFUND, 60);
    }

    private void buy(String group, String customer, int risk) {
        assertThat(join(group, customer, group + "-" + customer, risk))
                .isInstanceOf(Answer.Done.class);
        assertThat(pay(group, customer)).isInstanceOf(Answer.Done.class);
    }

    private void held(String group) {
        open(group, "leader", CAREFUL);
        buy(group, "leader", 0);
        buy(group, "ann", 60);
        buy(group, "bob", 10);
        assertThat(group(group).state()).isEqualTo(Group.State.HELD);
    }

    private Group end(String group, Intervening.Way way) {
        return intervening.end(group, way, noted::add);
    }

    private void assertRefused(String group, Intervening.Way way, String code) {
        assertThatThrownBy(() -> end(group, way))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void it_has_all_members_and_is_not_complete_until_somebody_has_looked() {
        held("g");
        assertThat(told("held")).isEqualTo(1);
        assertThat(told("completed")).isZero();
        refused(join("g", "eve"), Reason.GROUP_CLOSED);
        ends("g");
        assertThat(group("g").state()).isEqualTo(Group.State.HELD);

        now = now.plusSeconds(60);
        Group released = end("g", RELEASE);

        assertThat(released.state()).isEqualTo(Group.State.COMPLETED);
        assertThat(released.endedAt()).isEqualTo(now);
        assertThat(told("completed")).isEqualTo(1);
        assertThat(end("g", RELEASE)).isEqualTo(released);
        assertThat(noted).extracting(Group::state).containsExactly(Group.State.HELD);
        assertThat(told("completed")).isEqualTo(1);
        assertRefused("g", REFUND, "group-ended");
    }

    @Test
    void it_is_refunded_as_a_whole() {
        held("g");
        assertThat(end("g", REFUND).state()).isEqualTo(Group.State.FAILED);
        assertThat(groups.refunding(10))
                .extracting(Member::order)
                .containsExactly("g-ann", "g-bob", "g-leader");
        assertThat(told("failed")).isEqualTo(1);
        assertThat(told("completed")).isZero();
    }

    @Test
    void nobody_less_suspicious_holds_it() {
        open("g", "leader", CAREFUL);
        buy("g", "leader", 59);
        buy("g", "ann", 59);
        buy("g", "bob", 0);
        assertThat(group("g").state()).isEqualTo(Group.State.COMPLETED);
    }

    @Test
    void who_has_left_does_not_hold_it() {
        open("g", "leader", CAREFUL);
        buy("g", "leader", 0);
        buy("g", "ann", 100);
        assertThat(cancel("g", "ann")).isInstanceOf(Answer.Done.class);
        buy("g", "bob", 0);
        buy("g", "chen", 0);
        assertThat(group("g").state()).isEqualTo(Group.State.COMPLETED);
    }

    @Test
    void what_is_filled_up_by_time_or_by_a_person_is_held_too() {
        open("by-time", "leader", CAREFUL);
        buy("by-time", "leader", 90);
        buy("by-time", "ann", 0);
        open("by-hand", "leader", CAREFUL);
        buy("by-hand", "leader", 90);
        buy("by-hand", "ann", 0);
        assertRefused("by-hand", RELEASE, "group-not-held");
        assertThat(end("by-hand", FILL).state()).isEqualTo(Group.State.HELD);
        assertThat(end("by-hand", RELEASE).virtualMembers()).isEqualTo(1);

        ends("by-time");
        assertThat(group("by-time").state()).isEqualTo(Group.State.HELD);
        assertThat(group("by-time").endedAt()).isNull();
        assertRefused("by-time", FILL, "group-held");
        assertThat(end("by-time", RELEASE).virtualMembers()).isEqualTo(1);
    }

    @Test
    void a_member_who_returns_meanwhile_leaves_the_seat_to_others() {
        held("g");
        assertThat(cancel("g", "bob")).isInstanceOf(Answer.Done.class);
        assertThat(group("g").state()).isEqualTo(Group.State.OPEN);
        assertThat(group("g").free()).isEqualTo(1);
        assertRefused("g", RELEASE, "group-not-held");

        buy("g", "chen", 0);
        assertThat(group("g").state()).as("ann is still there").isEqualTo(Group.State.HELD);
        assertThat(told("held")).isEqualTo(2);
        assertThat(cancel("g", "ann")).isInstanceOf(Answer.Done.class);
        buy("g", "dan", 0);
        assertThat(group("g").state()).isEqualTo(Group.State.COMPLETED);
    }

    @Test
    void when_there_is_no_time_for_others_it_is_what_its_members_make_of_it() {
        held("failed");
        now = group("failed").expiresAt();
        assertThat(cancel("failed", "bob")).isInstanceOf(Answer.Done.class);
        assertThat(group("failed").state()).as("two, filled up").isEqualTo(Group.State.HELD);
        assertThat(cancel("failed", "leader")).isInstanceOf(Answer.Done.class);
        assertThat(group("failed").state()).isEqualTo(Group.State.FAILED);
        assertThat(groups.refunding(10)).extracting(Member::order).containsExactly("failed-ann");
    }

    @Test
    void a_ladder_is_settled_when_it_is_released() {
        open("g", "leader", terms(List.of(new Rung(3, 69_00), new Rung(4, 59_00)), 0));
        buy("g", "leader", 0);
        buy("g", "ann", 0);
        buy("g", "bob", 0);
        buy("g", "chen", 70);
        assertThat(group("g").state()).isEqualTo(Group.State.HELD);
        assertThat(told("refund-due")).isZero();

        assertThat(end("g", RELEASE).price()).isEqualTo(59_00);
        assertThat(told("refund-due")).isEqualTo(4);
    }
}
