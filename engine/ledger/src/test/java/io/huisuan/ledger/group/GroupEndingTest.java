package io.huisuan.ledger.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.ledger.hold.Answer;
import io.huisuan.ledger.hold.Reason;
import io.huisuan.promotion.Play;
import io.huisuan.promotion.Play.GroupBuy;
import io.huisuan.promotion.Play.LatePayer;
import io.huisuan.promotion.Play.Rung;
import io.huisuan.store.Page;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How groups end: filled up, refunded, by late payments, at the price of a ladder. */
class GroupEndingTest extends GroupFixture {

    @Test
    void a_group_of_enough_real_members_is_filled_up_and_one_of_too_few_is_refunded() {
        var filled = three(1, 2, LatePayer.REFUND);
        open("filled", "leader", filled);
        open("failed", "other", filled);
        buy("filled", "leader");
        buy("filled", "ann");
        buy("failed", "other");
        ends("filled");

        assertThat(group("filled").state()).isEqualTo(Group.State.COMPLETED);
        assertThat(group("filled").virtualMembers()).isEqualTo(1);
        assertThat(group("filled").paid()).isEqualTo(2);
        assertThat(group("failed").state()).isEqualTo(Group.State.FAILED);
        assertThat(groups.refunding(10))
                .singleElement()
                .satisfies(member -> assertThat(member.order()).isEqualTo("failed-other"));
        cancel("failed", "other");
        assertThat(groups.refunding(10)).isEmpty();
        assertThat(groups.members("failed").getFirst().state()).isEqualTo(Member.State.REFUNDED);
        refused(join("failed", "eve"), Reason.GROUP_CLOSED);
        refused(join("filled", "eve"), Reason.GROUP_CLOSED);
    }

    @Test
    void who_holds_a_seat_when_time_is_over_may_still_pay_and_nobody_else_joins() {
        open("g", "leader", THREE);
        buy("g", "leader");
        buy("g", "ann");
        now = group("g").expiresAt().minusSeconds(60);
        join("g", "bob");
        ends("g");
        assertThat(group("g").state()).isEqualTo(Group.State.OPEN);
        refused(join("g", "eve"), Reason.GROUP_CLOSED);

        now = now.plusSeconds(120);
        pay("g", "bob");
        assertThat(group("g").state()).isEqualTo(Group.State.COMPLETED);
    }

    @Test
    void a_seat_that_is_never_paid_keeps_no_group_open() {
        open("g", "leader", THREE);
        buy("g", "leader");
        now = group("g").expiresAt().minusSeconds(60);
        join("g", "bob");
        ends("g");
        now = now.plus(Duration.ofMinutes(15));
        assertThat(ledger.expire(10)).isEqualTo(1);
        expire();

        assertThat(group("g").state()).isEqualTo(Group.State.FAILED);
        refused(pay("g", "bob"), Reason.PAID_TOO_LATE);
    }

    @Test
    void who_pays_late_opens_another_group_where_that_is_agreed() {
        open("g", "leader", three(1, 0, LatePayer.NEW_GROUP));
        buy("g", "leader");
        buy("g", "ann");
        join("g", "bob");
        now = now.plus(Duration.ofMinutes(16));
        assertThat(ledger.expire(10)).isEqualTo(1);
        buy("g", "eve");
        assertThat(group("g").state()).isEqualTo(Group.State.COMPLETED);

        assertThat(pay("g", "bob")).isInstanceOf(Answer.Done.class);
        assertThat(pay("g", "bob")).isInstanceOf(Answer.Done.class);

        assertThat(group("g").paid()).isEqualTo(3);
        Group own = groups.of("bob", Page.Request.first(10)).items().getFirst();
        assertThat(own.id()).startsWith("late-");
        assertThat(own.state()).isEqualTo(Group.State.OPEN);
        assertThat(own.paid()).isEqualTo(1);
        assertThat(own.play()).isEqualTo(group("g").play());
        assertThat(own.expiresAt()).isEqualTo(now.plus(Duration.ofHours(24)));
        assertThat(told("opened")).isEqualTo(2);
        buy(own.id(), "chen");
        buy(own.id(), "dan");
        assertThat(group(own.id()).state()).isEqualTo(Group.State.COMPLETED);
    }

    @Test
    void who_has_paid_late_leads_another_group_whatever_is_open_and_opens_none_beside_it() {
        GroupBuy one = three(1, 0, LatePayer.NEW_GROUP);
        open("g", "leader", one);
        buy("g", "leader");
        join("g", "bob");
        open("own", "bob", one);
        now = group("g").expiresAt();
        assertThat(ledger.expire(10)).isEqualTo(1);
        expire();
        open("later", "bob", one);

        assertThat(pay("g", "bob")).isInstanceOf(Answer.Done.class);

        assertThat(groups.of("bob", Page.Request.first(10)).items())
                .filteredOn(group -> group.state() == Group.State.OPEN)
                .extracting(Group::id)
                .hasSize(2)
                .contains("later");
        assertThat(asked("third", "bob", one)).isEqualTo(new Opening.OpenLimit(1));
    }

    @Test
    void a_late_payer_s_group_that_fails_refunds_the_order_that_began_elsewhere() {
        open("g", "leader", three(1, 0, LatePayer.NEW_GROUP));
        buy("g", "leader");
        join("g", "bob");
        now = group("g").expiresAt();
        assertThat(ledger.expire(10)).isEqualTo(1);
        expire();
        assertThat(group("g").state()).isEqualTo(Group.State.FAILED);
        pay("g", "bob");
        Group own = groups.of("bob", Page.Request.first(10)).items().getFirst();

        ends(own.id());

        assertThat(group(own.id()).state()).isEqualTo(Group.State.FAILED);
        assertThat(groups.refunding(10)).extracting(Member::order).contains("g-bob");
        assertThat(cancel("g", "bob")).isInstanceOf(Answer.Done.class);
        assertThat(groups.members(own.id()))
                .extracting(Member::state)
                .containsExactly(Member.State.REFUNDED);
    }

    @Test
    void where_all_groups_were_ended_a_late_payer_opens_none() {
        open("g", "leader", three(1, 0, LatePayer.NEW_GROUP));
        join("g", "bob");
        now = group("g").expiresAt();
        assertThat(ledger.expire(10)).isEqualTo(1);
        expire();
        tables.tamper(
                "INSERT INTO play_closing (scope, name, policy, release_number, from_at,"
                        + " decided_by, decided_at) VALUES ('PROMOTION', 'tea',"
                        + " 'STOP_AND_REFUND', 2, UTC_TIMESTAMP(6), 'zhao', UTC_TIMESTAMP(6))");

        refused(pay("g", "bob"), Reason.PAID_TOO_LATE);
    }

    @Test
    void who_has_another_seat_by_now_opens_no_group() {
        open("g", "leader", three(1, 0, LatePayer.NEW_GROUP));
        buy("g", "leader");
        join("g", "bob");
        now = now.plus(Duration.ofMinutes(16));
        assertThat(ledger.expire(10)).isEqualTo(1);
        join("g", "bob", "another");
        buy("g", "eve");

        refused(pay("g", "bob"), Reason.PAID_TOO_LATE);
    }

    @Test
    void a_ladder_settles_at_the_price_of_how_many_paid() {
        var ladder =
                new GroupBuy(
                        3,
                        List.of(new Rung(3, 69_00), new Rung(5, 59_00), new Rung(10, 49_00)),
                        Duration.ofHours(24),
                        1,
                        0,
                        LatePayer.REFUND,
                        Play.NEVER_HELD);
        open("g", "c0", ladder);
        for (int i = 0; i < 6; i++) {
            buy("g", "c" + i);
        }
        assertThat(group("g").state()).isEqualTo(Group.State.OPEN);
        ends("g");

        assertThat(group("g").state()).isEqualTo(Group.State.COMPLETED);
        assertThat(group("g").price()).isEqualTo(59_00);
        assertThat(told("refund-due")).isEqualTo(6);
        assertThat(tables.ask("SELECT SUM(refund) FROM hold_return")).containsExactly("6000");
    }

    @Test
    void a_group_that_cannot_be_ended_stands_in_nobody_s_way() {
        open("broken", "leader", THREE);
        open("g", "other", THREE);
        buy("g", "other");
        tables.tamper("UPDATE buying_group SET ladder = '?' WHERE id = 'broken'");
        now = now.plus(Duration.ofHours(25));
        var troubled = new ArrayList<String>();

        groups.expire((group, _) -> troubled.add(group));

        assertThat(troubled).containsExactly("broken");
        assertThat(group("g").state()).isEqualTo(Group.State.FAILED);
        tables.tamper("UPDATE buying_group SET ladder = '' WHERE id = 'broken'");
    }
}
