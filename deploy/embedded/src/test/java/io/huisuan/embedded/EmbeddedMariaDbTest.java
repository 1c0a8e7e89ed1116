package io.huisuan.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

class EmbeddedMariaDbTest {

    private static final Login OWNER = new Login("o", "first");
    private static final Login APP = new Login("a", "app");
    private static final Accounts ACCOUNTS = new Accounts(OWNER, APP);

    @Test
    void the_app_may_do_only_what_the_owner_granted() throws SQLException {
        Database database = TestServers.freshDatabase();
        Sql.run(
                database,
                database.owner(),
                "CREATE TABLE release_log (id INT PRIMARY KEY)",
                "GRANT SELECT, INSERT ON release_log TO '" + database.app().user() + "'");

        Sql.run(database, database.app(), "INSERT INTO release_log VALUES (7)");

        assertThat(Sql.ask(database, database.app(), "SELECT id FROM release_log")).isEqualTo("7");
        assertThatThrownBy(() -> Sql.run(database, database.app(), "DELETE FROM release_log"))
                .hasMessageContaining("DELETE command denied");
    }

    @Test
    void the_app_cannot_enter_a_database_that_nobody_opened_to_it() {
        Database database = TestServers.freshDatabase();

        assertThatThrownBy(() -> Sql.ask(database, database.app(), "SELECT 1"))
                .hasMessageContaining("Access denied");
    }

    @Test
    void a_wrong_password_and_the_root_user_are_turned_away() {
        Database database = TestServers.freshDatabase();

        assertThatThrownBy(() -> Sql.ask(database, new Login("huisuan_owner", "wrong"), "SELECT 1"))
                .hasMessageContaining("Access denied");
        assertThatThrownBy(() -> Sql.ask(database, new Login("root", "root"), "SELECT 1"))
                .hasMessageContaining("Access denied");
    }

    @Test
    void fresh_databases_do_not_see_each_other_s_tables() throws SQLException {
        Database one = TestServers.freshDatabase();
        Database other = TestServers.freshDatabase();

        Sql.run(one, one.owner(), "CREATE TABLE same_name (id INT)");
        Sql.run(other, other.owner(), "CREATE TABLE same_name (id INT)");

        assertThat(one.name()).isNotEqualTo(other.name());
    }

    @Test
    void it_speaks_utf8_in_utc_with_committed_reads_and_mysql_s_strictness() throws SQLException {
        Database database = TestServers.freshDatabase();
        Login owner = database.owner();

        assertThat(Sql.ask(database, owner, "SELECT '惠算 🧧'")).isEqualTo("惠算 🧧");
        assertThat(Sql.ask(database, owner, "SELECT @@global.time_zone")).isEqualTo("+00:00");
        assertThat(Sql.ask(database, owner, "SELECT @@character_set_database"))
                .isEqualTo("utf8mb4");
        assertThat(Sql.ask(database, owner, "SELECT @@transaction_isolation"))
                .isEqualTo("READ-COMMITTED");
        assertThat(Sql.ask(database, owner, "SELECT @@sql_mode"))
                .contains("ONLY_FULL_GROUP_BY", "STRICT_TRANS_TABLES");
    }

    @Test
    void data_outlives_a_restart_and_a_kill(@TempDir Path folder) throws SQLException {
        try (var server = EmbeddedMariaDb.start(place(folder), ACCOUNTS, "huisuan")) {
            Database database = server.database("huisuan");
            Sql.run(database, OWNER, "CREATE TABLE kept (id INT)", "INSERT INTO kept VALUES (1)");

            server.restart();
            Sql.run(database, OWNER, "INSERT INTO kept VALUES (2)");
            server.process().kill();
            assertThatThrownBy(() -> Sql.ask(database, OWNER, "SELECT 1"))
                    .isInstanceOf(SQLException.class);
            server.restart();

            assertThat(Sql.ask(database, OWNER, "SELECT count(*) FROM kept")).isEqualTo("2");
        }
    }

    @Test
    void a_start_sets_the_passwords_that_it_is_given(@TempDir Path folder) throws SQLException {
        Place place = place(folder);
        EmbeddedMariaDb.start(place, ACCOUNTS, "huisuan").close();

        var changed = new Accounts(new Login("o", "second"), APP);
        try (var server = EmbeddedMariaDb.start(place, changed, "huisuan")) {
            Database database = server.database("huisuan");

            assertThat(Sql.ask(database, database.owner(), "SELECT 1")).isEqualTo("1");
            assertThatThrownBy(() -> Sql.ask(database, OWNER, "SELECT 1"))
                    .hasMessageContaining("Access denied");
        }
        assertThat(folder.resolve("data/welcome.sql")).doesNotExist();
    }

    @Test
    void a_first_start_that_was_cut_short_leaves_nothing_in_the_way(@TempDir Path folder)
            throws Exception {
        Files.createDirectories(folder.resolve("data/data.new"));
        Files.writeString(folder.resolve("data/data.new/ibdata1"), "half");

        try (var server = EmbeddedMariaDb.start(place(folder), ACCOUNTS, "huisuan")) {
            assertThat(Sql.ask(server.database("huisuan"), OWNER, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_taken_port_is_named(@TempDir Path folder) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var place = new Place(folder, folder, folder.resolve("log"), taken.getLocalPort());

            assertThatThrownBy(() -> EmbeddedMariaDb.start(place, ACCOUNTS))
                    .isInstanceOf(ServerFailed.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void a_broken_data_folder_is_told_with_the_end_of_the_log(@TempDir Path folder)
            throws Exception {
        Files.createDirectories(folder.resolve("data/data"));
        Files.writeString(folder.resolve("data/data/ibdata1"), "not a tablespace");

        assertThatThrownBy(() -> EmbeddedMariaDb.start(place(folder), ACCOUNTS))
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining("MariaDB ended with code 1")
                .hasMessageContaining("Plugin 'InnoDB'");
    }

    @Test
    void databases_and_logins_cannot_smuggle_sql(@TempDir Path folder) {
        assertThatThrownBy(() -> new Login("o'; DROP", "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EmbeddedMariaDb.start(place(folder), ACCOUNTS, "huisuan`; x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_this_machine_can_reach_it() throws Exception {
        int port = TestServers.mariaDb().port();

        for (NetworkInterface net : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : net.inetAddresses().toList()) {
                assertThat(connects(address, port))
                        .as(address.toString())
                        .isEqualTo(address.getHostAddress().equals("127.0.0.1"));
            }
        }
    }

    private static boolean connects(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Place place(Path folder) {
        Path programs = TestServers.programs();
        return new Place(
                programs, folder.resolve("data"), folder.resolve("server.log"), FreePort.find());
    }
}
