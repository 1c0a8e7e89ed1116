package io.huisuan.admin.audit;

import static io.huisuan.admin.Crew.amountOff;
import static io.huisuan.admin.Crew.ok;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;
import io.huisuan.ledger.Decision;
import io.huisuan.ledger.Decisions;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

class AuditTest {

    private static final Running server = Running.demo();
    private static final Crew crew = new Crew(server);

    @Test
    void the_opening_day_is_in_the_books_like_every_other_day() {
        Answer first = crew.sun.get("/api/audit?action=release.publish&size=200");
        int last = first.json().path("items").size() - 1;

        assertThat(first.at("/items/" + last + "/actor")).isEqualTo("zhao");
        assertThat(crew.sun.get("/api/audit?actor=chen&action=change.review").at("/total"))
                .isNotEqualTo("0");
        assertThat(crew.sun.get("/api/audit?actor=lin&action=campaign.create").at("/items/0/role"))
                .isEqualTo("AUTHOR");
    }

    @Test
    void every_step_of_a_change_is_told_by_who_did_it() {
        String change = crew.approved(crew.lin, amountOff("told-steps", 100, 10));

        Answer entries = crew.sun.get("/api/audit?object=change/" + change);

        assertThat(entries.json().path("items").valueStream())
                .extracting(e -> e.path("actor").asString() + " " + e.path("action").asString())
                .containsExactly("chen change.review", "lin change.submit", "lin change.begin");
        assertThat(entries.at("/items/0/payload/verdict")).isEqualTo("APPROVED");
    }

    @Test
    void the_chain_holds() {
        Answer verified = crew.sun.get("/api/audit/verify");

        assertThat(verified.at("/ok")).isEqualTo("true");
        assertThat(Long.parseLong(verified.at("/entries"))).isGreaterThan(20);
    }

    @Test
    void a_price_leads_to_the_people_who_answer_for_it() {
        ok(crew.publish(crew.approved(crew.lin, amountOff("priced", 100, 10))));
        ok(crew.publish(crew.approved(crew.lin, amountOff("out-of-reach", 500, 10))));
        Answer live = crew.zhao.get("/api/live");
        UUID id = UUID.randomUUID();
        server.bean(Decisions.class)
                .add(List.of(decision(id, live.at("/release/number"), live.at("/release/digest"))));

        Answer decision = crew.sun.get("/api/decisions/" + id);

        assertThat(decision.at("/total")).isEqualTo("9000");
        assertThat(decision.at("/inputs/id")).isEqualTo("cart-1");
        assertThat(
                        decision.json()
                                .at("/others")
                                .valueStream()
                                .map(
                                        one ->
                                                one.path("promotion").asString()
                                                        + " "
                                                        + one.path("outcome").asString()))
                .contains("out-of-reach THRESHOLD_MISSED");
        assertThat(decision.json().at("/others").findValuesAsString("promotion"))
                .doesNotContain("priced");
        assertThat(decision.at("/chain/publisher")).isEqualTo("zhao");
        assertThat(decision.at("/chain/activatedBy")).isEqualTo("zhao");
        assertThat(decision.at("/chain/release/number")).isEqualTo(live.at("/release/number"));
        var versions = decision.json().at("/chain/versions");
        assertThat(versions.valueStream().map(v -> v.path("asset").asString()))
                .containsExactly("policy/default", "promotion/priced");
        assertThat(versions.at("/1/authors").toString()).isEqualTo("[\"lin\"]");
        assertThat(versions.at("/1/reviewers").toString()).isEqualTo("[\"chen\"]");
        assertThat(versions.at("/1/name/zh").asString()).isEqualTo("满100减10");
        assertThat(crew.sun.get("/api/decisions?cart=cart-1").at("/items/0/id"))
                .isEqualTo(id.toString());
    }

    private static Decision decision(UUID id, String release, String digest) {
        return new Decision(
                id,
                server.now(),
                "cart-1",
                null,
                Long.parseLong(release),
                digest,
                "policy/default 1",
                90_00,
                "CNY",
                """
                {"id": "cart-1", "currency": "CNY", "at": "2026-11-11T04:00:00Z",
                 "lines": [{"id": "1", "sku": "TEA", "qty": 1, "unitPrice": 10000}]}
                """,
                "{}",
                "{\"outcomes\":[{\"promotion\":\"priced\",\"outcome\":\"APPLIED\"}]}");
    }

    @Test
    void what_is_not_there_is_told() {
        assertThat(crew.sun.get("/api/decisions/" + UUID.randomUUID()).at("/code"))
                .isEqualTo("not-found");
        assertThat(crew.sun.get("/api/decisions/abc").at("/code")).isEqualTo("wrong-type");
        assertThat(crew.sun.get("/api/audit?from=yesterday").at("/pointer")).isEqualTo("?from");
    }
}
