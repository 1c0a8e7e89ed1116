package io.huisuan.admin;

import io.huisuan.embedded.Database;
import io.huisuan.embedded.TestServers;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** An admin server on a free port, with a database of its own. */
public final class Running implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Running(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** One with the demo shop in it, shared by the tests of this JVM; not to be closed. */
    public static Running demo() {
        return Shared.DEMO;
    }

    /** Another server on the shared demo's database. */
    public static Running besideDemo(String... more) {
        var _ = demo();
        return on(Shared.DATABASE, more);
    }

    private static final class Shared {

        static final Database DATABASE = TestServers.freshDatabase();
        static final Running DEMO = on(DATABASE, "--huisuan.seed=demo");
    }

    /** One that also describes its own API. */
    public static Running described(Class<?> how) {
        var _ = demo();
        return on(
                new Class<?>[] {AdminServer.class, how},
                Shared.DATABASE,
                "--springdoc.api-docs.enabled=true");
    }

    public static Running on(Database database, String... more) {
        return on(new Class<?>[] {AdminServer.class}, database, more);
    }

    private static Running on(Class<?>[] sources, Database database, String... more) {
        var line = new ArrayList<String>();
        line.add("--server.port=0");
        line.add("--spring.datasource.url=" + database.url());
        line.add("--spring.datasource.username=" + database.app().user());
        line.add("--spring.datasource.password=" + database.app().password());
        line.add("--huisuan.owner.datasource.url=" + database.url());
        line.add("--huisuan.owner.datasource.username=" + database.owner().user());
        line.add("--huisuan.owner.datasource.password=" + database.owner().password());
        line.add("--huisuan.data=" + folder());
        line.addAll(List.of(more));
        return new Running(SpringApplication.run(sources, line.toArray(String[]::new)));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The database's time, as the server sees it. */
    public Instant now() {
        return bean("now", InstantSource.class).instant();
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A browser without cookies. */
    public Browser browser() {
        return new Browser(port());
    }

    @Override
    public void close() {
        context.close();
    }
}
