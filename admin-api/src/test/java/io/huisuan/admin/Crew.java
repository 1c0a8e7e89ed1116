package io.huisuan.admin;

import io.huisuan.admin.Browser.Answer;

import java.util.List;
import java.util.stream.Collectors;

/** The demo's people at their browsers, and what they do all day. */
public final class Crew {

    public final Browser lin;
    public final Browser wei;
    public final Browser chen;
    public final Browser zhao;
    public final Browser sun;
    public final Browser root;

    public Crew(Running server) {
        lin = server.browser().as("lin");
        wei = server.browser().as("wei");
        chen = server.browser().as("chen");
        zhao = server.browser().as("zhao");
        sun = server.browser().as("sun");
        root = server.browser().as("root");
    }

    /** 满 {@code from} 减 {@code off} in yuan, on everything. */
    public static String amountOff(String id, int from, int off) {
        return """
        {"id":"%s","campaign":"singles-day","name":{"zh":"满%d减%d","en":"¥%d off ¥%d"},
         "currency":"CNY","schedule":{"zone":"Asia/Shanghai"},
         "body":{"type":"form","template":"TIERED_OFF","offers":[{"stage":"ORDER",
           "target":{"type":"lines"},
           "effect":{"type":"tiered","measure":"AMOUNT","basis":"RUNNING","tiers":[
             {"atLeast":%d,"gives":{"type":"amountOff","amount":%d,"split":"BY_AMOUNT"}}]}}]}}
        """
                .formatted(id, from, off, off, from, from * 100, off * 100);
    }

    public static String drl(String id, String text) {
        return """
        {"id":"%s","campaign":"pairings","name":{"zh":"自由规则","en":"Free rules"},
         "currency":"CNY","schedule":{"zone":"Asia/Shanghai"},
         "body":{"type":"drl","text":"%s"}}
        """
                .formatted(
                        id, text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
    }

    /** A change request of this author, with one promotion in it. */
    public static String drafted(Browser author, String promotion) {
        String id = ok(author.post("/api/changes", "{\"title\":\"a change\"}")).at("/id");
        ok(put(author, id, promotion));
        return id;
    }

    public static Answer put(Browser author, String change, String promotion, String... headers) {
        String id = promotion.replaceAll("(?s).*?\"id\":\"([^\"]*)\".*", "$1");
        return author.put("/api/changes/" + change + "/edits/promotion/" + id, promotion, headers);
    }

    public static Answer submit(Browser author, String change) {
        return author.post("/api/changes/" + change + "/submit", "");
    }

    public static Answer review(Browser reviewer, String change, String verdict) {
        String bundle = reviewer.get("/api/changes/" + change).at("/bundleHash");
        return reviewer.post(
                "/api/changes/" + change + "/reviews",
                """
                {"verdict":"%s","comment":"looked at it","bundleHash":"%s"}
                """
                        .formatted(verdict, bundle));
    }

    /** A change request that is approved. */
    public String approved(Browser author, String promotion) {
        String change = drafted(author, promotion);
        ok(submit(author, change));
        ok(review(chen, change, "APPROVED"));
        return change;
    }

    public Answer publish(String... changes) {
        return zhao.post("/api/releases", order(List.of(changes), ""));
    }

    public Answer schedule(String at, String... changes) {
        return zhao.post("/api/releases", order(List.of(changes), ",\"at\":\"" + at + "\""));
    }

    private static String order(List<String> changes, String more) {
        String ids = changes.stream().collect(Collectors.joining("\",\"", "\"", "\""));
        return "{\"changes\":[%s],\"reason\":\"as planned\"%s}".formatted(ids, more);
    }

    /** Makes a promotion live. */
    public void live(Browser author, String promotion) {
        ok(publish(approved(author, promotion)));
    }

    public static Answer ok(Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(answer.toString());
        }
        return answer;
    }
}
