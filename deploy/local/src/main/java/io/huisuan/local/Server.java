package io.huisuan.local;

import io.huisuan.embedded.LeashedProcess;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One of our two servers as a child process.
 *
 * @param name what messages call it
 * @param url its root, such as {@code http://127.0.0.1:8080}
 */
record Server(String name, URI url, LeashedProcess process) {

    static Server launch(
            String name, URI url, List<String> command, Map<String, String> environment, Path log) {
        return new Server(name, url, LeashedProcess.start(name, command, environment, log));
    }

    /** Waits until its health answers 200. */
    void awaitHealthy(Duration atMost) {
        process.awaitReady(this::isHealthy, atMost);
    }

    private boolean isHealthy() {
        try {
            var health =
                    (HttpURLConnection) url.resolve("/actuator/health").toURL().openConnection();
            health.setConnectTimeout(1_000);
            health.setReadTimeout(5_000);
            return health.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
