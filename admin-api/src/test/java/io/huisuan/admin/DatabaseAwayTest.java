package io.huisuan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.EmbeddedMariaDb;
import io.huisuan.embedded.TestServers;

import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

    @Test
    void without_its_database_the_server_says_so_and_recovers_by_itself()
            throws InterruptedException {
        EmbeddedMariaDb mariaDb = TestServers.ownMariaDb();
        try (Running server =
                Running.on(
                        TestServers.freshDatabase(mariaDb),
                        "--huisuan.first-admin-password=a long password")) {
            Browser root = server.browser().as("root", "a long password");
            assertThat(root.get("/api/campaigns").status()).isEqualTo(200);

            mariaDb.process().freeze();
            var silent = root.get("/api/campaigns");
            mariaDb.process().thaw();
            assertThat(silent.status() + " " + silent.at("/code"))
                    .isEqualTo("503 database-unavailable");

            mariaDb.close();
            var away = root.get("/api/campaigns", "Accept-Language", "zh");
            var login = server.browser().get("/api/me");
            var health = root.get("/actuator/health");

            assertThat(away.status() + " " + away.at("/code"))
                    .isEqualTo("503 database-unavailable");
            assertThat(away.at("/detail")).contains("数据库");
            assertThat(away.header("Retry-After")).isEqualTo("1");
            assertThat(login.status()).isEqualTo(401);
            assertThat(health.status()).isEqualTo(503);
            assertThat(root.get("/actuator/health/liveness").status()).isEqualTo(200);

            mariaDb.restart();

            while (root.get("/api/me").status() == 503) {
                Thread.sleep(100);
            }
            assertThat(root.get("/api/me").at("/account")).isEqualTo("root");
            assertThat(root.get("/actuator/health").status()).isEqualTo(200);
        }
    }
}
