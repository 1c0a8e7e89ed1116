package io.huisuan.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands in for one of our servers: healthy at once, or as its argument says. */
public final class FakeServer {

    private FakeServer() {}

    public static void main(String[] args) throws IOException {
        String how = args.length == 0 ? "well" : args[0];
        System.out.println("the database is " + databaseIs());
        if (how.equals("dies")) {
            System.out.println("no licence to run");
            System.exit(5);
        }
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () ->
                                        System.out.println(
                                                "leaving, the database is " + databaseIs())));
        serve(how.equals("sick") ? 503 : 200);
    }

    private static void serve(int health) throws IOException {
        var server =
                HttpServer.create(
                        new InetSocketAddress(
                                System.getenv("SERVER_ADDRESS"),
                                Integer.parseInt(System.getenv("SERVER_PORT"))),
                        0);
        server.createContext(
                "/actuator/health",
                exchange -> {
                    exchange.sendResponseHeaders(health, -1);
                    exchange.close();
                });
        server.createContext(
                "/setting",
                exchange -> {
                    String name = exchange.getRequestURI().getQuery();
                    byte[] value = String.valueOf(System.getenv(name)).getBytes(UTF_8);
                    exchange.sendResponseHeaders(200, value.length);
                    try (OutputStream body = exchange.getResponseBody()) {
                        body.write(value);
                    }
                });
        server.createContext("/die", _ -> System.exit(9));
        server.start();
    }

    private static String databaseIs() {
        URI url = URI.create(System.getenv("SPRING_DATASOURCE_URL").substring("jdbc:".length()));
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            return socket.getInputStream().read() == -1 ? "silent" : "there";
        } catch (IOException e) {
            return "away";
        }
    }

    /** A runnable jar of it. */
    static String jar(Path folder) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeServer.class.getName());
        Path jar = folder.resolve("fake.jar");
        String entry = FakeServer.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var bytes = FakeServer.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            out.write(bytes == null ? new byte[0] : bytes.readAllBytes());
        }
        return jar.toString();
    }

    /** The command that runs it, behaving in the given way. */
    static List<String> command(String how) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-cp",
                Path.of("target", "test-classes").toAbsolutePath().toString(),
                FakeServer.class.getName(),
                how);
    }
}
