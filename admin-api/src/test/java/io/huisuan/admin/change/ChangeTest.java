package io.huisuan.admin.change;

import static io.huisuan.admin.Crew.amountOff;
import static io.huisuan.admin.Crew.drafted;
import static io.huisuan.admin.Crew.drl;
import static io.huisuan.admin.Crew.ok;
import static io.huisuan.admin.Crew.put;
import static io.huisuan.admin.Crew.review;
import static io.huisuan.admin.Crew.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser;
import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;

import org.junit.jupiter.api.Test;

class ChangeTest {

    private static final Running server = Running.demo();
    private static final Crew crew = new Crew(server);

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status() + " " + answer.at("/code")).isEqualTo(status + " " + code);
    }

    @Test
    void a_promotion_goes_from_its_author_to_live() {
        String change = drafted(crew.lin, amountOff("journey", 300, 50));
        Answer draft = crew.lin.get("/api/changes/" + change);
        assertThat(draft.at("/edits/0/sentence/zh")).contains("300", "50");
        assertThat(draft.at("/edits/0/findings")).isEqualTo("[]");
        assertThat(draft.at("/diffs/0/before")).isEmpty();
        assertThat(draft.at("/diffs/0/after/en")).isNotEmpty();

        assertThat(ok(submit(crew.lin, change)).at("/state")).isEqualTo("IN_REVIEW");
        Answer approved = ok(review(crew.chen, change, "APPROVED"));
        assertThat(approved.at("/state")).isEqualTo("APPROVED");
        assertThat(approved.at("/reviews/0/reviewer")).isEqualTo("chen");
        assertThat(approved.at("/reviews/0/current")).isEqualTo("true");
        Answer published = ok(crew.publish(change));

        assertThat(published.at("/activation/state")).isEqualTo("LIVE");
        assertThat(crew.lin.get("/api/live").at("/release/digest"))
                .isEqualTo(published.at("/digest"));
        assertThat(crew.lin.get("/api/changes/" + change).at("/state")).isEqualTo("MERGED");
        Answer promotion = crew.lin.get("/api/promotions/journey");
        assertThat(promotion.at("/live/name/zh")).isEqualTo("满300减50");
        assertThat(promotion.at("/liveVersion/release")).isEqualTo(published.at("/number"));
        assertThat(promotion.at("/versions/0/authors")).isEqualTo("[\"lin\"]");
    }

    @Test
    void nobody_approves_own_work_whatever_the_roles() {
        crew.root.post(
                "/api/accounts",
                """
                {"id":"qian","name":"钱","password":"a long password","roles":["AUTHOR","REVIEWER"]}
                """);
        Browser qian = server.browser().as("qian", "a long password");
        String change = drafted(qian, amountOff("own-work", 100, 10));
        ok(submit(qian, change));

        refused(review(qian, change, "APPROVED"), 403, "own-work");
        assertThat(qian.get("/api/changes/" + change).at("/state")).isEqualTo("IN_REVIEW");
    }

    @Test
    void whoever_edited_may_not_review_either() {
        crew.root.post(
                "/api/accounts",
                """
                {"id":"he-2","name":"何","password":"a long password","roles":["AUTHOR","REVIEWER"]}
                """);
        Browser he = server.browser().as("he-2", "a long password");
        String change = drafted(crew.lin, amountOff("joint-work", 100, 10));
        ok(put(he, change, amountOff("joint-work", 100, 20), "If-Match", "2"));
        ok(submit(crew.lin, change));

        refused(review(he, change, "APPROVED"), 403, "own-work");
    }

    @Test
    void what_is_not_approved_is_not_published() {
        String draft = drafted(crew.lin, amountOff("not-approved", 100, 10));
        refused(crew.publish(draft), 409, "not-approved");

        ok(submit(crew.lin, draft));
        refused(crew.publish(draft), 409, "not-approved");

        ok(review(crew.chen, draft, "REJECTED"));
        refused(crew.publish(draft), 409, "not-approved");
    }

    @Test
    void pulling_back_voids_the_approval() {
        String change = crew.approved(crew.lin, amountOff("pulled-back", 100, 10));
        String seen = crew.chen.get("/api/changes/" + change).at("/bundleHash");

        Answer draft = ok(crew.lin.post("/api/changes/" + change + "/pull-back", ""));
        assertThat(draft.at("/state")).isEqualTo("DRAFT");
        refused(crew.publish(change), 409, "not-approved");

        ok(submit(crew.lin, change));
        Answer late =
                crew.chen.post(
                        "/api/changes/" + change + "/reviews",
                        """
                        {"verdict":"APPROVED","comment":"","bundleHash":"%s"}
                        """
                                .formatted(seen));
        refused(late, 412, "bundle-moved");
    }

    @Test
    void what_is_in_review_is_locked() {
        String change = drafted(crew.lin, amountOff("locked", 100, 10));
        ok(submit(crew.lin, change));
        String revision = crew.lin.get("/api/changes/" + change).at("/edits/0/revision");

        refused(
                put(crew.lin, change, amountOff("locked", 100, 99), "If-Match", revision),
                409,
                "wrong-state");
    }

    @Test
    void an_edit_that_has_moved_is_not_overwritten() {
        String change = drafted(crew.lin, amountOff("moved", 100, 10));
        String seen = crew.lin.get("/api/changes/" + change).at("/edits/0/revision");
        ok(put(crew.wei, change, amountOff("moved", 100, 20), "If-Match", "\"" + seen + "\""));

        Answer late = put(crew.lin, change, amountOff("moved", 100, 30), "If-Match", seen);

        refused(late, 412, "stale-revision");
        assertThat(crew.lin.get("/api/changes/" + change).at("/edits/0/content/name/zh"))
                .isEqualTo("满100减20");
    }

    @Test
    void a_change_whose_base_has_moved_must_be_looked_through_again() {
        crew.live(crew.lin, amountOff("base", 100, 10));
        String slow = drafted(crew.lin, amountOff("base", 100, 20));
        String late = crew.approved(crew.lin, amountOff("base", 100, 25));
        crew.live(crew.wei, amountOff("base", 100, 30));

        refused(submit(crew.lin, slow), 409, "stale-base");
        refused(crew.publish(late), 409, "stale-base");

        ok(crew.lin.post("/api/changes/" + slow + "/edits/promotion/base/rebase", ""));
        Answer rebased = ok(submit(crew.lin, slow));
        assertThat(rebased.at("/diffs/0/fields/1/before") + rebased.at("/diffs/0/fields"))
                .contains("3000", "2000");
    }

    @Test
    void unfinished_work_is_kept_and_its_findings_are_told() {
        String change = ok(crew.lin.post("/api/changes", "{\"title\":\"half\"}")).at("/id");

        Answer half = ok(put(crew.lin, change, "{\"id\":\"half\",\"campaign\":\"singles-day\"}"));

        assertThat(half.at("/edits/0/findings")).contains("\"pointer\":\"/body\"", "missing");
        Answer refused = submit(crew.lin, change);
        refused(refused, 422, "check-failed");
        assertThat(refused.at("/errors")).contains("/edits/promotion/half/body");
        assertThat(crew.lin.get("/api/changes/" + change).at("/state")).isEqualTo("DRAFT");
    }

    @Test
    void drl_that_does_not_parse_is_told_by_line_and_column() {
        String broken = "rule \"x\"\nwhen\n  Line( qtty > 1 )\nthen\n  offers.freeShipping();\nend";
        String change = drafted(crew.wei, drl("broken", broken));

        Answer told = crew.wei.get("/api/changes/" + change);
        assertThat(told.at("/edits/0/findings/0/line")).isEqualTo("3");
        assertThat(told.at("/edits/0/findings/0/column")).isEqualTo("9");
        assertThat(told.at("/edits/0/findings/0/code")).isEqualTo("unknown-field");
        assertThat(told.at("/edits/0/findings/0/nearest")).isEqualTo("qty");
        refused(submit(crew.wei, change), 422, "check-failed");
    }

    @Test
    void raw_drl_and_the_policy_are_for_rule_engineers() {
        String change = ok(crew.lin.post("/api/changes", "{\"title\":\"raw\"}")).at("/id");
        String rule = "rule \"x\" when Line( qty > 1 ) then offers.freeShipping(); end";

        refused(put(crew.lin, change, drl("raw", rule)), 403, "rule-engineer-only");
        refused(
                crew.lin.put("/api/changes/" + change + "/edits/policy/default", "{}"),
                403,
                "rule-engineer-only");
        ok(put(crew.wei, change, drl("raw", rule)));
    }

    @Test
    void drl_goes_live_with_its_compiled_rules() {
        String rule = "rule \"x\" when Line( qty > 1 ) then offers.freeShipping(); end";
        String change = crew.approved(crew.wei, drl("free-rule", rule));

        Answer published = ok(crew.publish(change));

        Answer release = crew.sun.get("/api/releases/" + published.at("/number"));
        assertThat(release.at("/signatureOk")).isEqualTo("true");
        assertThat(release.json().path("items").valueStream())
                .filteredOn(item -> item.path("asset").asString().equals("promotion/free-rule"))
                .singleElement()
                .satisfies(item -> assertThat(item.has("artifactSha256")).isTrue());
        assertThat(release.at("/diff/0/drl/after")).isEqualTo(rule);
    }

    @Test
    void a_promotion_retires() {
        crew.live(crew.lin, amountOff("old", 100, 10));
        String change = ok(crew.lin.post("/api/changes", "{\"title\":\"away\"}")).at("/id");
        Answer edit =
                ok(crew.lin.post("/api/changes/" + change + "/edits/promotion/old/retire", ""));
        assertThat(edit.at("/edits/0/kind")).isEqualTo("RETIREMENT");

        ok(submit(crew.lin, change));
        ok(review(crew.chen, change, "APPROVED"));
        ok(crew.publish(change));

        assertThat(crew.lin.get("/api/promotions/old").at("/live")).isEmpty();
    }

    @Test
    void lists_narrow_by_state_and_author() {
        String mine = drafted(crew.wei, amountOff("listed", 100, 10));

        Answer drafts = crew.wei.get("/api/changes?state=DRAFT,CHANGES_REQUESTED&mine=true&size=5");
        Answer merged = crew.wei.get("/api/changes?state=MERGED&size=200");

        assertThat(drafts.at("/items/0/id")).isEqualTo(mine);
        assertThat(drafts.at("/items/0/assets")).isEqualTo("[\"promotion/listed\"]");
        assertThat(merged.at("/items")).doesNotContain("\"DRAFT\"");
        refused(crew.wei.get("/api/changes?state=NONSENSE"), 400, "wrong-type");
        refused(crew.wei.get("/api/changes?size=100000"), 400, "out-of-range");
    }

    @Test
    void requests_that_make_no_sense_are_told_where() {
        refused(crew.lin.post("/api/changes", "{\"title\":"), 400, "malformed-json");
        refused(crew.lin.post("/api/changes", "{\"titel\":\"x\"}"), 400, "unknown-property");
        refused(crew.lin.post("/api/changes", "{\"title\":\" \"}"), 400, "missing");
        refused(crew.lin.post("/api/changes", "{\"title\":{}}"), 400, "wrong-type");
        refused(crew.lin.get("/api/changes/999999"), 404, "not-found");
        refused(crew.lin.get("/api/changes/abc"), 400, "wrong-type");
        refused(crew.lin.get("/api/nothing-here"), 404, "not-found");
        String change = drafted(crew.lin, amountOff("sense", 100, 10));
        refused(
                crew.lin.put(
                        "/api/changes/" + change + "/edits/promotion/other",
                        amountOff("sense", 100, 10)),
                400,
                "out-of-range");
        refused(
                put(
                        crew.lin,
                        change,
                        amountOff("nowhere", 100, 10).replace("singles-day", "no-such-campaign")),
                400,
                "unknown-campaign");
    }

    @Test
    void the_workbench_shows_what_waits_for_whom() {
        String draft = drafted(crew.lin, amountOff("bench-draft", 100, 10));
        String waiting = drafted(crew.lin, amountOff("bench-review", 100, 10));
        ok(submit(crew.lin, waiting));

        assertThat(crew.lin.get("/api/workbench").at("/drafts/0/id")).isEqualTo(draft);
        assertThat(crew.chen.get("/api/workbench").at("/reviews/0/id")).isEqualTo(waiting);
        assertThat(crew.lin.get("/api/workbench").at("/reviews")).isEqualTo("[]");
    }
}
