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
import io.huisuan.ledger.reconcile.Invariants;
import io.huisuan.promotion.Play;
import io.huisuan.promotion.Play.GroupBuy;
import io.huisuan.promotion.Play.LatePayer;

import org.junit.jupiter.api.AfterEach;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tea for 69.00 when three buy it within a day, or two and a virtual one. */
public abstract class GroupFixture {

    protected static final GroupBuy THREE = three(100, 0, LatePayer.REFUND);
    protected static final GroupBuy FILLED = three(100, 2, LatePayer.REFUND);
    protected static final String CAMPAIGN = "tea";

    protected final TestBooks tables = TestBooks.emptied();
    protected volatile Instant now = Instant.parse("2026-11-11T02:00:00Z");
    protected final Outbox outbox = new Outbox(tables.database());
    protected final Hmac names = new Hmac(new byte[32]);
    protected final Groups groups = new Groups(tables.database(), () -> now, outbox, names);
    protected final Intervening intervening = new Intervening(tables.database(), () -> now, outbox);
    protected final Ledger ledger =
            new Ledger(
                    new SqlBooks(tables.database(), () -> now, outbox),
                    Duration.ofMinutes(15),
                    Crashes.NONE,
                    groups.follower());

    @AfterEach
    void the_books_are_true() {
        assertThat(new Invariants(tables.database()).all()).isEmpty();
    }

    protected static GroupBuy three(int openPerCustomer, int fillFrom, LatePayer latePayer) {
        return new GroupBuy(
                3,
                List.of(),
                Duration.ofHours(24),
                openPerCustomer,
                fillFrom,
                latePayer,
                Play.NEVER_HELD);
    }

    protected Opening.Answer asked(String id, String customer, GroupBuy play) {
        return groups.open(
                new Opening(id, "tea", CAMPAIGN, new Pin(1, "a".repeat(64)), play, customer));
    }

    protected void open(String id, String customer, GroupBuy play) {
        assertThat(asked(id, customer, play)).isInstanceOf(Opening.Done.class);
    }

    protected static Request request(String route, String key) {
        return new Request("shop", route, key, "a".repeat(64));
    }

    protected Answer join(String group, String customer) {
        return join(group, customer, group + "-" + customer);
    }

    protected Answer join(String group, String customer, String order) {
        return join(group, customer, order, 0);
    }

    protected Answer join(String group, String customer, String order, int risk) {
        Request request = request("orders", order);
        var joining =
                new Joining(
                        group,
                        name(customer),
                        request.id(),
                        "shop",
                        order,
                        Map.of("1", 1L),
                        69_00,
                        risk);
        return ledger.reserve(
                new Reservation(
                        request,
                        order,
                        Set.of(CAMPAIGN),
                        List.of(new Item("1", 1)),
                        List.of(Claim.of(Groups.seats(group), CAMPAIGN, 1, GiveBack.WHEN_WHOLE)),
                        Beside.of(() -> groups.join(List.of(joining)))));
    }

    protected KeyedHash name(String customer) {
        return KeyedHash.of(names, customer);
    }

    protected Answer pay(String group, String customer) {
        String order = group + "-" + customer;
        return ledger.pay(request("paid", order), order);
    }

    protected void buy(String group, String customer) {
        assertThat(join(group, customer)).isInstanceOf(Answer.Done.class);
        assertThat(pay(group, customer)).isInstanceOf(Answer.Done.class);
    }

    protected Answer cancel(String group, String customer) {
        String order = group + "-" + customer;
        return ledger.cancel(request("cancel", order), order);
    }

    protected static void refused(Answer answer, Reason reason) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    /** Groups whose time is over end; one that cannot is no secret here. */
    protected void expire() {
        groups.expire(
                (group, e) -> {
                    throw e;
                });
    }

    /** The time of this group is over. */
    protected void ends(String group) {
        now = group(group).expiresAt();
        expire();
    }

    protected Group group(String id) {
        return groups.find(id).orElseThrow();
    }

    protected List<String> members(String group, Member.State state) {
        return groups.members(group).stream()
                .filter(member -> member.state() == state)
                .map(Member::order)
                .toList();
    }

    protected long told(String type) {
        String query = "SELECT COUNT(*) FROM outbox WHERE type = 'group." + type + "'";
        return Long.parseLong(tables.ask(query).getFirst());
    }

    protected static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var done = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> one : threads.invokeAll(work)) {
                done.add(one.get());
            }
        }
        return done;
    }
}
