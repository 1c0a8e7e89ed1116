package io.huisuan.admin.release;

import static io.huisuan.admin.Crew.amountOff;
import static io.huisuan.admin.Crew.ok;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;
import io.huisuan.repo.node.NodeState;
import io.huisuan.repo.node.Nodes;
import io.huisuan.store.Database;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class ReleaseTest {

    private static final Running server = Running.demo();
    private static final Crew crew = new Crew(server);

    private static String tomorrow() {
        return server.now().plus(Duration.ofDays(1)).toString();
    }

    private static Answer cancel(String activation) {
        return crew.zhao.post(
                "/api/activations/" + activation + "/cancel", "{\"reason\":\"not today\"}");
    }

    private static String state(String activation) {
        return crew.zhao
                .get("/api/activations")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").toString().equals(activation))
                .map(one -> one.path("state").asString())
                .findFirst()
                .orElse("");
    }

    @Test
    void a_release_can_be_scheduled_and_called_off() {
        String change = crew.approved(crew.lin, amountOff("scheduled", 100, 10));

        Answer scheduled = ok(crew.schedule(tomorrow(), change));
        String activation = scheduled.at("/activation/id");

        assertThat(scheduled.at("/activation/state")).isEqualTo("SCHEDULED");
        assertThat(crew.lin.get("/api/live").at("/next/id")).isEqualTo(activation);
        assertThat(ok(cancel(activation)).status()).isEqualTo(204);
        assertThat(state(activation)).isEqualTo("CANCELLED");
        assertThat(crew.lin.get("/api/live").at("/next")).isEmpty();
        assertThat(crew.lin.get("/api/changes/" + change).at("/state")).isEqualTo("APPROVED");
        assertThat(cancel(activation).at("/code")).isEqualTo("already-cancelled");
    }

    @Test
    void a_scheduled_release_is_suspended_when_its_base_moves() {
        String planned = crew.approved(crew.lin, amountOff("suspended", 100, 10));
        String activation = ok(crew.schedule(tomorrow(), planned)).at("/activation/id");

        crew.live(crew.lin, amountOff("in-between", 100, 10));

        assertThat(crew.zhao.get("/api/live").at("/suspended/0/id")).isEqualTo(activation);
        assertThat(state(activation)).isEqualTo("SUSPENDED");
        ok(cancel(activation));
        assertThat(crew.zhao.get("/api/live").at("/suspended")).isEqualTo("[]");
    }

    @Test
    void going_back_is_publishing_again() {
        crew.live(crew.lin, amountOff("there", 100, 10));
        Answer before = crew.zhao.get("/api/live");
        crew.live(crew.lin, amountOff("there", 100, 90));

        Answer back =
                ok(
                        crew.zhao.post(
                                "/api/releases/" + before.at("/release/number") + "/activate",
                                "{\"reason\":\"90 was a slip\"}"));

        assertThat(back.at("/kind")).isEqualTo("ROLLBACK");
        assertThat(crew.zhao.get("/api/live").at("/release/digest"))
                .isEqualTo(before.at("/release/digest"));
        assertThat(crew.lin.get("/api/promotions/there").at("/live/name/zh")).isEqualTo("满100减10");
        Answer again =
                crew.zhao.post(
                        "/api/releases/" + before.at("/release/number") + "/activate",
                        "{\"reason\":\"again\"}");
        assertThat(again.status() + again.at("/code")).isEqualTo("409already-live");
    }

    @Test
    void a_release_tells_what_became_different_and_who_answers_for_it() {
        crew.live(crew.lin, amountOff("told", 100, 10));
        Answer published = ok(crew.publish(crew.approved(crew.wei, amountOff("told", 100, 20))));

        Answer release = crew.sun.get("/api/releases/" + published.at("/number"));

        assertThat(release.at("/diff")).contains("\"before\":1000", "\"after\":2000");
        assertThat(release.json().path("diff")).hasSize(1);
        assertThat(release.at("/diff/0/asset")).isEqualTo("promotion/told");
        assertThat(release.at("/changes/0/authors")).isEqualTo("[\"wei\"]");
        assertThat(release.at("/changes/0/reviewers")).isEqualTo("[\"chen\"]");
        assertThat(release.at("/createdBy")).isEqualTo("zhao");
        assertThat(release.at("/signatureOk")).isEqualTo("true");
        assertThat(release.at("/live")).isEqualTo("true");
        assertThat(crew.sun.get("/api/releases").at("/items/0/number"))
                .isEqualTo(published.at("/number"));
    }

    @Test
    void a_publication_needs_a_reason_and_a_future() {
        String change = crew.approved(crew.lin, amountOff("no-reason", 100, 10));

        Answer silent = crew.zhao.post("/api/releases", "{\"changes\":[\"%s\"]}".formatted(change));
        Answer past = crew.schedule("2020-01-01T00:00:00Z", change);

        assertThat(silent.at("/pointer")).isEqualTo("/reason");
        assertThat(past.status() + past.at("/code") + past.at("/pointer"))
                .isEqualTo("400out-of-range/at");
    }

    @Test
    void nodes_agree_when_they_price_with_what_is_live() {
        var database = server.bean(Database.class);
        var now = server.now();
        Answer live = crew.zhao.get("/api/live");
        var nodes = new Nodes(database);
        nodes.report(
                new NodeState(
                        "node-good",
                        "engine",
                        Long.parseLong(live.at("/release/number")),
                        live.at("/release/digest"),
                        NodeState.State.LIVE,
                        null,
                        null,
                        now,
                        now));
        nodes.report(
                new NodeState(
                        "node-picky",
                        "engine",
                        null,
                        null,
                        NodeState.State.REJECTED,
                        live.at("/release/digest"),
                        "the signature is not by the key 0123",
                        now,
                        now));

        var told = crew.zhao.get("/api/nodes").json();

        assertThat(told.valueStream().map(n -> n.path("id").asString() + n.path("converged")))
                .contains("node-goodtrue", "node-pickyfalse");
        assertThat(told.toString()).contains("the signature is not by the key 0123");
    }
}
