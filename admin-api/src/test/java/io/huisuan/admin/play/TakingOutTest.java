package io.huisuan.admin.play;

import static io.huisuan.admin.Crew.ok;
import static io.huisuan.admin.Crew.review;
import static io.huisuan.admin.Crew.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;
import io.huisuan.ledger.closing.Closing;
import io.huisuan.ledger.closing.Closings;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Whoever takes out or stops what customers have open says what becomes of it. */
class TakingOutTest {

    private static final Running server = Running.demo();
    private static final Crew crew = new Crew(server);
    private static final Customers customers = new Customers(server);

    @BeforeAll
    static void a_campaign() {
        String campaign =
                "{\"id\":\"%s\",\"name\":{\"zh\":\"x\",\"en\":\"x\"}}"
                        .formatted(Customers.CAMPAIGN);
        var _ = crew.lin.post("/api/campaigns", campaign);
    }

    private static String groupBuy(String id, String more) {
        return """
        {"id":"%s","campaign":"%s","name":{"zh":"拼团","en":"Together"},"currency":"CNY",
         "schedule":{"zone":"Asia/Shanghai"}%s,
         "body":{"type":"form","template":"%s","offers":[{"stage":"ITEM",
           "target":{"type":"lines","where":{"skus":["tea"]}},
           "effect":{"type":"unitPrice","price":4900}}]}}
        """
                .formatted(
                        id, Customers.CAMPAIGN, more, more.isEmpty() ? "UNIT_PRICE" : "GROUP_BUY");
    }

    private static final String PLAY =
            ",\"play\":{\"type\":\"groupBuy\",\"need\":3,\"lifeMinutes\":1440}";

    private static void live(String id) {
        crew.live(crew.lin, groupBuy(id, PLAY));
    }

    private static String approvedRetirement(String id) {
        String change = ok(crew.lin.post("/api/changes", "{\"title\":\"out\"}")).at("/id");
        ok(crew.lin.post("/api/changes/" + change + "/edits/promotion/" + id + "/retire", ""));
        ok(submit(crew.lin, change));
        ok(review(crew.chen, change, "APPROVED"));
        return change;
    }

    private static Answer publish(String change, String more) {
        return crew.zhao.post(
                "/api/releases",
                "{\"changes\":[\"%s\"],\"reason\":\"it is over\"%s}".formatted(change, more));
    }

    private static Answer gate(boolean stopped, String more) {
        return crew.zhao.put(
                "/api/campaigns/" + Customers.CAMPAIGN + "/gate",
                "{\"stopped\":%s,\"honoursLate\":false,\"reason\":\"as planned\"%s}"
                        .formatted(stopped, more));
    }

    private static List<String> decided(Closing.Scope scope) {
        return server.bean(Closings.class).due().stream()
                .filter(closing -> closing.scope() == scope)
                .map(Closing::name)
                .toList();
    }

    private static void endAll(String... groups) {
        for (String group : groups) {
            var _ =
                    crew.zhao.post(
                            "/api/groups/" + group + "/end",
                            "{\"way\":\"REFUND\",\"reason\":\"done\"}");
        }
    }

    @Test
    void a_promotion_with_open_groups_is_taken_out_only_with_a_policy() {
        live("out-stop");
        customers.open("os-1", "out-stop", "ann");
        customers.buy("os-1", "ann");
        customers.open("os-2", "out-stop", "bob");
        String change = approvedRetirement("out-stop");
        String before = crew.lin.get("/api/live").at("/release/number");

        Answer asked = publish(change, "");

        assertThat(asked.status()).as("%s", asked).isEqualTo(409);
        assertThat(asked.at("/code")).isEqualTo("open-instances");
        assertThat(asked.at("/errors/0/pointer")).isEqualTo("/promotions/out-stop");
        assertThat(asked.at("/errors/0/detail")).contains("2", "1");
        assertThat(crew.lin.get("/api/live").at("/release/number")).isEqualTo(before);
        assertThat(crew.lin.get("/api/changes/" + change).at("/state")).isEqualTo("APPROVED");

        var _ = ok(publish(change, ",\"policy\":\"STOP_AND_REFUND\""));

        assertThat(decided(Closing.Scope.PROMOTION)).contains("out-stop");
        Answer audit = crew.sun.get("/api/audit?action=play.close&object=promotion/out-stop");
        assertThat(audit.at("/total")).as("%s", audit).isEqualTo("1");
        assertThat(audit.toString()).contains("STOP_AND_REFUND", "it is over");
        endAll("os-1", "os-2");
    }

    @Test
    void what_is_let_finish_goes_on() {
        live("out-let");
        customers.open("ol-1", "out-let", "ann");
        String change = approvedRetirement("out-let");

        var _ = ok(publish(change, ",\"policy\":\"LET_FINISH\""));

        assertThat(decided(Closing.Scope.PROMOTION)).doesNotContain("out-let");
        assertThat(crew.lin.get("/api/groups/ol-1").at("/group/state")).isEqualTo("OPEN");
        endAll("ol-1");
    }

    @Test
    void a_version_without_its_play_takes_it_out_too_and_another_price_does_not() {
        live("out-play");
        customers.open("op-1", "out-play", "ann");
        String cheaper =
                crew.approved(crew.lin, groupBuy("out-play", PLAY).replace("4900", "4800"));
        var _ = ok(publish(cheaper, ""));
        String plain = crew.approved(crew.lin, groupBuy("out-play", ""));

        assertThat(publish(plain, "").at("/code")).isEqualTo("open-instances");
        endAll("op-1");
        assertThat(ok(publish(plain, "")).status()).isEqualTo(201);
    }

    @Test
    void going_back_to_a_release_without_it_asks_too() {
        crew.live(crew.lin, groupBuy("back-other", ""));
        String before = crew.lin.get("/api/live").at("/release/number");
        live("back");
        customers.open("bk-1", "back", "ann");
        String path = "/api/releases/" + before + "/activate";

        assertThat(crew.zhao.post(path, "{\"reason\":\"back\"}").at("/code"))
                .isEqualTo("open-instances");
        var _ = ok(crew.zhao.post(path, "{\"reason\":\"back\",\"policy\":\"LET_FINISH\"}"));
        endAll("bk-1");
    }

    @Test
    void a_campaign_with_open_groups_is_stopped_only_with_a_policy() {
        live("gated");
        customers.open("gt-1", "gated", "ann");

        Answer asked = gate(true, "");
        assertThat(asked.at("/code")).as("%s", asked).isEqualTo("open-instances");
        assertThat(crew.lin.get("/api/campaigns/plays/gate").at("/stopped")).isEqualTo("false");

        assertThat(ok(gate(true, ",\"policy\":\"STOP_AND_REFUND\"")).at("/stopped"))
                .isEqualTo("true");
        assertThat(decided(Closing.Scope.CAMPAIGN)).contains(Customers.CAMPAIGN);
        Closings closings = server.bean(Closings.class);
        closings.due().stream()
                .filter(closing -> closing.scope() == Closing.Scope.CAMPAIGN)
                .forEach(closings::carryOut);
        assertThat(crew.lin.get("/api/groups/gt-1").at("/group/state")).isEqualTo("FAILED");

        var _ = ok(gate(false, ""));
        assertThat(decided(Closing.Scope.CAMPAIGN)).doesNotContain(Customers.CAMPAIGN);
    }

    @Test
    void only_known_policies_are_understood() {
        String change = crew.approved(crew.lin, groupBuy("unknown-policy", ""));

        assertThat(publish(change, ",\"policy\":\"BURN\"").status()).isEqualTo(400);
    }
}
