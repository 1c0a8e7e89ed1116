package io.huisuan.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What hostile rules do when they run: each attack that can, makes a file, sets a property or
 * knocks at a port.
 */
public final class Canaries implements AutoCloseable {
    private static final String PORT = "\"127.0.0.1\", ";

    private final Path file;
    private final ServerSocketChannel port;

    private Canaries(Path file, ServerSocketChannel port) {
        this.file = file;
        this.port = port;
    }

    public static Canaries in(Path folder) {
        try {
            ServerSocketChannel port = ServerSocketChannel.open();
            port.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            port.configureBlocking(false);
            return new Canaries(folder.resolve("canary"), port);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** A hostile text that would wake these. */
    public String of(String text) {
        return text.replace("@CANARY@", file.toString())
                .replace(PORT + 1, PORT + port.socket().getLocalPort());
    }

    /** Nothing was set in this JVM, nothing made, and nobody knocked from any. */
    public void areQuiet() throws IOException {
        assertThat(System.getProperty("pwned")).isNull();
        assertThat(Files.exists(file)).isFalse();
        assertThat(port.accept()).isNull();
    }

    @Override
    public void close() throws IOException {
        port.close();
    }
}
