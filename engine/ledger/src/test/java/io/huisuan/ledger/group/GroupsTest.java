package io.huisuan.ledger.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.ledger.group.Group.Pin;
import io.huisuan.ledger.hold.Answer;
import io.huisuan.ledger.hold.Beside;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.Crashes;
import io.huisuan.ledger.hold.GiveBack;
import io.huisuan.ledger.hold.Item;
import io.huisuan.ledger.hold.Ledger;
import io.huisuan.ledger.hold.Reason;
import io.huisuan.ledger.hold.Request;
import io.huisuan.ledger.hold.Reservation;
import io.huisuan.ledger.hold.TestBooks;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.ledger.mysql.SqlBooks;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.ledger.reconcile.Difference;
import io.huisuan.ledger.reconcile.Invariant;
import io.huisuan.ledger.reconcile.Invariants;
import io.huisuan.promotion.Play.GroupBuy;
import io.huisuan.promotion.Play.LatePayer;
import io.huisuan.promotion.Play.Rung;
import io.huisuan.store.Page;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tea for 69.00 when three buy it within a day; seats are held for 15 minutes. */
class GroupsTest {

    private static final GroupBuy THREE = three(1, 0, LatePayer.REFUND);
    private static final String CAMPAIGN = "tea";

    private final TestBooks tables = TestBooks.emptied();
    private volatile Instant now = Instant.parse("2026-11-11T02:00:00Z");
    private final Outbox outbox = new Outbox(tables.database());
    private final Hmac names = new Hmac(new byte[32]);
    private final Groups groups = new Groups(tables.database(), () -> now, outbox, names);
    private final Ledger ledger =
            new Ledger(
                    new SqlBooks(tables.database(), () -> now, outbox),
                    Duration.ofMinutes(15),
                    Crashes.NONE,
                    groups.follower());

    @AfterEach
    void the_books_are_true() {
        assertThat(new Invariants(tables.database()).all()).isEmpty();
    }

    private static GroupBuy three(int openPerCustomer, int fillFrom, LatePayer latePayer) {
        return new GroupBuy(
                3, List.of(), Duration.ofHours(24), openPerCustomer, fillFrom, latePayer);
    }

    private Opening.Answer open(String id, String customer, GroupBuy play) {
        return groups.open(
                new Opening(id, "tea", CAMPAIGN, new Pin(1, "a".repeat(64)), play, customer));
    }

    private static Request request(String route, String key) {
        return new Request("shop", route, key, "a".repeat(64));
    }

    private Answer join(String group, String customer) {
        return join(group, customer, group + "-" + customer);
    }

    private Answer join(String group, String customer, String order) {
        Request request = request("orders", order);
        var joining =
                new Joining(
                        group,
                        KeyedHash.of(names, customer),
                        request.id(),
                        "shop",
                        order,
                        Map.of("1", 1L),
                        69_00);
        return ledger.reserve(
                new Reservation(
                        request,
                        order,
                        Set.of(CAMPAIGN),
                        List.of(new Item("1", 1)),
                        List.of(Claim.of(Groups.seats(group), CAMPAIGN, 1, GiveBack.WHEN_WHOLE)),
                        Beside.of(() -> groups.join(List.of(joining)))));
    }

    private Answer pay(String group, String customer) {
        String order = group + "-" + customer;
        return ledger.pay(request("paid", order), order);
    }

    private void buy(String group, String customer) {
        assertThat(join(group, customer)).isInstanceOf(Answer.Done.class);
        assertThat(pay(group, customer)).isInstanceOf(Answer.Done.class);
    }

    private Answer cancel(String group, String customer) {
        String order = group + "-" + customer;
        return ledger.cancel(request("cancel", order), order);
    }

    private static void refused(Answer answer, Reason reason) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private Group group(String id) {
        return groups.find(id).orElseThrow();
    }

    private String events(String type) {
        return tables.ask("SELECT COUNT(*) FROM outbox WHERE type = 'group." + type + "'")
                .getFirst();
    }

    private void expire() {
        groups.expire(
                (group, e) -> {
                    throw e;
                });
    }

    private void ends(String group) {
        now = group(group).expiresAt();
        expire();
    }

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
        assertThat(List.of(events("opened"), events("member-paid"), events("completed")))
                .containsExactly("1", "3", "1");
        assertThat(events("failed")).isEqualTo("0");
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

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var done = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> one : threads.invokeAll(work)) {
                done.add(one.get());
            }
        }
        return done;
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
        assertThat(events("completed")).isEqualTo("20");
        assertThat(events("member-paid")).isEqualTo("60");
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
        assertThat(events("completed")).isEqualTo("20");
    }

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
        assertThat(events("opened")).isEqualTo("2");
        buy(own.id(), "chen");
        buy(own.id(), "dan");
        assertThat(group(own.id()).state()).isEqualTo(Group.State.COMPLETED);
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
        open("g", "leader", THREE);
        buy("g", "leader");
        refused(join("g", "leader", "second"), Reason.ALREADY_IN_GROUP);
        join("g", "ann");
        refused(join("g", "ann", "third"), Reason.ALREADY_IN_GROUP);
        assertThat(group("g").held()).isEqualTo(1);
        assertThat(open("h", "leader", THREE)).isEqualTo(new Opening.OpenLimit(1));
        assertThat(open("g", "eve", THREE)).isEqualTo(new Opening.IdTaken());
        assertThat(open("g", "leader", THREE))
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
            opening.add(() -> open(id, "leader", THREE));
        }
        assertThat(atOnce(opening)).filteredOn(Opening.Done.class::isInstance).hasSize(1);
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
                        LatePayer.REFUND);
        open("g", "c0", ladder);
        for (int i = 0; i < 6; i++) {
            buy("g", "c" + i);
        }
        assertThat(group("g").state()).isEqualTo(Group.State.OPEN);
        ends("g");

        assertThat(group("g").state()).isEqualTo(Group.State.COMPLETED);
        assertThat(group("g").price()).isEqualTo(59_00);
        assertThat(events("refund-due")).isEqualTo("6");
        assertThat(tables.ask("SELECT SUM(refund) FROM hold_return")).containsExactly("6000");
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
