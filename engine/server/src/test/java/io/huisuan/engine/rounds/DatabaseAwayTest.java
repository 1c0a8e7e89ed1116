package io.huisuan.engine.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.EmbeddedMariaDb;
import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Eventually;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;
import io.huisuan.engine.Promotions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class DatabaseAwayTest {

    private static final String CART =
            """
            {"currency": "CNY", "lines": [{"id": "1", "sku": "TEA", "qty": 1, "unitPrice": 10000}]}
            """;

    private static EmbeddedMariaDb mariaDb;
    private Office office;

    @BeforeAll
    static void start() {
        mariaDb = TestServers.ownMariaDb();
    }

    @AfterAll
    static void stop() {
        mariaDb.close();
    }

    @BeforeEach
    void open() {
        if (!mariaDb.process().isAlive()) {
            mariaDb.restart();
        }
        office = Office.open(mariaDb);
        office.publish(Promotions.TEN_PERCENT);
    }

    @Test
    void pricing_goes_on_and_health_says_so_until_the_database_is_back() {
        try (Node node = Node.start(office)) {
            assertThat(quote(node).at("/total")).isEqualTo("9000");

            mariaDb.close();

            Eventually.holds(() -> assertThat(database(node)).isEqualTo("200 DEGRADED"));
            Eventually.holds(() -> assertThat(release(node)).isEqualTo("1 STALE"));
            Answer quote = quote(node);
            assertThat(quote.at("/total")).isEqualTo("9000");
            assertThat(
                            node.send("GET", "/v1/decisions/" + quote.at("/decision"))
                                    .at("/quote/total"))
                    .isEqualTo("9000");
            assertThat(
                            node.send("GET", "/v1/decisions/00000000-0000-7000-8000-000000000000")
                                    .problem())
                    .isEqualTo("503 decisions-unavailable");
            Eventually.holds(() -> assertThat(decisionLog(node)).isEqualTo("DEGRADED"));

            mariaDb.restart();

            Eventually.holds(() -> assertThat(database(node)).isEqualTo("200 UP"));
            Eventually.holds(() -> assertThat(decisionLog(node)).isEqualTo("UP"));
            assertThat(release(node)).isEqualTo("1 LIVE");
            assertThat(node.send("GET", "/v1/decisions/" + quote.at("/decision")).status())
                    .isEqualTo(200);
            office.publish(Promotions.percent("ten-percent", 2000));
            Eventually.holds(() -> assertThat(quote(node).at("/total")).isEqualTo("8000"));
        }
    }

    @Test
    void a_frozen_database_is_as_good_as_none() {
        try (Node node = Node.start(office)) {
            mariaDb.process().freeze();

            Eventually.holds(() -> assertThat(database(node)).isEqualTo("200 DEGRADED"));
            assertThat(quote(node).at("/total")).isEqualTo("9000");

            mariaDb.process().thaw();

            Eventually.holds(() -> assertThat(database(node)).isEqualTo("200 UP"));
        }
    }

    @Test
    void what_cannot_be_counted_now_is_quoted_and_said_so() {
        office.publish(
                Promotions.TEN_PERCENT.replace(
                        "\"body\":", "\"limits\": {\"uses\": 5}, \"body\":"));
        try (Node node = Node.start(office)) {
            Eventually.holds(() -> assertThat(quote(node).at("/total")).isEqualTo("9000"));
            assertThat(quote(node).at("/warnings/0/code")).isEmpty();

            mariaDb.process().freeze();

            Answer quote = quote(node);
            assertThat(quote.at("/total")).isEqualTo("9000");
            assertThat(quote.at("/warnings/0/code")).isEqualTo("limits-unchecked");

            mariaDb.process().thaw();

            Eventually.holds(() -> assertThat(quote(node).at("/warnings/0/code")).isEmpty());
        }
    }

    @Test
    void a_node_that_starts_without_the_database_prices_with_the_last_good_release() {
        Node.start(office).close();
        mariaDb.close();

        try (Node node = Node.start(office)) {
            Answer quote = quote(node);
            assertThat(quote.status()).isEqualTo(200);
            assertThat(quote.at("/total")).isEqualTo("9000");
            assertThat(release(node)).isEqualTo("1 STALE");
            assertThat(database(node)).isEqualTo("200 DEGRADED");

            mariaDb.restart();
            office.publish(Promotions.percent("ten-percent", 2000));

            Eventually.holds(() -> assertThat(quote(node).at("/total")).isEqualTo("8000"));
            Eventually.holds(() -> assertThat(release(node)).isEqualTo("2 LIVE"));
        }
    }

    @Test
    void what_was_changed_on_the_disk_is_not_used() throws IOException {
        Node.start(office).close();
        mariaDb.close();
        Path kept = office.nodesFolder().resolve("last-good.zip");
        byte[] bytes = Files.readAllBytes(kept);
        bytes[bytes.length / 2] ^= 1;
        Files.write(kept, bytes);

        try (Node node = Node.start(office)) {
            assertThat(quote(node).at("/total")).isEqualTo("10000");
            assertThat(quote(node).at("/warnings/0/code")).isEqualTo("no-release");
        }
    }

    @Test
    void a_node_that_starts_before_the_tables_exist_finds_them_when_they_do() {
        Office late = Office.empty(mariaDb);
        try (Node node = Node.start(late)) {
            assertThat(node.send("GET", "/v1/release").status()).isEqualTo(401);

            late.createTables();
            late.publish(Promotions.TEN_PERCENT);

            Eventually.holds(() -> assertThat(quote(node).at("/total")).isEqualTo("9000"));
        }
    }

    @Test
    void a_node_without_trusted_keys_waits_for_them() throws IOException {
        Path keys = office.trustedKeys();
        byte[] pem = Files.readAllBytes(keys);
        Files.delete(keys);
        try (Node node = Node.start(office)) {
            assertThat(release(node)).isEqualTo(" STALE");

            Files.write(keys, pem);

            Eventually.holds(() -> assertThat(release(node)).isEqualTo("1 LIVE"));
        }
    }

    private static Answer quote(Node node) {
        return node.send("POST", "/v1/quotes", CART);
    }

    private static String release(Node node) {
        Answer release = node.send("GET", "/v1/release");
        return release.at("/number") + " " + release.at("/state");
    }

    private static String database(Node node) {
        Answer health = node.send("GET", "/actuator/health");
        return health.status() + " " + health.at("/components/db/status");
    }

    private static String decisionLog(Node node) {
        return node.send("GET", "/actuator/health").at("/components/decisionLog/status");
    }
}
