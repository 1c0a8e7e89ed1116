package io.huisuan.bench.server;

import io.huisuan.engine.EngineServer;

import org.springframework.boot.SpringApplication;

/** The engine's own application with one more endpoint. */
final class BenchServer {

    private BenchServer() {}

    public static void main(String[] args) {
        new SpringApplication(EngineServer.class, EchoController.class).run(args);
    }
}
