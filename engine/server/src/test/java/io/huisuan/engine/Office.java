package io.huisuan.engine;

import io.huisuan.embedded.EmbeddedMariaDb;
import io.huisuan.embedded.Login;
import io.huisuan.embedded.TestServers;
import io.huisuan.ledger.budget.Budgets;
import io.huisuan.ledger.budget.Slices;
import io.huisuan.ledger.key.Keyring;
import io.huisuan.ledger.outbox.EventTypes;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.ledger.reconcile.Difference;
import io.huisuan.ledger.reconcile.Invariants;
import io.huisuan.ledger.webhook.Destinations;
import io.huisuan.ledger.webhook.Endpoints;
import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.change.Change;
import io.huisuan.repo.change.Changes;
import io.huisuan.repo.change.Checks;
import io.huisuan.repo.change.Draft;
import io.huisuan.repo.change.Drafting;
import io.huisuan.repo.change.Review.Verdict;
import io.huisuan.repo.change.Reviewing;
import io.huisuan.repo.change.Submitting;
import io.huisuan.repo.client.ApiKey;
import io.huisuan.repo.client.Clients;
import io.huisuan.repo.client.Scope;
import io.huisuan.repo.node.NodeState;
import io.huisuan.repo.node.Nodes;
import io.huisuan.repo.publish.Order;
import io.huisuan.repo.publish.Publishing;
import io.huisuan.repo.publish.Rehearsal;
import io.huisuan.repo.release.Ed25519Signer;
import io.huisuan.repo.release.KeyFiles;
import io.huisuan.repo.release.Release;
import io.huisuan.store.Database;
import io.huisuan.store.DatabaseNow;
import io.huisuan.store.Page;
import io.huisuan.store.Schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import javax.sql.DataSource;

/**
 * What the admin server does, for nodes to test with: tables, clients, releases. Everything goes
 * through the repository's own commands.
 */
public final class Office {

    private static final Actor AUTHOR = new Actor("lin", Set.of(Role.AUTHOR, Role.RULE_ENGINEER));
    private static final Actor REVIEWER = new Actor("chen", Set.of(Role.REVIEWER));
    private static final Actor PUBLISHER = new Actor("zhao", Set.of(Role.PUBLISHER));
    private static final Actor ADMIN = new Actor("root", Set.of(Role.ADMIN));

    private final io.huisuan.embedded.Database schema;
    private final DataSource owner;
    private final Database database;
    private final DatabaseNow now;
    private final Audit audit;
    private final Path folder;

    private Office(EmbeddedMariaDb server) {
        schema = TestServers.freshDatabase(server);
        owner = DataSources.patient(login(schema.owner()));
        database = new Database(owner);
        now = new DatabaseNow(database);
        audit = new Audit(database, now);
        folder = folder();
        KeyFiles.openOrCreate(folder.resolve("release"));
    }

    /** An office with a database of its own, without tables. */
    public static Office empty(EmbeddedMariaDb server) {
        return new Office(server);
    }

    /** An office as it is after its first day: with tables and two clients. */
    public static Office open(EmbeddedMariaDb server) {
        var office = new Office(server);
        office.createTables();
        return office;
    }

    public void createTables() {
        Schema.migrate("repo", owner, schema.app().user());
        Schema.migrate("ledger", owner, schema.app().user());
        letIn(Keys.ALL, Set.of(Scope.values()));
        letIn(Keys.QUOTE_ONLY, Set.of(Scope.QUOTE));
    }

    public void letIn(String key, Set<Scope> scopes) {
        clients().register(ADMIN, "Shop", scopes, ApiKey.parse(key).orElseThrow());
    }

    public void revoke(String key) {
        clients().revoke(ADMIN, ApiKey.parse(key).orElseThrow().id(), "it leaked");
    }

    /** Somebody who is told all events, at a place inside. */
    public Endpoints.Made listens(String place) {
        var endpoints =
                new Endpoints(
                        database,
                        now,
                        Keyring.openOrCreate(keys()).strongbox(),
                        new Destinations(Set.of(), Set.of(place)));
        return endpoints.create(
                "root",
                new Endpoints.Wish("ERP", "http://" + place + "/", List.of(), List.of(), true));
    }

    private Clients clients() {
        return new Clients(database, now, audit);
    }

    /** Publishes promotions or a policy, JSON as authors write it, on top of what is live. */
    public Release publish(String... assets) {
        return publishing("release").publish(PUBLISHER, order(approved(assets))).release();
    }

    /** The same, signed with a key that no node trusts. */
    public Release publishWithForeignKey(String... promotions) {
        return publishing("foreign").publish(PUBLISHER, order(approved(promotions))).release();
    }

    /** Makes an earlier release live again. */
    public void goBack(long release) {
        publishing("release").goBack(PUBLISHER, release, null, "it was better before");
    }

    private long approved(String... assets) {
        var drafting = new Drafting(database, now, audit);
        long change = drafting.begin(AUTHOR, "a change").id();
        for (String asset : assets) {
            drafting.put(AUTHOR, change, id(asset), 0, new Draft(null, "", Blob.of(asset)));
        }
        Change drafted = new Changes(database).find(change).orElseThrow();
        Change submitted =
                new Submitting(database, now, audit, (_, _) -> Checks.Report.clean())
                        .submit(AUTHOR, change, drafted.revision());
        String bundle = Objects.requireNonNull(submitted.bundleHash());
        return new Reviewing(database, now, audit)
                .review(REVIEWER, change, bundle, Verdict.APPROVED, "looks good")
                .id();
    }

    private static AssetId id(String asset) {
        return asset.contains("\"rounding\"")
                ? AssetId.POLICY
                : AssetId.promotion(Promotions.id(asset));
    }

    private Publishing publishing(String key) {
        var signer = new Ed25519Signer(KeyFiles.openOrCreate(folder.resolve(key)));
        return new Publishing(database, now, audit, signer, "test", Rehearsal.NONE);
    }

    private static Order order(long change) {
        return new Order(List.of(change), null, "it is time");
    }

    /** What a node last said of itself. */
    public NodeState node(String id) {
        return new Nodes(database)
                .heardOf(Instant.EPOCH, new Page.Request(1, 100)).items().stream()
                        .filter(node -> node.nodeId().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("nobody heard of " + id));
    }

    /** Changes what must not be changed, as somebody could who owns the database. */
    public void tamper(String sql) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The only value that a query finds. */
    public String ask(String sql) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /**
     * Where the books contradict themselves.
     *
     * @throws IllegalStateException when somebody was told what nobody can ask for
     */
    public List<Difference> contradictions() {
        String told = ask("SELECT COALESCE(GROUP_CONCAT(DISTINCT type), '') FROM outbox");
        if (!told.isEmpty() && !EventTypes.ALL.containsAll(List.of(told.split(",", -1)))) {
            throw new IllegalStateException("not all in EventTypes: " + told);
        }
        return new Invariants(database).all();
    }

    /** Goes on holding the locks of a query until it is closed. */
    public AutoClose holding(String sql) {
        try {
            var connection = owner.getConnection();
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                boolean _ = statement.execute(sql);
            }
            return () -> {
                try (connection) {
                    connection.rollback();
                } catch (SQLException e) {
                    throw new IllegalStateException(sql, e);
                }
            };
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Can be closed without more ado. */
    public interface AutoClose extends AutoCloseable {

        @Override
        void close();
    }

    /** The budgets of campaigns, as publishers change them. */
    public Budgets budgets() {
        var outbox = new Outbox(database);
        var slices = new Slices(Keyring.openOrCreate(keys()).customers());
        return new Budgets(database, now, slices, outbox);
    }

    /** How a node finds the database, the trusted keys and its folder. */
    public Map<String, Object> settings() {
        return Map.of(
                "huisuan.key-file", keys(),
                "huisuan.orders.reconcile-each", "100ms",
                "huisuan.orders.patience", "20s",
                "spring.datasource.url", schema.url(),
                "spring.datasource.username", schema.app().user(),
                "spring.datasource.password", schema.app().password(),
                "huisuan.release-public-key-file", trustedKeys(),
                "huisuan.data", nodesFolder(),
                "huisuan.shelf.poll", "100ms");
    }

    /** The secrets that nodes share. */
    public Path keys() {
        return folder.resolve("keys");
    }

    /** The public keys that nodes trust. */
    public Path trustedKeys() {
        return folder.resolve("release.pub");
    }

    /** Where a node keeps its last good release. */
    public Path nodesFolder() {
        return folder.resolve("engine");
    }

    private DatabaseSettings login(Login login) {
        return new DatabaseSettings(schema.url(), login.user(), login.password());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "office");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
