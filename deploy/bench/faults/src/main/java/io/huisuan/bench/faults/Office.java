package io.huisuan.bench.faults;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import io.huisuan.cart.Codes;
import io.huisuan.ledger.budget.Budget;
import io.huisuan.ledger.budget.Budgets;
import io.huisuan.ledger.budget.Counts;
import io.huisuan.ledger.budget.Every;
import io.huisuan.ledger.budget.Slices;
import io.huisuan.ledger.budget.Split;
import io.huisuan.ledger.budget.Terms;
import io.huisuan.ledger.code.Batch;
import io.huisuan.ledger.code.Batches;
import io.huisuan.ledger.code.CodeNames;
import io.huisuan.ledger.code.CostShare;
import io.huisuan.ledger.code.ReturnPolicy;
import io.huisuan.ledger.code.Template;
import io.huisuan.ledger.code.Templates;
import io.huisuan.ledger.key.Keyring;
import io.huisuan.ledger.outbox.Outbox;
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
import io.huisuan.repo.publish.Order;
import io.huisuan.repo.publish.Publishing;
import io.huisuan.repo.publish.Rehearsal;
import io.huisuan.repo.release.Ed25519Signer;
import io.huisuan.repo.release.KeyFiles;
import io.huisuan.store.Database;
import io.huisuan.store.DatabaseNow;
import io.huisuan.store.Schema;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the admin server does: tables, a client, releases. It talks to the database directly, past
 * all proxies.
 */
final class Office implements AutoCloseable {

    static final ApiKey KEY = new ApiKey("shop", "0123456789abcdef");

    private static final Actor AUTHOR = new Actor("lin", Set.of(Role.AUTHOR));
    private static final Actor REVIEWER = new Actor("chen", Set.of(Role.REVIEWER));
    private static final Actor PUBLISHER = new Actor("zhao", Set.of(Role.PUBLISHER));
    private static final Actor ADMIN = new Actor("root", Set.of(Role.ADMIN));

    private final HikariDataSource owner;
    private final Database database;
    private final DatabaseNow now;
    private final Audit audit;
    private final Path folder;

    private Office(io.huisuan.embedded.Database schema, Path folder) {
        owner = owner(schema);
        database = new Database(owner);
        now = new DatabaseNow(database);
        audit = new Audit(database, now);
        this.folder = folder;
    }

    /** Makes tables, keys and a client. */
    static Office open(io.huisuan.embedded.Database schema, Path folder) {
        var office = new Office(schema, folder);
        Schema.migrate("repo", office.owner, schema.app().user());
        Schema.migrate("ledger", office.owner, schema.app().user());
        KeyFiles.openOrCreate(office.signingKey());
        Keyring _ = Keyring.openOrCreate(office.keys());
        new Clients(office.database, office.now, office.audit)
                .register(ADMIN, "Shop", Set.of(Scope.values()), KEY);
        office.execute("CREATE TABLE filling (id INT PRIMARY KEY, content MEDIUMTEXT)");
        return office;
    }

    /** Whoever listens there is told all events. */
    void tell(String place) {
        var endpoints =
                new Endpoints(
                        database,
                        now,
                        Keyring.openOrCreate(keys()).strongbox(),
                        new Destinations(Set.of(), Set.of(place)));
        var wish = new Endpoints.Wish("Shop", "http://" + place + "/", List.of(), List.of(), true);
        Endpoints.Made _ = endpoints.create(ADMIN.account(), wish);
    }

    /** A coupon for everybody who enters a code, so often in all. */
    void share(String coupon, String code, long uses) {
        Keyring keys = Keyring.openOrCreate(keys());
        var terms =
                new io.huisuan.ledger.code.Terms(
                        "券",
                        "Coupon",
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        ReturnPolicy.STRICT,
                        CostShare.PLATFORM);
        Template _ = new Templates(database, now).create(coupon, "sale", terms);
        var names = new CodeNames(keys.codes(), Codes::of);
        Batch _ =
                new Batches(database, now, names, keys.customers(), new SecureRandom())
                        .share(coupon, code, uses, ADMIN.account());
    }

    /** A campaign gives so much and no more; what is left when little is left. */
    void limit(String campaign, long amount) {
        Keyring keys = Keyring.openOrCreate(keys());
        Budget _ =
                new Budgets(database, now, new Slices(keys.customers()), new Outbox(database))
                        .create(
                                new Budget(
                                        campaign,
                                        "all",
                                        0,
                                        Counts.MONEY,
                                        "CNY",
                                        Every.NONE,
                                        ZoneOffset.UTC,
                                        Split.NONE,
                                        new Terms(amount, 0, true, false, false, null, null),
                                        1));
    }

    private static HikariDataSource owner(io.huisuan.embedded.Database schema) {
        var config = new HikariConfig();
        config.setJdbcUrl(schema.url());
        config.setUsername(schema.owner().user());
        config.setPassword(schema.owner().password());
        config.setMinimumIdle(0);
        // The office is not what is tried here: it waits for a machine that is busy.
        config.setInitializationFailTimeout(120_000);
        config.setConnectionTimeout(20_000);
        config.addDataSourceProperty("connectTimeout", "10000");
        config.addDataSourceProperty("socketTimeout", "60000");
        return new HikariDataSource(config);
    }

    Database database() {
        return database;
    }

    /** Rows of a query, as texts. */
    List<List<String>> rows(String sql) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(found.getString(i)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Whether a transaction can be written now; it is a large one, and never the same twice. */
    boolean canWrite() {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(2);
            statement.execute("REPLACE INTO filling VALUES (1, REPEAT(UUID(), 11000))");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Changes something past everybody. */
    void execute(String sql) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The only number that a query finds. */
    long number(String sql) {
        return Long.parseLong(rows(sql).getFirst().getFirst());
    }

    DatabaseNow now() {
        return now;
    }

    /** The secrets that engines share. */
    Path keys() {
        return folder.resolve("keys");
    }

    /** The public keys that engines trust. */
    Path trustedKeys() {
        return folder.resolve("release.pub");
    }

    private Path signingKey() {
        return folder.resolve("release");
    }

    /** Publishes promotions, by their ids, on top of what is live. */
    void publish(Map<String, String> promotions) {
        var drafting = new Drafting(database, now, audit);
        long change = drafting.begin(AUTHOR, "a change").id();
        promotions.forEach(
                (id, json) ->
                        drafting.put(
                                AUTHOR,
                                change,
                                AssetId.promotion(id),
                                0,
                                new Draft(null, "", Blob.of(json))));
        Change drafted = new Changes(database).find(change).orElseThrow();
        Change submitted =
                new Submitting(database, now, audit, (_, _) -> Checks.Report.clean())
                        .submit(AUTHOR, change, drafted.revision());
        String bundle = Objects.requireNonNull(submitted.bundleHash());
        long approved =
                new Reviewing(database, now, audit)
                        .review(REVIEWER, change, bundle, Verdict.APPROVED, "looks good")
                        .id();
        var signer = new Ed25519Signer(KeyFiles.openOrCreate(signingKey()));
        new Publishing(database, now, audit, signer, "faults", Rehearsal.NONE)
                .publish(PUBLISHER, new Order(List.of(approved), null, "it is time"));
    }

    @Override
    public void close() {
        owner.close();
    }
}
