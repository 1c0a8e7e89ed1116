package io.huisuan.admin.webhook;

import static io.huisuan.admin.Crew.ok;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;
import io.huisuan.ledger.hold.Beside;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.Crashes;
import io.huisuan.ledger.hold.GiveBack;
import io.huisuan.ledger.hold.Item;
import io.huisuan.ledger.hold.Kind;
import io.huisuan.ledger.hold.Ledger;
import io.huisuan.ledger.hold.Request;
import io.huisuan.ledger.hold.Reservation;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.hold.Return;
import io.huisuan.ledger.mysql.SqlBooks;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.ledger.webhook.Deliveries;
import io.huisuan.ledger.webhook.Delivery;
import io.huisuan.ledger.webhook.Outcome;
import io.huisuan.store.Database;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Admins look after endpoints; auditors see what was told, and each order's whole story. */
class WebhooksTest {

    private static final Running server = Running.demo();
    private static final Crew crew = new Crew(server);
    private static final Deliveries deliveries = server.bean(Deliveries.class);

    @AfterEach
    void nobody_listens() {
        for (var hook : crew.root.get("/api/webhooks").json().path("items").values()) {
            ok(crew.root.delete("/api/webhooks/" + hook.path("id").asString()));
        }
    }

    private static String wish(String address) {
        return "{\"name\":\"ERP\",\"address\":\"%s\"}".formatted(address);
    }

    private static String endpoint() {
        return ok(crew.root.post("/api/webhooks", wish("https://erp.example/in"))).at("/id");
    }

    private static Ledger ledger() {
        InstantSource now = server.bean("now", InstantSource.class);
        var books = new SqlBooks(server.bean(Database.class), now, server.bean(Outbox.class));
        return new Ledger(books, Duration.ofMinutes(15), Crashes.NONE);
    }

    private static Request request(String route, String order) {
        return new Request("shop", route, order, "0".repeat(64));
    }

    private static void order(String order) {
        Claim claim =
                Claim.of(new ResourceId(Kind.LIMIT, "mj"), "singles-day", 1, GiveBack.WHEN_WHOLE)
                        .within(1_000);
        var _ =
                ledger().reserve(
                                new Reservation(
                                        request("place", order),
                                        order,
                                        Set.of(),
                                        List.of(new Item("a", 2)),
                                        List.of(claim),
                                        Beside.NOTHING));
        var _ = ledger().pay(request("pay", order), order);
    }

    @Test
    void a_secret_is_shown_once_and_two_sign_until_the_older_is_retired() {
        Answer made = ok(crew.root.post("/api/webhooks", wish("https://erp.example/in")));
        String hook = "/api/webhooks/" + made.at("/id");

        assertThat(made.at("/secret")).matches("whsec_[\\w-]{43}");
        assertThat(made.at("/secrets")).isEqualTo("[1]");
        assertThat(crew.sun.get(hook).at("/secret")).isEmpty();
        Answer second = ok(crew.root.post(hook + "/secrets", ""));
        assertThat(second.at("/secret")).isNotEqualTo(made.at("/secret"));
        assertThat(second.at("/secrets")).isEqualTo("[2,1]");
        assertThat(crew.root.post(hook + "/secrets", "").at("/code")).isEqualTo("two-secrets");
        assertThat(ok(crew.root.delete(hook + "/secrets/1")).at("/secrets")).isEqualTo("[2]");

        Answer told = crew.sun.get("/api/audit?object=webhook/" + made.at("/id"));
        assertThat(told.json().path("items").findValuesAsString("action"))
                .containsExactly("webhook.retire-secret", "webhook.rotate", "webhook.create");
        assertThat(told.toString()).doesNotContain("whsec_");
    }

    @Test
    void an_address_inside_is_refused_at_its_field() {
        for (String address :
                List.of(
                        "http://erp.example/",
                        "https://127.0.0.1/",
                        "https://169.254.169.254/",
                        "https://good@evil.example/",
                        "https://[::ffff:10.0.0.1]/")) {
            Answer answer = crew.root.post("/api/webhooks", wish(address));

            assertThat(answer.at("/code")).as(address).isEqualTo("address-forbidden");
            assertThat(answer.at("/pointer")).isEqualTo("/address");
        }
    }

    @Test
    void an_event_that_does_not_exist_is_refused_with_those_that_do() {
        Answer answer =
                crew.root.post(
                        "/api/webhooks",
                        """
                        {"name":"ERP","address":"https://erp.example/","types":["order.payed"]}
                        """);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("unknown-event");
        assertThat(answer.at("/pointer")).isEqualTo("/types");
        assertThat(answer.at("/detail")).contains("order.payed", "order.paid", "bargain.helped");
    }

    @Test
    void a_change_names_what_it_has_seen() {
        String hook = "/api/webhooks/" + endpoint();
        String paused =
                """
                {"name":"ERP","address":"https://erp.example/","types":["order.paid"],
                 "campaigns":["singles-day"],"active":false}
                """;

        Answer changed = ok(crew.root.put(hook, paused, "If-Match", "\"1\""));

        assertThat(changed.at("/types")).isEqualTo("[\"order.paid\"]");
        assertThat(changed.at("/active")).isEqualTo("false");
        assertThat(crew.root.put(hook, paused, "If-Match", "\"1\"").status()).isEqualTo(412);
    }

    @Test
    void an_order_tells_its_story_and_who_was_told() {
        String hook = endpoint();
        order("story-1");
        int _ = deliveries.dispatch(1_000);
        Delivery first = deliveries.claim(hook, 10, Duration.ofMinutes(1)).getFirst();
        deliveries.tried(first, server.now(), Outcome.answered(503, Duration.ofMillis(12)));

        Answer log = crew.sun.get("/api/webhooks/" + hook + "/deliveries?aggregate=shop/story-1");
        assertThat(log.json().path("items").findValuesAsString("type"))
                .containsExactly("order.paid", "order.reserved");
        Answer whole =
                crew.sun.get("/api/webhooks/" + hook + "/deliveries/" + log.at("/items/1/id"));
        assertThat(whole.at("/log/0/status")).isEqualTo("503");
        assertThat(whole.at("/payload/order")).isEqualTo("story-1");
        assertThat(whole.at("/payload/campaigns")).isEqualTo("[\"singles-day\"]");

        var _ =
                ledger().refund(
                                request("return", "story-1"),
                                "story-1",
                                List.of(new Return("a", 1)));
        Answer found = crew.sun.get("/api/orders?order=story-1&campaign=singles-day");
        assertThat(found.json().path("items")).hasSize(1);
        Answer story = crew.sun.get("/api/orders/" + found.at("/items/0/hold"));
        assertThat(story.json().path("entries").findValuesAsString("type"))
                .containsExactly("order.reserved", "order.paid", "order.returned");
        assertThat(story.at("/session")).isEqualTo("PARTIALLY_RETURNED");
        assertThat(story.at("/resources/0/key")).isEqualTo("mj");
        assertThat(story.at("/items/0/returned")).isEqualTo("1");
        assertThat(story.json().path("deliveries")).hasSize(2);
        assertThat(crew.sun.get("/api/orders?order=story-1&session=CANCELLED").json().path("items"))
                .isEmpty();
        assertThat(crew.sun.get("/api/orders/none").status()).isEqualTo(404);
    }

    @Test
    void orders_are_paged_from_the_newest_on() {
        order("paged-1");
        order("paged-2");
        order("paged-3");

        Answer first = crew.sun.get("/api/orders?client=shop&size=2");
        Answer second = crew.sun.get("/api/orders?client=shop&size=2&before=" + first.at("/next"));

        assertThat(first.at("/items/0/order")).isEqualTo("paged-3");
        assertThat(first.at("/items/1/order")).isEqualTo("paged-2");
        assertThat(second.at("/items/0/order")).isEqualTo("paged-1");
        assertThat(second.at("/items/0/session")).isEqualTo("PAID");
    }

    @Test
    void events_are_sent_again_one_by_one_or_all_of_a_time() {
        order("earlier-1");
        int _ = deliveries.dispatch(1_000);
        String hook = "/api/webhooks/" + endpoint();
        String from = server.now().minusSeconds(3_600).toString();
        String until = server.now().plusSeconds(60).toString();

        Answer all =
                ok(
                        crew.root.post(
                                hook + "/replay",
                                "{\"from\":\"%s\",\"until\":\"%s\"}".formatted(from, until)));
        assertThat(Integer.parseInt(all.at("/events"))).isGreaterThanOrEqualTo(2);
        String waiting = crew.root.get(hook + "/deliveries").at("/items/0/id");
        assertThat(
                        ok(crew.root.post(
                                        hook + "/replay",
                                        "{\"delivery\":\"%s\"}".formatted(waiting)))
                                .at("/events"))
                .isEqualTo("0");
        assertThat(ok(crew.root.post(hook + "/replay", "{\"dead\":true}")).at("/events"))
                .isEqualTo("0");
        assertThat(crew.root.post(hook + "/replay", "{}").at("/pointer")).isEqualTo("/from");
        assertThat(
                        crew.root
                                .post(
                                        hook + "/replay",
                                        "{\"from\":\"%s\",\"until\":\"%s\"}".formatted(until, from))
                                .at("/pointer"))
                .isEqualTo("/until");
    }

    @Test
    void a_test_is_on_its_way_at_once() {
        String hook = "/api/webhooks/" + endpoint();

        Answer test = ok(crew.root.post(hook + "/test", ""));

        assertThat(test.at("/type")).isEqualTo("webhook.test");
        assertThat(crew.root.get(hook).at("/waiting")).isEqualTo("1");
    }
}
