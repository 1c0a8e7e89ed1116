package io.huisuan.admin.play;

import static io.huisuan.admin.Crew.ok;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** People of the shop see what customers do together, and end it where they have to. */
class PlaysTest {

    private static final Running server = Running.demo();
    private static final Crew crew = new Crew(server);
    private static final Customers customers = new Customers(server);
    private static final String WHY = "{\"reason\":\"abuse\"}";

    private static Answer end(String group, String way) {
        return crew.zhao.post(
                "/api/groups/" + group + "/end",
                "{\"way\":\"%s\",\"reason\":\"stuck\"}".formatted(way));
    }

    private static Answer audited(String action) {
        return crew.sun.get("/api/audit?action=" + action + "&size=1");
    }

    private static List<String> ids(Answer list) {
        return list.json()
                .path("items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    @Test
    void groups_are_listed_and_found_by_a_customer_who_is_looked_up() {
        customers.open("l-1", "listed", "lists-ann");
        customers.buy("l-1", "lists-ann");
        customers.open("l-2", "listed", "lists-bob");
        String name =
                ok(crew.sun.post("/api/customers/look-up", "{\"customer\":\"lists-ann\"}"))
                        .at("/name");

        Answer open = crew.lin.get("/api/groups?promotion=listed&state=OPEN");
        assertThat(ids(open)).as("%s", open).containsExactly("l-1", "l-2");
        assertThat(open.at("/items/0/paid")).isEqualTo("1");
        assertThat(ids(crew.lin.get("/api/groups?customer=" + name))).containsExactly("l-1");
        assertThat(name).isEqualTo(customers.name("lists-ann"));
        Answer one = crew.chen.get("/api/groups/l-1");
        assertThat(one.at("/members/0/order")).isEqualTo("l-1-lists-ann");
        assertThat(one.at("/members/0/customer")).isEqualTo(name);
        assertThat(one.at("/group/leader")).isEqualTo(name);

        assertThat(crew.lin.get("/api/groups/nowhere").status()).isEqualTo(404);
        assertThat(crew.lin.get("/api/groups?customer=ann").at("/code")).isEqualTo("malformed");
        assertThat(crew.lin.get("/api/groups?size=201").status()).isEqualTo(400);
        Answer audit = audited("customer.look-up");
        assertThat(audit.at("/items/0/object")).isEqualTo("customer/" + name);
        assertThat(audit.toString()).doesNotContain("lists-ann");
    }

    @Test
    void a_group_is_ended_with_a_reason_once_and_everybody_is_refunded() {
        customers.open("e-1", "ended", "ends-ann");
        customers.buy("e-1", "ends-ann");
        customers.join("e-1", "ends-bob");

        assertThat(end("e-1", "FILL").at("/code")).isEqualTo("seats-held");
        Answer ended = ok(end("e-1", "REFUND"));
        Answer again = ok(end("e-1", "REFUND"));

        assertThat(ended.at("/group/state")).as("%s", ended).isEqualTo("FAILED");
        assertThat(ended.at("/members/0/state")).isEqualTo("REFUNDING");
        assertThat(again.json()).isEqualTo(ended.json());
        assertThat(end("e-1", "FILL").at("/code")).isEqualTo("group-ended");
        assertThat(end("e-1", "FILL").status()).isEqualTo(409);
        Answer audit = crew.sun.get("/api/audit?action=group.end&object=group/e-1");
        assertThat(audit.at("/total")).as("%s", audit).isEqualTo("1");
        assertThat(audit.at("/items/0/actor")).isEqualTo("zhao");
        assertThat(audit.at("/items/0/reason")).isEqualTo("stuck");
        assertThat(audit.toString()).contains("REFUND", "OPEN");
        assertThat(crew.zhao.post("/api/groups/e-1/end", "{\"way\":\"REFUND\"}").at("/pointer"))
                .isEqualTo("/reason");
        assertThat(crew.zhao.post("/api/groups/e-1/end", WHY).at("/pointer")).isEqualTo("/way");
    }

    @Test
    void a_group_with_a_suspicious_member_waits_for_a_publisher_who_releases_it_once() {
        customers.open("h-1", "held", "holds-ann");
        customers.buy("h-1", "holds-ann");
        customers.buy("h-1", "holds-bob");
        assertThat(end("h-1", "RELEASE").at("/code")).isEqualTo("group-not-held");
        customers.buy("h-1", "holds-bot", 60);

        assertThat(ids(crew.zhao.get("/api/groups?promotion=held&state=HELD")))
                .containsExactly("h-1");
        assertThat(crew.zhao.get("/api/workbench").at("/heldGroups")).isEqualTo("1");
        assertThat(crew.zhao.get("/api/groups/h-1").at("/members/2/risk")).isEqualTo("60");
        assertThat(end("h-1", "FILL").at("/code")).isEqualTo("group-held");
        assertThat(ok(end("h-1", "RELEASE")).at("/group/state")).isEqualTo("COMPLETED");
        assertThat(ok(end("h-1", "RELEASE")).at("/group/state")).isEqualTo("COMPLETED");

        assertThat(crew.zhao.get("/api/workbench").at("/heldGroups")).isEqualTo("0");
        Answer audit = crew.sun.get("/api/audit?action=group.end&object=group/h-1");
        assertThat(audit.at("/total")).as("%s", audit).isEqualTo("1");
        assertThat(audit.toString()).contains("RELEASE", "HELD");
    }

    @Test
    void a_group_is_filled_up_where_its_promotion_allows_it() {
        customers.open("f-1", "filled", "fills-ann");
        customers.buy("f-1", "fills-ann");
        assertThat(end("f-1", "FILL").at("/code")).isEqualTo("cannot-fill");
        customers.buy("f-1", "fills-bob");

        Answer filled = ok(end("f-1", "FILL"));

        assertThat(filled.at("/group/state")).isEqualTo("COMPLETED");
        assertThat(filled.at("/group/virtualMembers")).isEqualTo("1");
        Answer funnel = crew.lin.get("/api/funnels/groups?promotion=filled");
        assertThat(funnel.json().toString())
                .isEqualTo(
                        "{\"opened\":1,\"joined\":2,\"paid\":2,\"together\":2,\"completed\":1,\"failed\":0}");
        assertThat(
                        crew.lin
                                .get(
                                        "/api/funnels/groups?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z")
                                .at("/code"))
                .isEqualTo("out-of-range");
    }

    @Test
    void a_bargain_shows_its_proof_and_is_ended_once() {
        customers.start("b-1", "cut", "cuts-ann");
        customers.help("b-1", 3);

        Answer open = ok(crew.lin.get("/api/bargains/b-1"));
        assertThat(open.at("/proof/holds")).as("%s", open).isEqualTo("true");
        assertThat(open.at("/proof/seed")).isEmpty();
        Answer ended = ok(crew.zhao.post("/api/bargains/b-1/end", WHY));
        var _ = ok(crew.zhao.post("/api/bargains/b-1/end", WHY));

        assertThat(ended.at("/bargain/state")).isEqualTo("FAILED");
        assertThat(ended.at("/bargain/helps")).isEqualTo("3");
        assertThat(ended.at("/proof/seed")).hasSize(64);
        Answer helps = crew.sun.get("/api/bargains/b-1/helps");
        assertThat(helps.at("/total")).isEqualTo("3");
        assertThat(helps.at("/items/2/price")).isEqualTo(ended.at("/bargain/price"));
        assertThat(crew.sun.get("/api/audit?action=bargain.end&object=bargain/b-1").at("/total"))
                .isEqualTo("1");
        assertThat(ids(crew.lin.get("/api/bargains?promotion=cut&state=FAILED")))
                .containsExactly("b-1");
        assertThat(ids(crew.lin.get("/api/bargains?customer=" + customers.name("cuts-ann"))))
                .containsExactly("b-1");
        assertThat(crew.lin.get("/api/funnels/bargains?promotion=cut").at("/failed"))
                .isEqualTo("1");
        assertThat(crew.lin.get("/api/bargains/nowhere").status()).isEqualTo(404);
        assertThat(crew.lin.get("/api/bargains/nowhere/helps").status()).isEqualTo(404);
        assertThat(crew.zhao.post("/api/bargains/nowhere/end", WHY).status()).isEqualTo(404);
    }

    @Test
    void what_is_suspicious_waits_for_a_publisher_who_decides_once() {
        String good = customers.held("held-b", "held-a");
        String bad = customers.held("held-c", "held-a");

        Answer queue =
                crew.chen.get("/api/rewards?state=HELD&customer=" + customers.name("held-a"));
        assertThat(ids(queue)).as("%s", queue).containsExactly(good, bad);
        assertThat(queue.at("/items/0/reasons")).isEqualTo("a farm of devices");
        assertThat(queue.at("/items/0/prize/0/points")).isEqualTo("1500");
        assertThat(Long.parseLong(crew.lin.get("/api/workbench").at("/heldRewards")))
                .isGreaterThanOrEqualTo(2);

        String yes = "{\"grant\":true,\"reason\":\"a cousin\"}";
        assertThat(ok(crew.zhao.post("/api/rewards/" + good + "/decide", yes)).at("/state"))
                .isEqualTo("GRANTED");
        assertThat(ok(crew.zhao.post("/api/rewards/" + good + "/decide", yes)).at("/decidedBy"))
                .isEqualTo("zhao");
        Answer late =
                crew.zhao.post("/api/rewards/" + good + "/decide", yes.replace("true", "false"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.at("/code")).isEqualTo("not-held");
        String no = "{\"grant\":false,\"reason\":\"a farm\"}";
        assertThat(ok(crew.zhao.post("/api/rewards/" + bad + "/decide", no)).at("/why"))
                .isEqualTo("RISK");
        assertThat(
                        crew.sun
                                .get("/api/audit?action=reward.decide&object=reward/" + good)
                                .at("/total"))
                .isEqualTo("1");
        assertThat(crew.zhao.post("/api/rewards/nowhere/decide", yes).status()).isEqualTo(404);
    }

    @Test
    void of_two_who_decide_at_once_one_is_told_that_it_is_decided() throws Exception {
        String reward = customers.held("race-b", "race-a");
        Callable<Answer> yes = () -> decide(reward, true);
        Callable<Answer> no = () -> decide(reward, false);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    threads.invokeAll(List.of(yes, no)).stream()
                            .map(future -> future.resultNow().status())
                            .toList();
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
    }

    private static Answer decide(String reward, boolean grant) {
        return server.browser()
                .as("zhao")
                .post(
                        "/api/rewards/" + reward + "/decide",
                        "{\"grant\":%s,\"reason\":\"looked at it\"}".formatted(grant));
    }

    @Test
    void a_binding_is_revoked_and_what_waits_is_cancelled() {
        String reward = customers.held("revoked-b", "revoked-a");
        String invitee = customers.name("revoked-b");

        Answer revoked = ok(crew.zhao.post("/api/referrals/" + invitee + "/revoke", WHY));
        var _ = ok(crew.zhao.post("/api/referrals/" + invitee + "/revoke", WHY));

        assertThat(revoked.at("/state")).as("%s", revoked).isEqualTo("REVOKED");
        Answer rewards = crew.lin.get("/api/rewards?customer=" + invitee);
        assertThat(ids(rewards)).containsExactly(reward);
        assertThat(rewards.at("/items/0/state")).isEqualTo("CANCELLED");
        assertThat(rewards.at("/items/0/why")).isEqualTo("REVOKED");
        Answer list = crew.lin.get("/api/referrals?state=REVOKED&customer=" + invitee);
        assertThat(list.at("/items/0/inviter")).isEqualTo(customers.name("revoked-a"));
        assertThat(
                        crew.sun
                                .get("/api/audit?action=referral.revoke&object=referral/" + invitee)
                                .at("/total"))
                .isEqualTo("1");
        assertThat(crew.zhao.post("/api/referrals/" + "0".repeat(32) + "/revoke", WHY).status())
                .isEqualTo(404);
        assertThat(crew.zhao.post("/api/referrals/bob/revoke", WHY).at("/code"))
                .isEqualTo("malformed");
        assertThat(crew.lin.get("/api/funnels/referrals").at("/cancelled")).isNotEqualTo("0");
    }
}
