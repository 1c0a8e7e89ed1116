package io.huisuan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.demo.Demo;
import io.huisuan.embedded.TestServers;

import org.junit.jupiter.api.Test;

class DemoTest {

    private static final String KEY = "hsk_demo_0123456789abcdef0123456789abcdef";

    @Test
    void the_demo_opens_once() {
        var database = TestServers.freshDatabase();
        try (Running server =
                Running.on(database, "--huisuan.seed=demo", "--huisuan.demo-api-key=" + KEY)) {
            var crew = new Crew(server);
            String entries = crew.sun.get("/api/audit").at("/total");
            assertThat(crew.root.get("/api/clients").at("/items/0/id")).isEqualTo("demo");
            assertThat(crew.root.get("/api/clients").at("/items/0/scopes"))
                    .isEqualTo("[\"quote\",\"cart\",\"audit\"]");

            server.bean(Demo.class).seed();
            server.bean(Demo.class).admit(KEY);

            assertThat(crew.sun.get("/api/audit").at("/total")).isEqualTo(entries);
            assertThat(crew.sun.get("/api/releases").at("/total")).isEqualTo("1");
        }
    }

    @Test
    void the_demo_shop_has_goods_customers_and_carts_to_try() {
        Browser lin = new Crew(Running.demo()).lin;
        var catalogue = lin.get("/api/catalogue").json();

        assertThat(catalogue.path("products").size()).isGreaterThanOrEqualTo(200);
        assertThat(
                        catalogue.path("products").valueStream()
                                .map(p -> p.at("/category/0").asString())
                                .distinct())
                .hasSizeGreaterThanOrEqualTo(8);
        for (var example : lin.get("/api/demo/carts").json()) {
            var tried = lin.post("/api/try", "{\"cart\":" + example.path("cart") + "}");
            assertThat(tried.status()).as(tried.toString()).isEqualTo(200);
        }
        assertThat(lin.get("/api/vocabulary").at("/fields")).contains("customer.tier", "金卡");
        assertThat(lin.get("/api/demo/customers").json()).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void starter_promotions_are_live_and_say_what_they_do() {
        Browser lin = new Crew(Running.demo()).lin;

        var gold = lin.get("/api/promotions?q=gold-95");
        assertThat(gold.at("/items/0/sentence/zh")).contains("5%");
        assertThat(gold.at("/items/0/live/version")).isEqualTo("1");
        assertThat(lin.get("/api/promotions?campaign=codes").at("/total")).isEqualTo("2");
        assertThat(lin.get("/api/promotions?state=LIVE&q=SAVE20").at("/total")).isEqualTo("1");
        assertThat(lin.get("/api/promotions/gold-95/versions/1").at("/content/campaign"))
                .isEqualTo("members");
        assertThat(lin.get("/api/promotions/no-such").at("/code")).isEqualTo("not-found");
    }
}
