package io.huisuan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoTest {

    private static final String KEY = "hsk_demo_0123456789abcdef0123456789abcdef";

    @Test
    void a_second_start_of_the_demo_changes_nothing_but_lets_its_client_in() {
        var crew = new Crew(Running.demo());
        String releases = crew.sun.get("/api/releases").at("/total");
        String changes = crew.sun.get("/api/changes").at("/total");

        for (int start = 2; start <= 3; start++) {
            try (Running again =
                    Running.besideDemo("--huisuan.seed=demo", "--huisuan.demo-api-key=" + KEY)) {
                assertThat(again.browser().get("/actuator/health").status()).isEqualTo(200);
            }
        }

        assertThat(crew.sun.get("/api/releases").at("/total")).isEqualTo(releases);
        assertThat(crew.sun.get("/api/changes").at("/total")).isEqualTo(changes);
        assertThat(crew.root.get("/api/clients").json().path("items").valueStream())
                .filteredOn(client -> client.path("id").asString().equals("demo"))
                .singleElement()
                .satisfies(
                        client ->
                                assertThat(client.path("scopes").toString())
                                        .isEqualTo("[\"quote\",\"cart\",\"audit\",\"order\"]"));
    }

    @Test
    void the_demo_shop_has_goods_customers_and_carts_to_try() {
        Browser lin = new Crew(Running.demo()).lin;
        var catalogue = lin.get("/api/catalogue").json();

        assertThat(catalogue.path("products").size()).isGreaterThanOrEqualTo(200);
        assertThat(
                        catalogue
                                .path("products")
                                .valueStream()
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
        assertThat(gold.at("/items/0/sentence/zh")).contains("9.5 折");
        assertThat(gold.at("/items/0/live/version")).isEqualTo("1");
        assertThat(lin.get("/api/promotions?campaign=codes").at("/total")).isEqualTo("2");
        assertThat(lin.get("/api/promotions?state=LIVE&q=SAVE20").at("/total")).isEqualTo("1");
        assertThat(lin.get("/api/promotions/gold-95/versions/1").at("/content/campaign"))
                .isEqualTo("members");
        assertThat(lin.get("/api/promotions/no-such").at("/code")).isEqualTo("not-found");
    }

    @Test
    void customers_find_something_to_play_and_a_coupon_to_take() {
        Crew crew = new Crew(Running.demo());

        for (String played :
                new String[] {
                    "jasmine-for-three", "teapot-bargain", "bring-friends", "flash-thermos"
                }) {
            assertThat(crew.lin.get("/api/promotions?state=LIVE&q=" + played).at("/total"))
                    .as(played)
                    .isEqualTo("1");
        }
        var coupon = crew.zhao.get("/api/coupons/shop-15-off");
        assertThat(coupon.at("/claimable")).isEqualTo("true");
        assertThat(crew.lin.get("/api/promotions?state=LIVE&q=coupon-100-15").at("/total"))
                .isEqualTo("1");
    }
}
