package io.huisuan.ledger.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.ledger.hold.TestBooks;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.promotion.Grant.Receiver;
import io.huisuan.promotion.Play;
import io.huisuan.promotion.Play.Attribution;
import io.huisuan.social.referral.Traces;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** People who bring each other, as the cases of the specification have them. */
final class ReferralFixture {

    static final String PROMOTION = "bring-a-friend";
    static final Duration WINDOW = Duration.ofDays(7);
    static final long LEAST_NET = 10_000;

    /** Points and a coupon at once are one reward. */
    static final String PRIZE =
            "[{\"type\":\"points\",\"points\":1500},{\"type\":\"coupon\",\"coupon\":\"T30-5\"}]";

    final TestBooks tables = TestBooks.emptied();
    private final Hmac key = new Hmac("a key of thirty-two bytes or more".getBytes(UTF_8));
    final Referrals referrals = new Referrals(tables.database(), this::now, key);
    final Rewards rewards = new Rewards(tables.database(), this::now, key);
    final InviteeOrders orders = new InviteeOrders(tables.database(), key);
    final Standings standings = new Standings(tables.database());
    private Instant now = Instant.parse("2026-11-11T00:00:00Z");

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    static Terms terms() {
        return terms(Attribution.FIRST_TOUCH, 1_000, 20, 1);
    }

    static Terms terms(Attribution attribution, int perDay, int perMonth, int levels) {
        return new Terms(
                PROMOTION,
                "friends",
                "release-1",
                Currency.getInstance("CNY"),
                ZoneId.of("Asia/Shanghai"),
                new Play.Referral(
                        attribution,
                        Duration.ofDays(1),
                        LEAST_NET,
                        WINDOW,
                        perDay,
                        perMonth,
                        levels,
                        true,
                        Terms.HELD_FROM),
                Terms.HELD_FROM);
    }

    String code(String inviter) {
        return referrals.code(PROMOTION, inviter, Traces.none());
    }

    Bound bind(String invitee, String inviter) {
        return referrals.bind(terms(), arrival(invitee, code(inviter)));
    }

    Arrival arrival(String invitee, @Nullable String code) {
        return new Arrival(invitee, code, null, now, "app", Traces.none(), 0, List.of());
    }

    Arrival arrival(String invitee, String code, Traces<String> traces, int risk) {
        return new Arrival(invitee, code, null, now, "app", traces, risk, List.of("odd"));
    }

    KeyedHash name(String customer) {
        return referrals.name(customer);
    }

    /** An order that is paid, of so much. */
    String paid(String customer, long amount) {
        String hold = hold(customer + "/" + amount + "/" + now);
        orders.ordered(hold, customer, amount, now);
        orders.paid(hold, now);
        return hold;
    }

    static String hold(String name) {
        return String.format(Locale.ROOT, "%032x", name.hashCode() & 0xffff_ffffL);
    }

    /** Both sides get their prize for an order. */
    List<Earned> pend(Terms terms, String invitee, String hold) {
        return rewards.pend(
                terms,
                name(invitee),
                hold,
                List.of(
                        Earning.of(Receiver.INVITER, 1, Earning.FIRST_ORDER, PRIZE, 1_500),
                        Earning.of(Receiver.INVITEE, 1, Earning.FIRST_ORDER, PRIZE, 500)));
    }

    /** The inviter's reward for the first order of somebody brought, whose window is over. */
    Earned ripe(String invitee, String inviter) {
        return ripe(invitee, inviter, 0);
    }

    /** The same of somebody so suspicious. */
    Earned ripe(String invitee, String inviter, int risk) {
        var _ = referrals.bind(terms(), arrival(invitee, code(inviter), Traces.none(), risk));
        String hold = paid(invitee, LEAST_NET);
        Earned reward = pend(terms(), invitee, hold).getFirst();
        orders.received(hold, now);
        return reward;
    }

    Earned reward(String id) {
        return rewards.find(id).orElseThrow();
    }

    Account account(String customer) {
        return rewards.accounts(customer).getFirst();
    }

    /** What others were told of those, in order. */
    List<String> told(String like) {
        return tables.ask("SELECT type FROM outbox WHERE type LIKE '" + like + "' ORDER BY seq");
    }
}
