package io.huisuan.admin.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser;
import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;

import org.junit.jupiter.api.Test;

class RequestsTest {

    private static final Running server = Running.demo();
    private static final Crew crew = new Crew(server);

    private static final String LARGEST = "x".repeat(4 * 1024 * 1024);

    private static void refused(Answer answer, String statusCodeAndPointer) {
        assertThat(answer.status() + " " + answer.at("/code") + " " + answer.at("/pointer"))
                .as(answer.toString())
                .isEqualTo(statusCodeAndPointer);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void a_list_holds_no_nothing() {
        refused(
                crew.zhao.post("/api/releases", "{\"changes\":[null],\"reason\":\"x\"}"),
                "400 wrong-type /changes/0");
        refused(
                crew.zhao.post("/api/releases", "{\"changes\":[\"1\",\"x\"],\"reason\":\"x\"}"),
                "400 malformed /changes/1");
        refused(
                crew.root.put("/api/accounts/lin/roles", "{\"roles\":[\"AUTHOR\",null]}"),
                "400 wrong-type /roles/1");
        refused(
                crew.root.post("/api/clients", "{\"name\":\"x\",\"scopes\":[null]}"),
                "400 wrong-type /scopes/0");
    }

    @Test
    void a_value_is_not_taken_for_one_of_another_type() {
        refused(crew.lin.post("/api/changes", "{\"title\":5}"), "400 wrong-type /title");
        refused(crew.lin.post("/api/changes", "{\"title\":true}"), "400 wrong-type /title");
        refused(
                crew.lin.post("/api/try", "{\"cart\":{},\"withLive\":\"true\"}"),
                "400 wrong-type /withLive");
        refused(
                crew.root.put("/api/accounts/lin/roles", "{\"roles\":[0]}"),
                "400 wrong-type /roles/0");
        refused(
                server.browser().as("lin").post("/api/login", "{\"account\":1}"),
                "400 wrong-type /account");
    }

    @Test
    void a_body_that_is_too_large_is_not_read() {
        Browser stranger = server.browser();
        stranger.get("/api/me");

        refused(crew.lin.post("/api/check", LARGEST + "x"), "413 body-too-large ");
        refused(
                crew.lin.put("/api/changes/1/edits/promotion/x", LARGEST + "x"),
                "413 body-too-large ");
        refused(stranger.post("/api/login", "x".repeat(4097)), "413 body-too-large ");
        assertThat(crew.lin.post("/api/check", LARGEST).at("/findings/0/code"))
                .isEqualTo("malformed-json");
    }

    @Test
    void a_body_of_untold_length_is_cut_off_too() {
        refused(crew.lin.stream("POST", "/api/check", LARGEST + "x"), "413 body-too-large ");
        refused(
                crew.lin.stream("POST", "/api/try", " ".repeat(4 * 1024 * 1024) + "{}"),
                "413 body-too-large ");
    }

    @Test
    void what_is_wrong_with_json_is_told_in_plain_words() {
        for (String broken :
                new String[] {
                    "[".repeat(2_000),
                    "{} {}",
                    "{\"id\":1,\"id\":1}",
                    "{\"id\":",
                    "\"" + "y".repeat(600_000)
                }) {
            Answer checked = crew.lin.post("/api/check", broken);
            Answer put = crew.lin.put("/api/changes/1/edits/promotion/x", broken);
            Answer begun = crew.lin.post("/api/changes", broken);

            assertThat(checked.at("/findings/0/code")).isEqualTo("malformed-json");
            assertThat(put.status() + begun.status()).isEqualTo(800);
            assertThat(checked.toString() + put + begun)
                    .doesNotContain("Stream", "Feature", "Source", "REDACTED", "Exception");
        }
    }

    @Test
    void what_no_controller_sees_is_a_problem_too() {
        refused(crew.lin.get("/error"), "404 not-found ");
        refused(crew.lin.get("/api/changes/1%2F2"), "400 bad-request ");
        refused(crew.lin.get("/api/changes/1;2"), "400 bad-request ");
        refused(crew.lin.get("/api/groups?promotion=%ff"), "400 bad-request ");
        refused(crew.lin.get("/api/promotions?q=%ed%a0%80"), "400 bad-request ");
        refused(crew.lin.send("TRACE", "/api/me", ""), "405 method-not-allowed ");
        refused(crew.lin.send("PATCH", "/api/groups", "{}"), "405 method-not-allowed ");
        assertThat(crew.lin.get("/api/changes/1%2F2", "Accept-Language", "zh").at("/detail"))
                .contains("不支持");
    }

    @Test
    void the_pointer_names_a_member_of_the_body_or_a_parameter() {
        refused(
                crew.root.post(
                        "/api/accounts",
                        """
                        {"id":"A B","name":"x","password":"a long password","roles":["AUTHOR"]}
                        """),
                "400 malformed /id");
        refused(crew.lin.get("/api/promotions/A_B"), "400 malformed ?id");
        refused(crew.lin.put("/api/changes/1/edits/promotion/A_B", "{}"), "400 malformed ?id");
        refused(crew.lin.put("/api/changes/1/edits/nonsense/x", "{}"), "400 malformed ?kind");
        refused(crew.lin.get("/api/promotions?size=0"), "400 out-of-range ?size");
        refused(crew.lin.get("/api/changes?page=0"), "400 out-of-range ?page");
        refused(crew.lin.get("/api/changes?size=x"), "400 wrong-type ?size");
    }

    @Test
    void an_instant_is_of_a_year_that_databases_keep() {
        for (String time :
                new String[] {"+10000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "soon"}) {
            refused(
                    crew.zhao.post("/api/coupons", "{\"id\":\"x\",\"validFrom\":\"" + time + "\"}"),
                    "400 out-of-range /validFrom");
            refused(
                    crew.lin.post("/api/campaigns", "{\"id\":\"x\",\"endsAt\":\"" + time + "\"}"),
                    "400 out-of-range /endsAt");
            refused(
                    crew.sun.get("/api/audit?from=" + time.replace("+", "%2B")),
                    "400 out-of-range ?from");
        }
        refused(
                crew.lin.post("/api/campaigns", "{\"startsAt\":99999999999999999999}"),
                "400 wrong-type /startsAt");
        assertThat(crew.sun.get("/api/audit?from=2026-01-01T08:00:00%2B08:00").status())
                .isEqualTo(200);
        assertThat(crew.sun.get("/api/audit?from=").status()).isEqualTo(200);
    }

    @Test
    void half_a_character_is_none() {
        refused(
                crew.lin.post("/api/changes", "{\"title\":\"\\ud800\"}"),
                "400 out-of-range /title");
        refused(
                crew.lin.post("/api/campaigns", "{\"id\":\"x\",\"name\":{\"zh\":\"\\u0000\"}}"),
                "400 out-of-range /name/zh");
        refused(
                crew.sun.post("/api/customers/look-up", "{\"customer\":\"a\\udc00\"}"),
                "400 out-of-range /customer");
    }

    @Test
    void what_is_none_of_a_list_is_told_the_list() {
        Answer way = crew.zhao.post("/api/groups/g1/end", "{\"way\":\"release\"}");
        refused(way, "400 wrong-type /way");
        assertThat(way.at("/detail")).isEqualTo("this is none of REFUND, FILL, RELEASE");

        Answer state = crew.lin.get("/api/changes?state=odd");
        refused(state, "400 wrong-type ?state");
        assertThat(state.at("/detail")).startsWith("this is none of DRAFT, ");

        refused(crew.lin.get("/api/changes/x"), "400 wrong-type ");
    }

    @Test
    void a_campaign_is_owned_by_somebody_who_exists() {
        refused(
                crew.lin.post(
                        "/api/campaigns",
                        """
                        {"id":"orphan","name":{"zh":"x","en":"x"},"owner":"no-such-person"}
                        """),
                "400 unknown-account /owner");
    }

    @Test
    void an_account_has_a_role() {
        refused(
                crew.root.post(
                        "/api/accounts",
                        """
                        {"id":"idle","name":"x","password":"a long password","roles":[]}
                        """),
                "400 missing /roles");
        refused(crew.root.put("/api/accounts/lin/roles", "{\"roles\":[]}"), "400 missing /roles");
    }

    @Test
    void a_client_is_revoked_once_and_for_a_reason() {
        String id =
                Crew.ok(crew.root.post("/api/clients", "{\"name\":\"x\",\"scopes\":[\"quote\"]}"))
                        .at("/id");

        refused(crew.root.delete("/api/clients/" + id), "400 missing ?reason");
        assertThat(crew.root.delete("/api/clients/" + id + "?reason=lost").status()).isEqualTo(204);
        assertThat(crew.root.delete("/api/clients/" + id + "?reason=again").status())
                .isEqualTo(204);

        Answer audit = crew.sun.get("/api/audit?action=client.revoke&object=client/" + id);
        assertThat(audit.at("/total")).isEqualTo("1");
        assertThat(audit.at("/items/0/reason")).isEqualTo("lost");
    }
}
