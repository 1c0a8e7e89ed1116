package io.huisuan.admin.coupon;

import static io.huisuan.admin.Crew.ok;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser.Answer;
import io.huisuan.admin.Crew;
import io.huisuan.admin.Running;

import org.junit.jupiter.api.Test;

class CouponTest {

    private static final Running server = Running.demo();
    private static final Crew crew = new Crew(server);

    private static String coupon(String id, String more) {
        return """
        {"id":"%s","campaign":"singles-day","name":{"zh":"新客八折","en":"20%% off"}%s}
        """
                .formatted(id, more);
    }

    private static void refused(Answer answer, int status, String code, String pointer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.at("/code")).as("%s", answer).isEqualTo(code);
        assertThat(answer.at("/pointer")).as("%s", answer).isEqualTo(pointer);
    }

    @Test
    void a_publisher_makes_a_coupon_and_everybody_reads_it() {
        Answer made =
                crew.zhao.post(
                        "/api/coupons",
                        coupon(
                                "made",
                                """
                                ,"claimable":true,"stock":500,"perCustomer":1,"usesPerCustomer":1,
                                "validFrom":"2026-11-01T00:00:00Z","validUntil":"2026-12-01T00:00:00Z",
                                "validForSeconds":604800,"costShare":[
                                  {"bearer":"platform","basisPoints":6000},
                                  {"bearer":"merchant:m-1","basisPoints":4000}]
                                """));

        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        Answer read = crew.lin.get("/api/coupons/made");
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(read.at("/costShare/1/bearer")).isEqualTo("merchant:m-1");
        assertThat(crew.lin.get("/api/coupons?q=MADE&campaign=singles-day").at("/total"))
                .isEqualTo("1");
        assertThat(crew.lin.get("/api/coupons/made/figures").response().body())
                .isEqualTo("{\"left\":500,\"claimed\":0,\"held\":0,\"used\":0}");
        assertThat(crew.lin.post("/api/coupons", coupon("mine", "")).status()).isEqualTo(403);
    }

    @Test
    void a_coupon_is_changed_by_who_looked_at_it_and_the_audit_knows() {
        ok(crew.zhao.post("/api/coupons", coupon("changing", ",\"stock\":5")));
        String more = coupon("changing", ",\"stock\":6");

        Answer changed = crew.zhao.put("/api/coupons/changing", more, "If-Match", "\"1\"");

        assertThat(changed.at("/version")).isEqualTo("2");
        refused(
                crew.zhao.put("/api/coupons/changing", more, "If-Match", "\"1\""),
                412,
                "stale-revision",
                "");
        refused(crew.zhao.put("/api/coupons/changing", more), 428, "precondition-required", "");
        Answer audit = crew.sun.get("/api/audit?object=coupon/changing");
        assertThat(audit.at("/items/0/action")).isEqualTo("coupon.change");
        assertThat(audit.at("/items/0/beforeHash")).isEqualTo(audit.at("/items/1/afterHash"));
        assertThat(audit.at("/items/0/payload/stock")).isEqualTo("6");
        assertThat(crew.sun.get("/api/audit/verify").at("/ok")).isEqualTo("true");
    }

    @Test
    void what_becomes_of_a_coupon_that_comes_back_late_is_said_and_changed() {
        Answer made = crew.zhao.post("/api/coupons", coupon("returning", ""));
        assertThat(made.at("/returnPolicy")).as("%s", made).isEqualTo("STRICT");

        Answer changed =
                crew.zhao.put(
                        "/api/coupons/returning",
                        coupon("returning", ",\"returnPolicy\":\"EXTEND_24H\""),
                        "If-Match",
                        "\"1\"");

        assertThat(changed.at("/returnPolicy")).as("%s", changed).isEqualTo("EXTEND_24H");
        assertThat(
                        crew.sun
                                .get("/api/audit?object=coupon/returning")
                                .at("/items/0/payload/returnPolicy"))
                .isEqualTo("EXTEND_24H");
    }

    @Test
    void a_coupon_is_stopped_with_a_reason_and_goes_on() {
        ok(crew.zhao.post("/api/coupons", coupon("stopping", "")));
        String why = "{\"reason\":\"wrong price\"}";

        assertThat(crew.zhao.post("/api/coupons/stopping/stop", why).at("/stopped"))
                .isEqualTo("true");
        assertThat(crew.zhao.post("/api/coupons/stopping/stop", why).status()).isEqualTo(200);
        refused(crew.zhao.post("/api/coupons/stopping/stop", "{}"), 400, "missing", "/reason");
        assertThat(crew.zhao.post("/api/coupons/stopping/resume", why).at("/stopped"))
                .isEqualTo("false");
        Answer audit = crew.sun.get("/api/audit?object=coupon/stopping");
        assertThat(audit.at("/total")).isEqualTo("3");
        assertThat(audit.at("/items/1/reason")).isEqualTo("wrong price");
    }

    @Test
    void what_makes_no_sense_is_refused_where_it_stands() {
        bad(",\"stock\":-1", "out-of-range", "/stock");
        bad(",\"stock\":0", "out-of-range", "/stock");
        bad(",\"stock\":1.5", "wrong-type", "/stock");
        bad(",\"stock\":1e3", "wrong-type", "/stock");
        bad(",\"stock\":\"1\"", "wrong-type", "/stock");
        bad(",\"stock\":9223372036854775808", "out-of-range", "/stock");
        bad(",\"perCustomer\":0", "out-of-range", "/perCustomer");
        bad(",\"perCustomer\":2147483648", "out-of-range", "/perCustomer");
        bad(
                ",\"validFrom\":\"2026-11-02T00:00:00Z\",\"validUntil\":\"2026-11-02T00:00:00Z\"",
                "out-of-range",
                "/validUntil");
        bad(
                ",\"costShare\":[{\"bearer\":\"platform\",\"basisPoints\":9999}]",
                "out-of-range",
                "/costShare");
        bad(",\"discount\":5", "unknown-property", "/discount");
        assertThat(
                        crew.zhao
                                .post("/api/coupons", coupon("bad", ",\"returnPolicy\":\"NEVER\""))
                                .status())
                .isEqualTo(400);
        refused(
                crew.zhao.post(
                        "/api/coupons", coupon("lost", "").replace("singles-day", "no-such")),
                400,
                "unknown-campaign",
                "/campaign");
        refused(crew.lin.get("/api/coupons/lost"), 404, "not-found", "");
    }

    private static void bad(String more, String code, String pointer) {
        refused(crew.zhao.post("/api/coupons", coupon("bad", more)), 400, code, pointer);
    }
}
