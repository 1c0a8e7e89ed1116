package io.huisuan.ledger.hold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A ledger with a budget of 100 and a code for two uses. */
abstract class LedgerFixture {

    static final ResourceId BUDGET = new ResourceId(Kind.BUDGET, "singles-day:CNY");
    static final ResourceId CODE = new ResourceId(Kind.CODE, "c0de");
    static final ResourceId CUSTOMER = new ResourceId(Kind.CUST, "singles-day:ann");
    static final String CAMPAIGN = "singles-day";

    private final Where where;
    Instant now = Instant.parse("2026-11-11T00:00:00Z");
    final EnumSet<CrashPoint> deadly = EnumSet.noneOf(CrashPoint.class);
    Rig rig;
    Ledger ledger;

    LedgerFixture(Where where) {
        this.where = where;
    }

    @BeforeEach
    void open() {
        rig = where.rig(() -> now);
        ledger = new Ledger(rig.books(), Duration.ofMinutes(15), this::die);
        rig.define(BUDGET, CAMPAIGN, 100, 30);
        rig.define(CODE, CAMPAIGN, 2, 0);
    }

    private void die(CrashPoint point) {
        if (deadly.contains(point)) {
            throw new Simulation.Crash(point);
        }
    }

    static Request request(String key) {
        return Shop.request("orders", key, key);
    }

    static Claim money(long quantity) {
        return Claim.of(BUDGET, CAMPAIGN, quantity, GiveBack.BY_SHARE);
    }

    static Claim code() {
        return Claim.of(CODE, CAMPAIGN, 1, GiveBack.WHEN_WHOLE);
    }

    static Claim customer(long limit) {
        return Claim.of(CUSTOMER, CAMPAIGN, 1, GiveBack.UNLESS_PAID).within(limit);
    }

    static Reservation order(String order, Claim... claims) {
        return new Reservation(
                request("reserve-" + order),
                order,
                Set.of(CAMPAIGN),
                List.of(new Item("1", 3), new Item("2", 1)),
                List.of(claims),
                Beside.NOTHING);
    }

    Receipt reserve(String order, Claim... claims) {
        return done(ledger.reserve(order(order, claims)));
    }

    Receipt pay(String order) {
        return done(ledger.pay(request("pay-" + order), order));
    }

    static Receipt done(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done) answer).receipt();
    }

    static void assertRefused(Answer answer, Reason reason, Object what) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(reason);
                            assertThat(refused.what()).isEqualTo(what.toString());
                        });
    }

    void assertCounters(ResourceId id, long held, long used, long overdrawn) {
        Resource r = rig.books().write(() -> rig.books().find(id)).orElseThrow();
        assertThat(List.of(r.held(), r.used(), r.overdrawn()))
                .as(id.toString())
                .containsExactly(held, used, overdrawn);
        assertThat(rig.violations()).isEmpty();
    }

    Session session(String order) {
        return ledger.session(Shop.CLIENT, order);
    }

    List<Movement> giveBack(String key, String line, int units) {
        return done(ledger.refund(request(key), "o1", List.of(new Return(line, units))))
                .movements();
    }
}
