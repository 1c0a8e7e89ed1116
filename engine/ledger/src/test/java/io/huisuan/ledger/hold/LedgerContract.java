package io.huisuan.ledger.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the ledger does, on whatever books. */
abstract class LedgerContract {

    private static final ResourceId BUDGET = new ResourceId(Kind.BUDGET, "singles-day:CNY");
    private static final ResourceId CODE = new ResourceId(Kind.CODE, "c0de");
    private static final ResourceId CUSTOMER = new ResourceId(Kind.CUST, "singles-day:ann");
    private static final String CAMPAIGN = "singles-day";

    private Instant now = Instant.parse("2026-11-11T00:00:00Z");
    private final EnumSet<CrashPoint> deadly = EnumSet.noneOf(CrashPoint.class);
    private Rig rig;
    private Ledger ledger;

    abstract Rig rig(InstantSource now);

    @BeforeEach
    void open() {
        rig = rig(() -> now);
        ledger = new Ledger(rig.books(), Duration.ofMinutes(15), this::die);
        rig.define(BUDGET, CAMPAIGN, 100, 30);
        rig.define(CODE, CAMPAIGN, 2, 0);
    }

    private void die(CrashPoint point) {
        if (deadly.contains(point)) {
            throw new Simulation.Crash(point);
        }
    }

    private static Request request(String key) {
        return Shop.request("orders", key, key);
    }

    private static Claim money(long quantity) {
        return Claim.of(BUDGET, CAMPAIGN, quantity, GiveBack.BY_SHARE);
    }

    private static Claim code() {
        return Claim.of(CODE, CAMPAIGN, 1, GiveBack.WHEN_WHOLE);
    }

    private static Claim customer(long limit) {
        return Claim.of(CUSTOMER, CAMPAIGN, 1, GiveBack.UNLESS_PAID).within(limit);
    }

    private static Reservation order(String order, Claim... claims) {
        return new Reservation(
                request("reserve-" + order),
                order,
                Set.of(CAMPAIGN),
                List.of(new Item("1", 3), new Item("2", 1)),
                List.of(claims),
                () -> {});
    }

    private Receipt reserve(String order, Claim... claims) {
        return done(ledger.reserve(order(order, claims)));
    }

    private Receipt pay(String order) {
        return done(ledger.pay(request("pay-" + order), order));
    }

    private static Receipt done(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).receipt();
    }

    private static void assertRefused(Answer answer, Reason reason, Object what) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(reason);
                            assertThat(refused.what()).isEqualTo(what.toString());
                        });
    }

    private void assertCounters(ResourceId id, long held, long used, long overdrawn) {
        Resource r = rig.books().write(() -> rig.books().find(id)).orElseThrow();
        assertThat(List.of(r.held(), r.used(), r.overdrawn()))
                .as(id.toString())
                .containsExactly(held, used, overdrawn);
        assertThat(rig.violations()).isEmpty();
    }

    private Session session(String order) {
        return ledger.session(Shop.CLIENT, order);
    }

    @Test
    void what_is_reserved_is_held_then_used_when_paid() {
        Receipt reserved = reserve("o1", money(40), code());
        assertThat(reserved.expiresAt()).isEqualTo(now.plus(Duration.ofMinutes(15)));
        assertThat(reserved.quantity(BUDGET)).isEqualTo(40);
        assertCounters(BUDGET, 40, 0, 0);
        assertThat(session("o1")).isEqualTo(Session.RESERVED);

        assertThat(pay("o1").movements())
                .containsExactly(new Movement(CODE, -1, 1, 0), new Movement(BUDGET, -40, 40, 0));
        assertCounters(BUDGET, 0, 40, 0);
        assertThat(session("o1")).isEqualTo(Session.PAID);
        assertThat(session("o2")).isEqualTo(Session.OPEN);
    }

    @Test
    void an_order_gets_everything_or_nothing() {
        reserve("o1", money(70));
        List<String> before = rig.rows();

        assertRefused(
                ledger.reserve(order("o2", code(), customer(1), money(31))),
                Reason.BUDGET_EXCEEDED,
                BUDGET);

        assertThat(rig.rows()).isEqualTo(before);
        reserve("o2", code(), money(30));
    }

    @Test
    void a_refusal_says_how_much_could_be_had() {
        reserve("o1", money(70));

        assertThat(ledger.reserve(order("o2", money(31))))
                .isEqualTo(new Answer.Refused(Reason.BUDGET_EXCEEDED, BUDGET.toString(), 30));
    }

    @Test
    void who_is_content_with_less_gets_what_is_left_divided_by_shares() {
        reserve("o1", money(70));
        var shares = List.of(new Claim.Share("1", 20), new Claim.Share("2", 20));

        assertRefused(
                ledger.reserve(order("o2", money(40).atLeast(31))), Reason.BUDGET_EXCEEDED, BUDGET);
        Receipt less = reserve("o2", money(40).shared(shares).atLeast(1));
        Receipt nothing = reserve("o3", money(40).atLeast(0));

        assertThat(less.taken())
                .containsExactly(
                        new Receipt.Taken(BUDGET, "1", 20, 15),
                        new Receipt.Taken(BUDGET, "2", 20, 15));
        assertThat(nothing.quantity(BUDGET)).isZero();
        assertCounters(BUDGET, 100, 0, 0);
    }

    @Test
    void a_customer_s_limit_comes_into_being_with_the_claim_and_each_claim_keeps_its_own() {
        reserve("o1", customer(1));
        assertRefused(
                ledger.reserve(order("o2", customer(1))), Reason.PER_CUSTOMER_LIMIT, CUSTOMER);
        reserve("o3", customer(2));
        assertRefused(
                ledger.reserve(order("o4", customer(1))), Reason.PER_CUSTOMER_LIMIT, CUSTOMER);
        assertCounters(CUSTOMER, 2, 0, 0);
    }

    @Test
    void a_claim_cannot_raise_a_limit_that_somebody_has_defined() {
        assertRefused(
                ledger.reserve(order("o1", money(101).within(1_000))),
                Reason.BUDGET_EXCEEDED,
                BUDGET);
    }

    @Test
    void what_nobody_has_defined_is_not_to_be_had() {
        var other = new ResourceId(Kind.STOCK, "other");

        assertRefused(
                ledger.reserve(order("o1", Claim.of(other, CAMPAIGN, 1, GiveBack.BY_SHARE))),
                Reason.UNKNOWN_RESOURCE,
                other);
    }

    @Test
    void the_same_request_gets_the_answer_of_the_first_time_whatever_has_happened_since() {
        Receipt first = reserve("o1", money(40));
        pay("o1");
        rig.set(CAMPAIGN, new Gate(true, false));

        assertThat(ledger.reserve(order("o1", money(40)))).isEqualTo(new Answer.Done(first, true));
        assertCounters(BUDGET, 0, 40, 0);
    }

    @Test
    void another_request_with_a_used_key_is_refused() {
        reserve("o1", money(40));
        var other = new Request(Shop.CLIENT, "orders", "reserve-o1", "e".repeat(64));
        Reservation o1 = order("o1", money(40));

        assertRefused(
                ledger.reserve(
                        new Reservation(other, "o2", Set.of(), o1.items(), o1.claims(), o1.with())),
                Reason.KEY_REUSED,
                "reserve-o1");
        pay("o1");
        assertRefused(
                ledger.pay(new Request(Shop.CLIENT, "orders", "pay-o1", "e".repeat(64)), "o1"),
                Reason.KEY_REUSED,
                "pay-o1");
        assertCounters(BUDGET, 0, 40, 0);
    }

    @Test
    void keys_of_other_routes_and_clients_are_independent() {
        reserve("o1", money(10));
        Reservation o1 = order("o1", money(10));
        var elsewhere = new Request("other-shop", "orders", "reserve-o1", o1.request().hash());

        Receipt second =
                done(
                        ledger.reserve(
                                new Reservation(
                                        elsewhere,
                                        "o1",
                                        Set.of(),
                                        o1.items(),
                                        o1.claims(),
                                        o1.with())));

        assertThat(second.hold()).isNotEqualTo(o1.request().id());
        assertCounters(BUDGET, 20, 0, 0);
    }

    @Test
    void a_refused_key_is_as_good_as_new() {
        reserve("o1", money(70));
        assertRefused(ledger.reserve(order("o2", money(40))), Reason.BUDGET_EXCEEDED, BUDGET);
        done(ledger.cancel(request("cancel-o1"), "o1"));

        reserve("o2", money(40));
    }

    @Test
    void an_order_is_reserved_once_until_it_expires() {
        reserve("o1", money(40));
        Reservation o1 = order("o1", money(40));
        var again =
                new Reservation(
                        request("another-key"),
                        "o1",
                        o1.campaigns(),
                        o1.items(),
                        o1.claims(),
                        o1.with());

        assertRefused(ledger.reserve(again), Reason.ORDER_ALREADY_RESERVED, "o1");
        now = now.plus(Duration.ofMinutes(15));
        assertThat(ledger.expire(10)).isEqualTo(1);
        assertThat(session("o1")).isEqualTo(Session.OPEN);
        done(ledger.reserve(again));

        assertCounters(BUDGET, 40, 0, 0);
        pay("o1");
        assertCounters(BUDGET, 0, 40, 0);
    }

    @Test
    void nothing_expires_before_its_time() {
        reserve("o1", money(40));
        now = now.plus(Duration.ofMinutes(15).minusNanos(1_000));

        assertThat(ledger.expire(10)).isZero();
    }

    @Test
    void paying_twice_pays_once() {
        reserve("o1", money(40));
        Receipt first = pay("o1");

        assertThat(ledger.pay(request("another-callback"), "o1"))
                .isEqualTo(new Answer.Done(first, true));
        assertCounters(BUDGET, 0, 40, 0);
    }

    @Test
    void a_cancelled_order_gives_everything_back_and_cannot_be_paid() {
        reserve("o1", money(40), code());
        done(ledger.cancel(request("cancel-o1"), "o1"));

        assertCounters(BUDGET, 0, 0, 0);
        assertCounters(CODE, 0, 0, 0);
        assertThat(session("o1")).isEqualTo(Session.CANCELLED);
        assertRefused(ledger.pay(request("pay-o1"), "o1"), Reason.CANCELLED, "o1");
        done(ledger.cancel(request("cancel-again"), "o1"));
        assertCounters(BUDGET, 0, 0, 0);
    }

    @Test
    void what_never_comes_back_stays_used_when_the_order_is_cancelled() {
        reserve("o1", Claim.of(CODE, CAMPAIGN, 1, GiveBack.NEVER), money(10));
        done(ledger.cancel(request("cancel-o1"), "o1"));

        assertCounters(CODE, 0, 1, 0);
        assertCounters(BUDGET, 0, 0, 0);
    }

    @Test
    void what_never_comes_back_comes_back_when_nobody_has_paid_in_time() {
        reserve("o1", Claim.of(CODE, CAMPAIGN, 1, GiveBack.NEVER));
        now = now.plus(Duration.ofMinutes(15));
        assertThat(ledger.expire(10)).isEqualTo(1);
        done(ledger.cancel(request("cancel-o1"), "o1"));

        assertCounters(CODE, 0, 0, 0);
    }

    @Test
    void money_comes_back_by_share_to_the_last_unit_and_codes_when_nothing_is_left() {
        var shares = List.of(new Claim.Share("1", 20), new Claim.Share("2", 21));
        reserve("o1", money(41).shared(shares), code(), customer(1));
        pay("o1");

        assertThat(giveBack("r1", "1", 1)).containsExactly(new Movement(BUDGET, 0, -6, 0));
        assertThat(giveBack("r2", "1", 1)).containsExactly(new Movement(BUDGET, 0, -7, 0));
        assertThat(session("o1")).isEqualTo(Session.PARTIALLY_RETURNED);
        assertThat(giveBack("r3", "1", 1)).containsExactly(new Movement(BUDGET, 0, -7, 0));
        assertThat(giveBack("r4", "2", 1))
                .containsExactly(new Movement(CODE, 0, -1, 0), new Movement(BUDGET, 0, -21, 0));
        assertThat(session("o1")).isEqualTo(Session.CANCELLED);
        assertCounters(CUSTOMER, 0, 1, 0);
    }

    private List<Movement> giveBack(String key, String line, int units) {
        return done(ledger.refund(request(key), "o1", List.of(new Return(line, units))))
                .movements();
    }

    @Test
    void the_same_return_is_counted_once_and_more_than_was_bought_cannot_come_back() {
        reserve("o1", money(30).shared(List.of(new Claim.Share("1", 30))));
        assertRefused(refund("early", "1", 1), Reason.NOT_PAID, "o1");
        pay("o1");

        giveBack("r1", "1", 2);
        giveBack("r1", "1", 2);
        assertCounters(BUDGET, 0, 10, 0);
        assertThat(refund("r2", "1", 2))
                .isEqualTo(new Answer.Refused(Reason.TOO_MANY_RETURNED, "1", 1));
        assertRefused(refund("r3", "9", 1), Reason.UNKNOWN_LINE, "9");
    }

    private Answer refund(String key, String line, int units) {
        return ledger.refund(request(key), "o1", List.of(new Return(line, units)));
    }

    @Test
    void cancelling_a_paid_order_returns_what_is_left_of_it() {
        reserve("o1", money(30).shared(List.of(new Claim.Share("1", 30))), code());
        pay("o1");
        giveBack("r1", "1", 1);

        done(ledger.cancel(request("cancel-o1"), "o1"));

        assertCounters(BUDGET, 0, 0, 0);
        assertCounters(CODE, 0, 0, 0);
        assertThat(session("o1")).isEqualTo(Session.CANCELLED);
    }

    private void expire(String order, Claim... claims) {
        reserve(order, claims);
        now = now.plus(Duration.ofMinutes(15));
        assertThat(ledger.expire(10)).isEqualTo(1);
    }

    @Test
    void who_pays_late_gets_it_again_while_there_is_enough() {
        expire("o1", money(40));
        assertThat(pay("o1").movements()).containsExactly(new Movement(BUDGET, 0, 40, 0));
        assertCounters(BUDGET, 0, 40, 0);
    }

    @Test
    void who_pays_too_late_is_refused_unless_the_campaign_honours_it_up_to_its_overdraft() {
        expire("o1", money(20), code());
        expire("o2", money(20));
        reserve("o3", money(95));

        assertRefused(ledger.pay(request("late"), "o1"), Reason.PAID_TOO_LATE, BUDGET);
        assertCounters(CODE, 0, 0, 0);
        rig.set(CAMPAIGN, new Gate(false, true));
        pay("o1");
        assertCounters(BUDGET, 95, 0, 20);
        assertCounters(CODE, 0, 1, 0);
        assertRefused(ledger.pay(request("late-too"), "o2"), Reason.PAID_TOO_LATE, BUDGET);

        done(ledger.cancel(request("cancel-o1"), "o1"));
        assertCounters(BUDGET, 95, 0, 0);
        pay("o2");
    }

    @Test
    void a_stopped_campaign_gives_nothing_but_what_is_held_can_still_be_paid() {
        expire("o2", money(10));
        reserve("o1", money(10));
        rig.set(CAMPAIGN, new Gate(true, true));

        assertRefused(ledger.reserve(order("o3")), Reason.CAMPAIGN_STOPPED, CAMPAIGN);
        assertRefused(ledger.pay(request("late"), "o2"), Reason.CAMPAIGN_STOPPED, CAMPAIGN);
        pay("o1");
    }

    @Test
    void of_a_frozen_resource_nothing_is_taken_but_what_is_held_can_be_paid_and_given_back() {
        reserve("o1", money(10));
        rig.freeze(BUDGET);

        assertRefused(ledger.reserve(order("o2", money(1))), Reason.RESOURCE_FROZEN, BUDGET);
        assertRefused(
                ledger.reserve(order("o2", money(1).atLeast(0))), Reason.RESOURCE_FROZEN, BUDGET);
        pay("o1");
        done(ledger.cancel(request("cancel-o1"), "o1"));
        assertCounters(BUDGET, 0, 0, 0);
    }

    @Test
    void who_dies_before_the_end_has_done_nothing_and_who_dies_after_it_has_done_it() {
        dying(CrashPoint.BEFORE_RESERVE, () -> reserve("o1", money(40)));
        dying(CrashPoint.INSIDE_RESERVE, () -> reserve("o1", money(40)));
        assertCounters(BUDGET, 0, 0, 0);
        dying(CrashPoint.AFTER_RESERVE, () -> reserve("o1", money(40)));
        assertCounters(BUDGET, 40, 0, 0);
        assertThat(((Answer.Done) ledger.reserve(order("o1", money(40)))).replayed()).isTrue();

        dying(CrashPoint.BEFORE_COMMIT, () -> pay("o1"));
        dying(CrashPoint.INSIDE_COMMIT, () -> pay("o1"));
        assertCounters(BUDGET, 40, 0, 0);
        dying(CrashPoint.AFTER_COMMIT, () -> pay("o1"));
        assertCounters(BUDGET, 0, 40, 0);

        dying(CrashPoint.INSIDE_RETURN, () -> giveBack("r1", "1", 1));
        assertCounters(BUDGET, 0, 40, 0);
        dying(CrashPoint.AFTER_RETURN, () -> done(ledger.cancel(request("c"), "o1")));
        assertCounters(BUDGET, 0, 0, 0);
    }

    @Test
    void who_dies_while_giving_back_what_was_not_paid_leaves_it_to_the_next() {
        reserve("o1", money(40));
        now = now.plus(Duration.ofMinutes(15));

        dying(CrashPoint.INSIDE_EXPIRE, () -> ledger.expire(10));
        assertCounters(BUDGET, 40, 0, 0);
        dying(CrashPoint.AFTER_EXPIRE, () -> ledger.expire(10));
        assertCounters(BUDGET, 0, 0, 0);
        assertThat(ledger.expire(10)).isZero();
    }

    private void dying(CrashPoint point, org.assertj.core.api.ThrowableAssert.ThrowingCallable c) {
        deadly.add(point);
        assertThatThrownBy(c).isInstanceOf(Simulation.Crash.class);
        deadly.clear();
    }

    @Test
    void the_books_move_nothing_that_is_not_there() {
        Books books = rig.books();
        String hold = reserve("o1", money(40)).hold();

        boolean paid =
                books.write(() -> books.advance(List.of(hold), State.EXPIRED, State.COMMITTED));
        boolean gone = books.write(() -> books.move(new Movement(BUDGET, -41, 0, 0)));
        boolean beyond = books.write(() -> books.take(new Movement(BUDGET, 61, 0, 0), 1_000));
        boolean overdrawn = books.write(() -> books.take(new Movement(BUDGET, 0, 0, 31), 1_000));

        assertThat(List.of(paid, gone, beyond, overdrawn)).containsOnly(false);
        assertCounters(BUDGET, 40, 0, 0);
    }
}
