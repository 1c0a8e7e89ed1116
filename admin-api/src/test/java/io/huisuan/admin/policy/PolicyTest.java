package io.huisuan.admin.policy;

import static io.huisuan.admin.Crew.amountOff;
import static io.huisuan.admin.Crew.ok;
import static io.huisuan.admin.Crew.review;
import static io.huisuan.admin.Crew.submit;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.node.ObjectNode;

class PolicyTest {

    private static final Crew crew = new Crew(Running.demo());

    /** Three pans at ¥159; several promotions are live for them. */
    private static final String PANS =
            """
            {"currency":"CNY","lines":[{"id":"1","sku":"no-such-pan","qty":3,"unitPrice":15900}]}
            """;

    /** What applies now, with another value of one member. */
    private static String live(String member, int value) {
        var policy = (ObjectNode) crew.wei.get("/api/policy").json().path("policy");
        return policy.put(member, value).toString();
    }

    private static Answer edit(String change, String policy) {
        return crew.wei.put("/api/changes/" + change + "/edits/policy/default", policy);
    }

    private static String change() {
        return ok(crew.wei.post("/api/changes", "{\"title\":\"another policy\"}")).at("/id");
    }

    private static Answer attempt(String drafts) {
        return crew.lin.post("/api/try", "{%s,\"cart\":%s}".formatted(drafts, PANS));
    }

    @Test
    void what_applies_now_is_said_with_who_wrote_it_and_where_it_is_live() {
        Answer policy = crew.lin.get("/api/policy");

        assertThat(policy.at("/policy/rounding")).isEqualTo("HALF_UP");
        assertThat(policy.at("/sentence/zh")).contains("四舍五入");
        assertThat(policy.json().at("/versions").valueStream())
                .last()
                .satisfies(
                        first -> {
                            assertThat(first.path("authors").toString()).isEqualTo("[\"wei\"]");
                            assertThat(first.path("releases").toString()).contains("1");
                        });
        assertThat(crew.lin.get("/api/policy/versions/1").at("/content/nodeBudget"))
                .isEqualTo("2000");
        assertThat(crew.lin.get("/api/policy/versions/999").status()).isEqualTo(404);
    }

    @Test
    void a_policy_goes_live_through_review_with_its_difference_in_words() {
        String before = crew.wei.get("/api/policy").at("/policy/nodeBudget");
        String change = change();
        Answer draft = ok(edit(change, live("nodeBudget", 3_000)));

        assertThat(draft.at("/diffs/0/fields"))
                .isEqualTo(
                        "[{\"pointer\":\"/nodeBudget\",\"before\":%s,\"after\":3000}]"
                                .formatted(before));
        assertThat(draft.at("/diffs/0/before/en")).contains(before + " steps");
        assertThat(draft.at("/diffs/0/after/en")).contains("3000 steps");
        assertThat(draft.at("/edits/0/sentence/zh")).contains("3000 步");
        assertThat(crew.lin.get("/api/policy").at("/openChange/id")).isEqualTo(change);

        ok(submit(crew.wei, change));
        ok(review(crew.chen, change, "APPROVED"));
        Answer published = ok(crew.publish(change));

        Answer now = crew.lin.get("/api/policy");
        assertThat(now.at("/policy/nodeBudget")).isEqualTo("3000");
        assertThat(now.at("/liveVersion/release")).isEqualTo(published.at("/number"));
        assertThat(now.at("/openChange")).isEmpty();
    }

    @Test
    void a_wrong_policy_is_told_at_its_places_and_cannot_be_handed_in() {
        String wrong = live("mostOff", 10_001);
        assertThat(crew.wei.post("/api/check/policy", wrong).at("/findings/0/pointer"))
                .isEqualTo("/mostOff");
        assertThat(crew.wei.post("/api/check/policy", live("mostOff", 0)).at("/findings/0/code"))
                .isEqualTo("no-discount");

        String change = change();
        assertThat(ok(edit(change, wrong)).at("/edits/0/findings/0/pointer")).isEqualTo("/mostOff");
        assertThat(submit(crew.wei, change).status()).isEqualTo(422);
    }

    @Test
    void there_is_one_policy() {
        Answer second =
                crew.wei.put(
                        "/api/changes/" + change() + "/edits/policy/second", live("mostOff", 1));

        assertThat(second.status() + " " + second.at("/code")).isEqualTo("400 out-of-range");
    }

    @Test
    void a_draft_is_tried_on_a_cart_in_place_of_the_live_policy() {
        Answer now = attempt("\"policy\":null");
        Answer nothingOff = attempt("\"policy\":" + live("mostOff", 0));

        assertThat(Integer.parseInt(now.at("/quote/total"))).isLessThan(47_700);
        assertThat(nothingOff.at("/quote/total")).isEqualTo("47700");
        assertThat(nothingOff.at("/release")).isEqualTo(now.at("/release"));
        assertThat(nothingOff.at("/sentence/en")).contains("0%");
        assertThat(attempt("\"policy\":{}").at("/quote")).isEmpty();
        assertThat(attempt("\"policy\":{}").at("/findings/0/severity")).isEqualTo("ERROR");
    }

    @Test
    void one_draft_is_tried_at_a_time() {
        Answer both = attempt("\"policy\":{},\"promotion\":" + amountOff("draft", 300, 50));

        assertThat(both.status() + " " + both.at("/pointer")).isEqualTo("400 /policy");
    }
}
