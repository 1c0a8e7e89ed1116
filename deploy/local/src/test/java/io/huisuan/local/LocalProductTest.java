package io.huisuan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.embedded.ServerFailed;
import io.huisuan.embedded.TestServers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

class LocalProductTest {

    private static final List<String> WELL = FakeServer.command("well");

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @TempDir Path data;

    @Test
    void our_servers_find_the_databases_there_when_they_start_and_when_they_stop()
            throws IOException {
        try (var product = product(WELL, WELL)) {
            product.start();
        }

        for (String server : List.of("admin", "engine")) {
            assertThat(Files.readAllLines(data.resolve("log/" + server + ".log")))
                    .containsExactly("the database is there", "leaving, the database is there");
        }
        assertThat(told.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        "MariaDB",
                        "ready",
                        "Redis",
                        "ready",
                        "admin server",
                        "ready",
                        "engine",
                        "ready",
                        "demo shop",
                        "ready")
                .containsSubsequence(
                        "demo shop stopped",
                        "engine server stopped",
                        "admin server stopped",
                        "Redis stopped",
                        "MariaDB stopped");
    }

    @Test
    void each_server_gets_its_own_settings() throws IOException {
        try (var product = product(WELL, WELL)) {
            product.start();

            assertThat(setting(product.admin(), "HUISUAN_SEED")).isEqualTo("demo");
            assertThat(setting(product.admin(), "HUISUAN_DEMO_API_KEY"))
                    .isEqualTo(product.demoApiKey())
                    .isEqualTo(Files.readString(data.resolve("demo-api-key")).strip())
                    .startsWith("hsk_demo_");
            assertThat(setting(product.engine(), "HUISUAN_DEMO_API_KEY")).isEqualTo("null");
            assertThat(setting(product.engine(), "HUISUAN_CLOCK_AHEAD_FILE"))
                    .isEqualTo(data.resolve("clock-ahead").toString());
            assertThat(setting(product.admin(), "HUISUAN_CLOCK_AHEAD_FILE")).isEqualTo("null");
            assertThat(setting(product.engine(), "HUISUAN_SIGNING_KEY_FILE")).isEqualTo("null");
            assertThat(setting(product.engine(), "HUISUAN_OWNER_DATASOURCE_PASSWORD"))
                    .isEqualTo("null");
            assertThat(setting(product.admin(), "HUISUAN_OWNER_DATASOURCE_USERNAME"))
                    .isEqualTo("huisuan_owner");
            assertThat(setting(product.engine(), "SPRING_DATASOURCE_USERNAME"))
                    .isEqualTo("huisuan_app");
        }
    }

    @Test
    void passwords_are_made_once_and_readable_by_their_owner_only() throws IOException {
        Secrets first = Secrets.of(data);

        assertThat(Secrets.of(data)).isEqualTo(first);
        assertThat(first.database().owner().password())
                .hasSize(48)
                .isNotEqualTo(first.database().app().password());
        for (String file :
                List.of("database-owner-password", "database-app-password", "demo-api-key")) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(data.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_second_start_finds_its_data_again() {
        try (var product = product(WELL, WELL)) {
            product.start();
        }
        try (var again = product(WELL, WELL)) {
            again.start();

            assertThat(again.ended()).isNotDone();
        }
    }

    @Test
    void a_server_that_dies_while_starting_is_told_with_the_end_of_its_log() {
        try (var product = product(WELL, FakeServer.command("dies"))) {
            assertThatThrownBy(product::start)
                    .isInstanceOf(ServerFailed.class)
                    .hasMessageContaining("engine server ended with code 5")
                    .hasMessageContaining("no licence to run");
        }
    }

    @Test
    void a_server_that_dies_later_is_told_too() throws Exception {
        try (var product = product(WELL, WELL)) {
            product.start();

            assertThatThrownBy(() -> ask(product.admin().resolve("/die")))
                    .isInstanceOf(IOException.class);

            assertThat(product.ended().get(20, TimeUnit.SECONDS))
                    .contains("admin server ended with code 9");
        }
    }

    @Test
    void a_taken_port_is_named_with_the_setting_for_another_before_anything_starts()
            throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports free = Ports.free();
            var ports =
                    new Ports(
                            free.admin(),
                            taken.getLocalPort(),
                            free.shop(),
                            free.mariaDb(),
                            free.redis());
            var settings = settings(ports, WELL, WELL);

            assertThatThrownBy(() -> new LocalProduct(settings, progress()).start())
                    .isInstanceOf(ServerFailed.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("HUISUAN_ENGINE_PORT=");
            assertThat(data.resolve("log")).doesNotExist();
        }
    }

    private LocalProduct product(List<String> admin, List<String> engine) {
        return new LocalProduct(settings(Ports.free(), admin, engine), progress());
    }

    private Settings settings(Ports ports, List<String> admin, List<String> engine) {
        return new Settings(data, TestServers.programs(), "127.0.0.1", ports, admin, engine);
    }

    private Progress progress() {
        return new Progress(
                new PrintStream(told, true, StandardCharsets.UTF_8), InstantSource.system());
    }

    private static String setting(URI server, String name) throws IOException {
        return ask(server.resolve("/setting?" + name));
    }

    private static String ask(URI url) throws IOException {
        try (var body = url.toURL().openStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
