package io.huisuan.ledger.bargain;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.ledger.hold.Answer;
import io.huisuan.ledger.hold.Beside;
import io.huisuan.ledger.hold.Books;
import io.huisuan.ledger.hold.Crashes;
import io.huisuan.ledger.hold.Item;
import io.huisuan.ledger.hold.Ledger;
import io.huisuan.ledger.hold.Request;
import io.huisuan.ledger.hold.Reservation;
import io.huisuan.ledger.hold.TestBooks;
import io.huisuan.ledger.key.Keyring;
import io.huisuan.ledger.mysql.Resources;
import io.huisuan.ledger.mysql.SqlBooks;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.ledger.reconcile.Invariants;
import io.huisuan.promotion.Play;
import io.huisuan.social.bargain.Band;

import org.junit.jupiter.api.AfterEach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** ¥199 to ¥99 with ten friends, ¥5 to ¥20 each, in two days; a day to buy. */
abstract class BargainFixture {

    static final Duration LIFE = Duration.ofDays(2);
    static final Duration DAY = Duration.ofDays(1);
    static final Duration PAY_WITHIN = Duration.ofMinutes(15);
    private static final Keyring KEYS = keys();

    final TestBooks tables = TestBooks.emptied();
    final Books books = new SqlBooks(tables.database(), this::now, new Outbox(tables.database()));
    final Resources resources = new Resources(tables.database());
    final Bargains bargains = server();
    final Buying buying = new Buying(tables.database(), books);
    final Ledger ledger = new Ledger(books, PAY_WITHIN, Crashes.NONE, buying);
    private Instant now = Instant.parse("2026-11-11T02:00:00Z");

    private static Keyring keys() {
        try {
            return Keyring.openOrCreate(Files.createTempDirectory("keys").resolve("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Bargains server() {
        return new Bargains(
                tables.database(), books, KEYS.customers(), KEYS.strongbox(), new SecureRandom());
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    static Play.Bargain terms(boolean atAnyPrice, boolean ownerCuts, int helpsPerDay) {
        return new Play.Bargain(
                199_00,
                99_00,
                new Play.FixedHelpers(10, 5_00, 20_00),
                LIFE,
                DAY,
                atAnyPrice,
                ownerCuts,
                3,
                helpsPerDay,
                "");
    }

    static final Play.Bargain TERMS = terms(false, true, 3);

    static Opening opening(String id, String owner, Play.Bargain terms) {
        return new Opening(
                id,
                "kan-tea",
                "singles-day",
                7,
                "d".repeat(64),
                "CNY",
                ZoneId.of("Asia/Shanghai"),
                owner,
                terms);
    }

    Begun start(String id, String owner, Play.Bargain terms) {
        return done(bargains.start(opening(id, owner, terms)));
    }

    Begun start(String id, String owner) {
        return start(id, owner, TERMS);
    }

    Reply<Helped> help(String bargain, String helper) {
        return bargains.help(bargain, helper, Band.NONE);
    }

    Helped helped(String bargain, String helper) {
        return done(help(bargain, helper));
    }

    /** As many new friends help. */
    Begun helped(String bargain, int friends) {
        for (int i = 0; i < friends; i++) {
            Helped _ = helped(bargain, bargain + "-friend-" + i);
        }
        return get(bargain);
    }

    Begun get(String bargain) {
        return bargains.find(bargain).orElseThrow();
    }

    static <T> T done(Reply<T> reply) {
        assertThat(reply).isInstanceOf(Reply.Done.class);
        return ((Reply.Done<T>) reply).what();
    }

    static void assertRefused(Reply<?> reply, Refusal why, String what) {
        assertThat(reply).isEqualTo(new Reply.No<>(why, what));
    }

    /** An order that buys a bargain. */
    Answer order(String order, String bargain) {
        Request request = request("reserve", order);
        return ledger.reserve(
                new Reservation(
                        request,
                        order,
                        Set.of(),
                        List.of(new Item("1", 1)),
                        List.of(Buying.claim(bargain, "singles-day")),
                        Beside.of(() -> buying.order(bargain, request.id()))));
    }

    static Request request(String route, String order) {
        return new Request("shop", route, order, "0".repeat(64));
    }

    List<String> events() {
        return tables.ask("SELECT type FROM outbox WHERE type LIKE 'bargain.%' ORDER BY seq");
    }

    long count(String query) {
        return Long.parseLong(tables.ask("SELECT COUNT(*) FROM " + query).getFirst());
    }

    /** Whatever a test did, all that is stored fits together. */
    @AfterEach
    void cuts_are_what_prices_have_fallen_and_luck_was_not_chosen() {
        assertThat(new Invariants(tables.database()).all()).isEmpty();
        for (String id : tables.ask("SELECT id FROM bargain")) {
            assertThat(bargains.prove(id).orElseThrow().holds()).as(id).isTrue();
        }
        assertThat(
                        tables.ask(
                                """
                                SELECT b.id
                                  FROM bargain b
                                  LEFT JOIN outbox o ON o.aggregate = CONCAT('bargain/', b.id)
                                 GROUP BY b.id, b.version
                                HAVING COUNT(o.id) != b.version
                                """))
                .isEmpty();
        assertThat(
                        tables.ask(
                                """
                                SELECT q.promotion_id
                                  FROM bargain_quota q
                                 WHERE q.used > 0
                                   AND q.used != IF(q.period = 'starts',
                                       (SELECT COUNT(*)
                                          FROM bargain b
                                         WHERE b.promotion_id = q.promotion_id
                                           AND b.owner = q.customer),
                                       (SELECT COUNT(*)
                                          FROM bargain_help h
                                          JOIN bargain b ON b.id = h.bargain_id
                                         WHERE b.promotion_id = q.promotion_id
                                           AND h.helper = q.customer
                                           AND DATE(h.at + INTERVAL 8 HOUR) = q.period))
                                """))
                .isEmpty();
    }
}
