package io.huisuan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What people do with the whole product, from outside. */
@TestMethodOrder(OrderAnnotation.class)
class JourneyTest {

    private static final Path UI = Path.of("../../ui-static").toAbsolutePath().normalize();
    private static final Path SCREENSHOTS = Path.of("target/journeys").toAbsolutePath();

    /** What the script exits with when there is no browser to do it with. */
    private static final int NO_CHROMIUM = 77;

    private static RunningProduct product;

    @BeforeAll
    static void start() {
        product = RunningProduct.start();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    @Order(1)
    void a_new_shop_prices_a_cart_under_its_first_release() throws Exception {
        String quote = quoteUnderARelease();

        assertThat(quote)
                .contains("\"goods\":54400", "\"total\":48400", "\"promotion\":\"sd-ladder\"");
    }

    @Test
    @Order(2)
    void a_promotion_goes_from_its_author_to_the_checkout_and_the_auditor_finds_who_did_what()
            throws Exception {
        walk("spine");

        assertThat(quote()).as("the cart of the first screen").contains("\"total\":43400");
    }

    @Test
    @Order(3)
    void an_author_types_a_table_puts_an_overlap_right_and_submits_it() throws Exception {
        walk("table");
    }

    @Test
    @Order(4)
    void a_rule_engineer_types_drl_and_puts_it_right_by_what_the_editor_offers() throws Exception {
        walk("drl");
    }

    @Test
    @Order(5)
    void a_publisher_makes_codes_and_they_are_downloaded_once() throws Exception {
        walk("coupon");
    }

    @Test
    @Order(6)
    void customers_order_while_a_budget_runs_out_and_an_erp_that_was_away_is_told_later()
            throws Exception {
        walk("order");
    }

    @Test
    @Order(7)
    void a_budget_is_used_up_to_the_last_fen_stops_its_campaign_and_is_raised() throws Exception {
        walk("budget");
    }

    @Test
    @Order(8)
    void three_customers_complete_a_group_in_the_shop() throws Exception {
        walk("shop-group");
    }

    @Test
    @Order(9)
    void friends_cut_a_bargain_down_to_its_floor_and_its_owner_buys_it() throws Exception {
        walk("shop-bargain");
    }

    /** The last: it moves the clock. */
    @Test
    @Order(10)
    void a_friends_first_order_rewards_who_brought_them_when_it_can_be_returned_no_more()
            throws Exception {
        walk("shop-referral");
    }

    private static void walk(String name) throws Exception {
        Path log = SCREENSHOTS.resolve(name + ".log");
        Process journey = begin(name, log);

        assertThat(journey.waitFor(3, TimeUnit.MINUTES)).as("done within three minutes").isTrue();
        assumeTrue(
                journey.exitValue() != NO_CHROMIUM,
                "no Chromium was found, so the browser journey was not run; install chromium");
        assertThat(journey.exitValue()).as(Files.readString(log)).isZero();
    }

    private static Process begin(String name, Path log) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        var builder =
                new ProcessBuilder("node", "journeys/" + name + ".mjs").directory(UI.toFile());
        builder.environment().put("HUISUAN_ADMIN_URL", root(product.admin()));
        builder.environment().put("HUISUAN_ENGINE_URL", root(product.engine()));
        builder.environment().put("HUISUAN_SHOP_URL", root(product.shop()));
        builder.environment().put("HUISUAN_DEMO_API_KEY", product.demoApiKey());
        builder.environment().put("HUISUAN_RECEIVER_PORT", Integer.toString(product.receiver()));
        builder.environment().put("HUISUAN_SCREENSHOTS", SCREENSHOTS.toString());
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static String root(URI server) {
        return server.resolve("/").toString().replaceAll("/$", "");
    }

    /** A node polls once a second, so the first release may be a moment away. */
    private static String quoteUnderARelease() throws IOException, InterruptedException {
        String quote = quote();
        for (int tries = 0; tries < 50 && quote.contains("\"none\":true"); tries++) {
            Thread.sleep(200);
            quote = quote();
        }
        return quote;
    }

    private static String quote() throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(product.engine().resolve("/v1/quotes"))
                        .header("Authorization", "Bearer " + product.demoApiKey())
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        """
                                        {"currency":"CNY","lines":[{"id":"1","sku":"tea-longjing-100",
                                         "category":["food","tea"],"tags":["double-11"],"qty":8,"unitPrice":6800}]}
                                        """))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
