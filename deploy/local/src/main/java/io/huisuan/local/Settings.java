package io.huisuan.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a local start depends on.
 *
 * @param data everything that is kept, absolute; created when missing
 * @param programs where the databases' programs are unpacked, once
 * @param address where the two servers and the demo shop listen; the databases listen on the
 *     loopback address only
 * @param admin the command that runs the admin server
 * @param engine the command that runs the engine server
 */
public record Settings(
        Path data,
        Path programs,
        String address,
        Ports ports,
        List<String> admin,
        List<String> engine) {

    private static final List<String> SMALL_JVM =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Xss512k",
                    "--enable-native-access=ALL-UNNAMED");

    static Settings from(Map<String, String> environment) {
        return new Settings(
                Path.of(environment.getOrDefault("HUISUAN_DATA", ".data")).toAbsolutePath(),
                // Shared with the tests: it is large, and mvn clean may take it away.
                Path.of("target", "embedded").toAbsolutePath(),
                environment.getOrDefault("HUISUAN_ADDRESS", "127.0.0.1"),
                Ports.from(environment),
                adminJar(environment.getOrDefault("HUISUAN_ADMIN_JAR", "admin.jar")),
                engineJar(environment.getOrDefault("HUISUAN_ENGINE_JAR", "engine.jar")));
    }

    /** The command that runs the admin server's jar, with a heap for one machine. */
    static List<String> adminJar(String jar) {
        return jar(jar, "-Xmx256m");
    }

    /** The command that runs the engine server's jar, with a heap for one machine. */
    static List<String> engineJar(String jar) {
        return jar(jar, "-Xmx192m");
    }

    // On the JDK of this JVM: the start script has chosen it.
    private static List<String> jar(String jar, String heap) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(List.of(java, heap), SMALL_JVM, List.of("-jar", jar))
                .flatMap(List::stream)
                .toList();
    }

    Path log(String name) {
        return data.resolve("log").resolve(name + ".log");
    }
}
