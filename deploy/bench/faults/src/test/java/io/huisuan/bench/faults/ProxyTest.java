package io.huisuan.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

class ProxyTest {

    private final AtomicInteger requests = new AtomicInteger();
    private ServerSocket server;
    private Proxy proxy;

    /** Answers each byte with the same. */
    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        proxy = Proxy.to(server.getLocalPort());
        Thread _ = Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                for (int b = socket.getInputStream().read();
                        b >= 0;
                        b = socket.getInputStream().read()) {
                    requests.incrementAndGet();
                    socket.getOutputStream().write(b);
                }
            } catch (IOException _) {
                if (server.isClosed()) {
                    return;
                }
            }
        }
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static int ask(Socket socket, char what) throws IOException {
        socket.getOutputStream().write(what);
        return socket.getInputStream().read();
    }

    @Test
    void what_is_frozen_arrives_when_it_thaws() throws IOException {
        try (Socket socket = connect()) {
            assertThat(ask(socket, 'a')).isEqualTo('a');
            proxy.be(Proxy.Mood.FROZEN);
            socket.setSoTimeout(200);
            assertThatThrownBy(() -> ask(socket, 'b')).isInstanceOf(SocketTimeoutException.class);
            assertThat(requests).hasValue(1);

            proxy.be(Proxy.Mood.HONEST);
            socket.setSoTimeout(10_000);
            assertThat(socket.getInputStream().read()).isEqualTo('b');
        }
    }

    @Test
    void an_answer_is_dropped_after_its_request_has_arrived() throws IOException {
        proxy.be(Proxy.Mood.DROPPING);
        int answered = 0;
        while (proxy.dropped() == 0) {
            try (Socket socket = connect()) {
                answered += ask(socket, 'a') == 'a' ? 1 : 0;
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("reset");
            }
        }
        assertThat(requests).hasValue(answered + 1);
    }

    @Test
    void a_lie_asks_for_something_else() throws IOException {
        proxy.tell(bytes -> new String(bytes, US_ASCII).replace('a', 'b').getBytes(US_ASCII));
        try (Socket socket = connect()) {
            assertThat(ask(socket, 'a')).isEqualTo('b');
        }
    }
}
