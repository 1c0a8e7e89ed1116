package io.huisuan.admin.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Running;
import io.huisuan.ledger.bargain.Bargains;
import io.huisuan.ledger.bargain.Reply;
import io.huisuan.ledger.group.Group.Pin;
import io.huisuan.ledger.group.Groups;
import io.huisuan.ledger.group.Joining;
import io.huisuan.ledger.group.Opening;
import io.huisuan.ledger.hold.Answer;
import io.huisuan.ledger.hold.Beside;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.Crashes;
import io.huisuan.ledger.hold.GiveBack;
import io.huisuan.ledger.hold.Item;
import io.huisuan.ledger.hold.Ledger;
import io.huisuan.ledger.hold.Request;
import io.huisuan.ledger.hold.Reservation;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.ledger.key.Keyring;
import io.huisuan.ledger.mysql.SqlBooks;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.ledger.referral.Arrival;
import io.huisuan.ledger.referral.Earned;
import io.huisuan.ledger.referral.Earning;
import io.huisuan.ledger.referral.InviteeOrders;
import io.huisuan.ledger.referral.Referrals;
import io.huisuan.ledger.referral.Rewards;
import io.huisuan.ledger.referral.Terms;
import io.huisuan.promotion.Grant.Receiver;
import io.huisuan.promotion.Play;
import io.huisuan.promotion.Play.Attribution;
import io.huisuan.promotion.Play.GroupBuy;
import io.huisuan.promotion.Play.LatePayer;
import io.huisuan.social.bargain.Band;
import io.huisuan.social.referral.Traces;
import io.huisuan.store.Database;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What customers do, as through the engine: in the server's ledger. */
final class Customers {

    static final String CAMPAIGN = "plays";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Terms TERMS =
            new Terms(
                    "bring-friends",
                    CAMPAIGN,
                    "release-1",
                    Currency.getInstance("CNY"),
                    ZONE,
                    new Play.Referral(
                            Attribution.FIRST_TOUCH,
                            Duration.ofDays(1),
                            0,
                            Duration.ZERO,
                            1_000,
                            1_000,
                            1,
                            false,
                            Play.Referral.HOLD_AT_RISK),
                    Terms.HELD_FROM);

    private final Hmac names;
    private final InstantSource now;
    private final Groups groups;
    private final Ledger ledger;
    private final Bargains bargains;
    private final Referrals referrals;
    private final Rewards rewards;
    private final InviteeOrders orders;

    Customers(Running server) {
        Database database = server.bean(Database.class);
        names = server.bean(Keyring.class).customers();
        now = server.bean("now", InstantSource.class);
        groups = new Groups(database, now, server.bean(Outbox.class), names);
        ledger =
                new Ledger(
                        server.bean(SqlBooks.class),
                        Duration.ofMinutes(15),
                        Crashes.NONE,
                        groups.follower());
        bargains = server.bean(Bargains.class);
        referrals = server.bean(Referrals.class);
        rewards = server.bean(Rewards.class);
        orders = new InviteeOrders(database, names);
    }

    /** What the ledger calls one. */
    String name(String customer) {
        return KeyedHash.of(names, customer).hex();
    }

    /** Three buy together, or two and a virtual one; whose risk is 60 is looked at. */
    void open(String group, String promotion, String leader) {
        var three = new GroupBuy(3, List.of(), Duration.ofDays(1), 100, 2, LatePayer.REFUND, 60);
        assertThat(
                        groups.open(
                                new Opening(
                                        group,
                                        promotion,
                                        CAMPAIGN,
                                        new Pin(1, "a".repeat(64)),
                                        three,
                                        leader)))
                .isInstanceOf(Opening.Done.class);
    }

    void join(String group, String customer) {
        join(group, customer, 0);
    }

    private void join(String group, String customer, int risk) {
        String order = group + "-" + customer;
        Request request = request("place", order);
        var joining =
                new Joining(
                        group,
                        KeyedHash.of(names, customer),
                        request.id(),
                        "shop",
                        order,
                        Map.of("1", 1L),
                        6_900,
                        risk);
        assertThat(
                        ledger.reserve(
                                new Reservation(
                                        request,
                                        order,
                                        Set.of(),
                                        List.of(new Item("1", 1)),
                                        List.of(
                                                Claim.of(
                                                        Groups.seats(group),
                                                        CAMPAIGN,
                                                        1,
                                                        GiveBack.WHEN_WHOLE)),
                                        Beside.of(() -> groups.join(List.of(joining))))))
                .isInstanceOf(Answer.Done.class);
    }

    void buy(String group, String customer) {
        buy(group, customer, 0);
    }

    void buy(String group, String customer, int risk) {
        join(group, customer, risk);
        String order = group + "-" + customer;
        assertThat(ledger.pay(request("pay", order), order)).isInstanceOf(Answer.Done.class);
    }

    private static Request request(String route, String order) {
        return new Request("shop", route, order, "0".repeat(64));
    }

    /** ¥199 to ¥99 with ten friends. */
    void start(String bargain, String promotion, String owner) {
        var terms =
                new Play.Bargain(
                        199_00,
                        99_00,
                        new Play.FixedHelpers(10, 5_00, 20_00),
                        Duration.ofDays(2),
                        Duration.ofDays(1),
                        false,
                        true,
                        3,
                        100,
                        "");
        var opening =
                new io.huisuan.ledger.bargain.Opening(
                        bargain, promotion, CAMPAIGN, 1, "a".repeat(64), "CNY", ZONE, owner, terms);
        assertThat(bargains.start(opening)).isInstanceOf(Reply.Done.class);
    }

    void help(String bargain, int friends) {
        for (int i = 0; i < friends; i++) {
            assertThat(bargains.help(bargain, bargain + "-friend-" + i, Band.NONE))
                    .isInstanceOf(Reply.Done.class);
        }
    }

    /** A suspicious customer is brought, and the inviter's reward for the first order is held. */
    String held(String invitee, String inviter) {
        var arrival =
                new Arrival(
                        invitee,
                        referrals.code("bring-friends", inviter, Traces.none()),
                        null,
                        now.instant(),
                        "app",
                        Traces.none(),
                        80,
                        List.of("a farm of devices"));
        var _ = referrals.bind(TERMS, arrival);
        String hold = String.format(Locale.ROOT, "%032x", invitee.hashCode() & 0xffff_ffffL);
        orders.ordered(hold, invitee, 10_000, now.instant());
        orders.paid(hold, now.instant());
        var earning =
                Earning.of(
                        Receiver.INVITER,
                        1,
                        Earning.FIRST_ORDER,
                        "[{\"type\":\"points\",\"points\":1500}]",
                        1_500);
        Earned reward =
                rewards.pend(TERMS, KeyedHash.of(names, invitee), hold, List.of(earning))
                        .getFirst();
        orders.received(hold, now.instant());
        while (rewards.release(100) > 0) {
            // Until none is due.
        }
        return reward.id();
    }
}
