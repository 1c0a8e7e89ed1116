package io.huisuan.bench.server;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Clients that each send the next request when the last is answered. */
final class Load implements AutoCloseable {

    private static final int OK = 200;
    private static final double NANOS_OF_A_MICRO = 1_000;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LoneNode node;
    private final int clients;
    private final ExecutorService threads;

    Load(LoneNode node, int clients) {
        this.node = node;
        this.clients = clients;
        this.threads = Executors.newFixedThreadPool(clients);
    }

    void waitUntilReady() throws IOException, InterruptedException {
        while (true) {
            try {
                http.send(request("/actuator/health", new byte[0]), BodyHandlers.discarding());
                return;
            } catch (ConnectException e) {
                if (!node.runs()) {
                    throw new IOException(node.complaints(), e);
                }
                Thread.sleep(200);
            }
        }
    }

    byte[] post(String path, byte[] body) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request(path, body), BodyHandlers.ofByteArray());
        if (answer.statusCode() != OK) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest request(String path, byte[] body) {
        return HttpRequest.newBuilder(node.uri().resolve(path))
                .header("Authorization", "Bearer " + LoneNode.KEY.text())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    /** Sends so many requests; the server's processor time for one, µs. */
    double turn(String path, List<byte[]> bodies, int requests) throws InterruptedException {
        long before = node.cpu().toNanos();
        var sending =
                IntStream.range(0, clients)
                        .mapToObj(
                                client ->
                                        threads.submit(() -> send(path, bodies, client, requests)))
                        .toList();
        for (var each : sending) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return (node.cpu().toNanos() - before) / NANOS_OF_A_MICRO / requests;
    }

    /** Each client sends its share. */
    private Integer send(String path, List<byte[]> bodies, int client, int requests)
            throws IOException, InterruptedException {
        int bytes = 0;
        for (int i = client; i < requests; i += clients) {
            bytes = Math.max(bytes, post(path, bodies.get(i % bodies.size())).length);
        }
        return bytes;
    }

    @Override
    public void close() {
        threads.shutdown();
        http.close();
    }
}
