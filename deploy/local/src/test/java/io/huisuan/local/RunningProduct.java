package io.huisuan.local;

import io.huisuan.embedded.FreePort;
import io.huisuan.embedded.ServerFailed;
import io.huisuan.embedded.TestServers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The whole product as {@code deploy/local/start} runs it, from the jars that this build made, on
 * free ports, with a data folder of its own below {@code target}. Its logs stay there.
 */
public final class RunningProduct implements AutoCloseable {

    private static final Path CHECKOUT = Path.of("..", "..");

    private final LocalProduct product;
    private final int receiver;

    private RunningProduct(LocalProduct product, int receiver) {
        this.product = product;
        this.receiver = receiver;
    }

    /** Starts it and returns when both servers are healthy and the demo shop is there. */
    public static RunningProduct start() {
        int receiver = FreePort.find();
        var settings =
                new Settings(
                        freshFolder(),
                        TestServers.programs(),
                        "127.0.0.1",
                        Ports.free(),
                        admitting(receiver, Settings.adminJar(jarOf("admin-api"))),
                        admitting(receiver, Settings.engineJar(jarOf("engine/server"))));
        var product = new LocalProduct(settings, new Progress(System.out, InstantSource.system()));
        try {
            product.start();
            return new RunningProduct(product, receiver);
        } catch (ServerFailed e) {
            product.close();
            throw e;
        }
    }

    /** Servers that live for minutes only: compiling their code well costs more than it gives. */
    private static List<String> admitting(int receiver, List<String> command) {
        return Stream.of(
                        Stream.of(command.getFirst(), "-XX:TieredStopAtLevel=1"),
                        command.stream().skip(1),
                        Stream.of("--huisuan.webhooks.inside=127.0.0.1:" + receiver))
                .flatMap(Function.identity())
                .toList();
    }

    private static Path freshFolder() {
        try {
            Path products = Files.createDirectories(Path.of("target", "products"));
            return Files.createTempDirectory(products, "").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jarOf(String module) {
        Path target = CHECKOUT.resolve(module).resolve("target");
        try (var files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("-app.jar"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> new ServerFailed("no runnable jar in " + target))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The admin server's root, with the UI. */
    public URI admin() {
        return product.admin();
    }

    /** The engine server's root. */
    public URI engine() {
        return product.engine();
    }

    /** The demo shop's root. */
    public URI shop() {
        return product.shop();
    }

    /** A port of this machine where whoever listens may be told of events. */
    public int receiver() {
        return receiver;
    }

    /** The demo shop's API key for the engine. */
    public String demoApiKey() {
        return product.demoApiKey();
    }

    @Override
    public void close() {
        product.close();
    }
}
