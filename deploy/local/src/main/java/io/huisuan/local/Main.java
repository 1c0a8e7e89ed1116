package io.huisuan.local;

import io.huisuan.embedded.ServerFailed;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

/** Runs the product until Ctrl-C, or until one of its servers ends unasked. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws IOException {
        try {
            run(Settings.from(System.getenv()));
        } catch (ServerFailed e) {
            System.out.println();
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Settings settings) throws IOException {
        var now = InstantSource.system();
        // The start script became this very process, so its start is when the command was given.
        var began = ProcessHandle.current().info().startInstant().orElseGet(now::instant);
        var claim = Claim.on(settings.data());
        var product = new LocalProduct(settings, new Progress(System.out, now));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(product, claim)));

        System.out.println("Starting Huisuan; logs are in " + settings.data().resolve("log"));
        try {
            product.start();
        } catch (ServerFailed e) {
            if (product.isStopping()) {
                return;
            }
            throw e;
        }
        var took = Duration.between(began, now.instant());
        System.out.println(Screen.of(settings, product.demoApiKey(), took));
        throw new ServerFailed(product.ended().join() + "\nStopping the others.");
    }

    private static void stop(LocalProduct product, Claim claim) {
        System.out.println();
        product.close();
        try {
            claim.close();
        } catch (IOException e) {
            System.err.println("supervisor.pid stays behind: " + e.getMessage());
        }
    }
}
