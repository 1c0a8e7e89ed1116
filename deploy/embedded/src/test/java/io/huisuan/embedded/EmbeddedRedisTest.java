package io.huisuan.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;

class EmbeddedRedisTest {

    @Test
    void what_is_stored_outlives_an_orderly_restart() throws IOException {
        try (var redis = TestServers.ownRedis()) {
            say(redis, "SET cart tea");

            redis.restart();

            assertThat(say(redis, "EXISTS cart")).isEqualTo(":1");
        }
    }

    @Test
    void a_frozen_one_keeps_its_callers_waiting_until_it_thaws() throws IOException {
        try (var redis = TestServers.ownRedis()) {
            redis.process().freeze();
            assertThatThrownBy(() -> say(redis, "PING")).isInstanceOf(SocketTimeoutException.class);

            redis.process().thaw();
            assertThat(say(redis, "PING")).isEqualTo("+PONG");
        }
    }

    @Test
    void a_killed_one_refuses_callers_until_it_is_restarted_on_its_port() throws IOException {
        try (var redis = TestServers.ownRedis()) {
            redis.process().kill();
            assertThatThrownBy(() -> say(redis, "PING")).isInstanceOf(ConnectException.class);

            redis.restart();
            assertThat(say(redis, "PING")).isEqualTo("+PONG");
        }
    }

    @Test
    void a_frozen_one_can_be_closed() {
        var redis = TestServers.ownRedis();
        redis.process().freeze();

        redis.close();

        assertThat(redis.process().isAlive()).isFalse();
    }

    @Test
    void the_shared_one_is_the_same_each_time() throws IOException {
        say(TestServers.redis(), "SET shared yes");

        assertThat(say(TestServers.redis(), "EXISTS shared")).isEqualTo(":1");
    }

    @Test
    void a_taken_port_is_named(@TempDir Path folder) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var place = new Place(folder, folder, folder.resolve("log"), taken.getLocalPort());

            assertThatThrownBy(() -> EmbeddedRedis.start(place))
                    .isInstanceOf(ServerFailed.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " is taken");
        }
    }

    private static String say(EmbeddedRedis redis, String command) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), redis.port())) {
            socket.setSoTimeout(300);
            socket.getOutputStream().write((command + "\r\n").getBytes(US_ASCII));
            var answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            return String.valueOf(answers.readLine());
        }
    }
}
