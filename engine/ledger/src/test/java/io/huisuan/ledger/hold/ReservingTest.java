package io.huisuan.ledger.hold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** How orders get what they claim, or nothing. */
@ParameterizedClass
@EnumSource
class ReservingTest extends LedgerFixture {

    ReservingTest(Where where) {
        super(where);
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
        rig.set(CAMPAIGN, new Gate(true, false, 0));

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
