package io.huisuan.engine;

import com.zaxxer.hikari.HikariDataSource;

import io.huisuan.cart.Codes;
import io.huisuan.engine.cart.CartController;
import io.huisuan.engine.cart.Carts;
import io.huisuan.engine.cart.RedisCarts;
import io.huisuan.engine.client.ApiKeys;
import io.huisuan.engine.client.KnownClients;
import io.huisuan.engine.coupon.CouponController;
import io.huisuan.engine.coupon.Coupons;
import io.huisuan.engine.coupon.Giving;
import io.huisuan.engine.coupon.LedgerCoupons;
import io.huisuan.engine.coupon.LimitedGuesses;
import io.huisuan.engine.coupon.Patience;
import io.huisuan.engine.decision.DecisionController;
import io.huisuan.engine.decision.DecisionLog;
import io.huisuan.engine.decision.LedgerSink;
import io.huisuan.engine.decision.Recollection;
import io.huisuan.engine.decision.Replaying;
import io.huisuan.engine.disk.KeptFile;
import io.huisuan.engine.event.Delivering;
import io.huisuan.engine.event.Webhook;
import io.huisuan.engine.health.DatabaseHealth;
import io.huisuan.engine.health.DecisionLogHealth;
import io.huisuan.engine.health.Meters;
import io.huisuan.engine.health.ReconcilerHealth;
import io.huisuan.engine.health.RedisHealth;
import io.huisuan.engine.health.ShelfHealth;
import io.huisuan.engine.health.WebhookHealth;
import io.huisuan.engine.http.OpenApiController;
import io.huisuan.engine.http.Web;
import io.huisuan.engine.limit.LedgerLimiting;
import io.huisuan.engine.limit.Names;
import io.huisuan.engine.order.KeySealing;
import io.huisuan.engine.order.OrderController;
import io.huisuan.engine.order.Ordering;
import io.huisuan.engine.order.Reconciling;
import io.huisuan.engine.problem.ProblemAdvice;
import io.huisuan.engine.problem.ServerProblems;
import io.huisuan.engine.quote.Prices;
import io.huisuan.engine.quote.PricesController;
import io.huisuan.engine.quote.QuoteController;
import io.huisuan.engine.quote.Quoting;
import io.huisuan.engine.redis.Breaker;
import io.huisuan.engine.redis.Marks;
import io.huisuan.engine.redis.Nudges;
import io.huisuan.engine.redis.Redis;
import io.huisuan.engine.returns.ReturnController;
import io.huisuan.engine.returns.Returns;
import io.huisuan.engine.rounds.Contact;
import io.huisuan.engine.rounds.Rounds;
import io.huisuan.engine.rounds.SharedTime;
import io.huisuan.engine.shelf.Archive;
import io.huisuan.engine.shelf.LastGood;
import io.huisuan.engine.shelf.Loading;
import io.huisuan.engine.shelf.ReleaseController;
import io.huisuan.engine.shelf.ReleaseFeed;
import io.huisuan.engine.shelf.RepoReleases;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.engine.shelf.Trials;
import io.huisuan.ledger.Decisions;
import io.huisuan.ledger.code.CodeNames;
import io.huisuan.ledger.code.Templates;
import io.huisuan.ledger.coupon.Bringing;
import io.huisuan.ledger.coupon.Wallets;
import io.huisuan.ledger.hold.Combiner;
import io.huisuan.ledger.hold.CrashPoint;
import io.huisuan.ledger.hold.Crashes;
import io.huisuan.ledger.hold.Ledger;
import io.huisuan.ledger.key.Keyring;
import io.huisuan.ledger.mysql.Resources;
import io.huisuan.ledger.mysql.SqlBooks;
import io.huisuan.ledger.order.Orders;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.ledger.reconcile.Invariants;
import io.huisuan.ledger.reconcile.Reconciler;
import io.huisuan.ledger.webhook.Backoff;
import io.huisuan.ledger.webhook.Courier;
import io.huisuan.ledger.webhook.Deliveries;
import io.huisuan.ledger.webhook.Endpoints;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.client.Clients;
import io.huisuan.repo.node.Nodes;
import io.huisuan.repo.release.Releases;
import io.huisuan.store.Database;
import io.huisuan.store.DatabaseNow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;

/** The evaluation server: every part of it, and how they fit. */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
@EnableConfigurationProperties({Settings.class, DatabaseSettings.class})
public class EngineServer {

    private static final Duration SOON = Duration.ofSeconds(1);

    /** More than a delivery takes at its slowest. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    /** Orders in a transaction. */
    private static final int TOGETHER = 128;

    public static void main(String[] args) {
        SpringApplication.run(EngineServer.class, args);
    }

    @Bean
    SharedTime now(Settings settings) {
        return new SharedTime(settings.faults().clock());
    }

    // Carts

    @Bean
    Redis redis(Settings settings) {
        Settings.Redis redis = settings.redis();
        return new Redis(
                redis.address(),
                new Breaker(redis.breakAfter(), redis.retryEach(), System::nanoTime));
    }

    @Bean
    Carts carts(Redis redis) {
        return new RedisCarts(redis);
    }

    @Bean
    CartController cartController(Carts carts, InstantSource now) {
        return new CartController(carts, now);
    }

    // The database; a node starts and prices without it

    @Bean
    HikariDataSource dataSource(DatabaseSettings settings) {
        return DataSources.patient(settings);
    }

    @Bean
    Database database(HikariDataSource dataSource) {
        return new Database(dataSource);
    }

    @Bean
    Contact contact(InstantSource now) {
        return new Contact(now);
    }

    // Releases

    @Bean
    ReleaseFeed releaseFeed(Database database) {
        return new RepoReleases(new Releases(database, new DatabaseNow(database)));
    }

    @Bean
    Loading loading(Settings settings) {
        return new Loading(settings.releasePublicKeyFile(), Trials.CARTS);
    }

    @Bean
    Shelf shelf(ReleaseFeed feed, Loading loading, Settings settings, InstantSource now) {
        var file = new KeptFile(settings.data().resolve("last-good.zip"));
        return new Shelf(feed, loading, new LastGood(file), now);
    }

    @Bean
    Archive archive(Shelf shelf, ReleaseFeed feed, Loading loading) {
        return new Archive(shelf, feed, loading);
    }

    @Bean
    ReleaseController releaseController(Shelf shelf, Settings settings) {
        return new ReleaseController(shelf, settings.nodeId());
    }

    // Clients

    @Bean
    ApiKeys apiKeys() {
        return new ApiKeys();
    }

    @Bean
    KnownClients knownClients(Database database, Settings settings, ApiKeys keys) {
        var now = new DatabaseNow(database);
        var clients = new Clients(database, now, new Audit(database, now));
        var file = new KeptFile(settings.data().resolve("clients.json"));
        return new KnownClients(clients::active, file, keys);
    }

    // Keeping up

    @Bean(initMethod = "start")
    Rounds rounds(
            Settings settings,
            Database database,
            SharedTime time,
            Contact contact,
            Shelf shelf,
            KnownClients clients) {
        return new Rounds(
                settings.nodeId(),
                database,
                time,
                contact,
                shelf,
                clients,
                new Nodes(database),
                settings.shelf().poll());
    }

    @Bean
    Nudges nudges(Settings settings, Rounds rounds) {
        return new Nudges(settings.redis().address(), SOON, rounds::nudge);
    }

    // Decisions and quotes

    @Bean
    Decisions decisions(Database database) {
        return new Decisions(database);
    }

    @Bean
    DecisionLog decisionLog(Decisions decisions, Settings settings) {
        return new DecisionLog(new LedgerSink(decisions), settings.decisions().buffer(), SOON);
    }

    @Bean
    Recollection recollection(DecisionLog log, Decisions decisions) {
        return new Recollection(log, decisions);
    }

    @Bean
    DecisionController decisionController(Recollection recollection, Archive archive) {
        return new DecisionController(recollection, new Replaying(archive));
    }

    @Bean
    ReturnController returnController(Recollection recollection, Archive archive) {
        return new ReturnController(new Returns(recollection, archive));
    }

    @Bean
    QuoteController quoteController(
            Carts carts,
            Shelf shelf,
            DecisionLog decisions,
            LedgerLimiting limiting,
            Coupons coupons,
            Keyring keys,
            InstantSource now) {
        var sealing = new KeySealing(keys, limiting);
        return new QuoteController(
                carts, new Quoting(shelf, decisions, limiting, coupons, sealing, now), now);
    }

    @Bean
    PricesController pricesController(Shelf shelf, LedgerLimiting limiting, InstantSource now) {
        return new PricesController(new Prices(shelf, limiting), now);
    }

    // Limits and orders

    @Bean
    Keyring keyring(Settings settings) {
        return Keyring.openOrCreate(settings.keys());
    }

    @Bean
    Resources resources(Database database) {
        return new Resources(database);
    }

    @Bean
    LedgerLimiting limiting(Resources resources, Contact contact, Keyring keys, Settings settings) {
        return new LedgerLimiting(
                resources,
                () -> contact.state().answers(),
                new Names(keys.customers()),
                Executors.newVirtualThreadPerTaskExecutor(),
                settings.orders().patience());
    }

    // Coupons

    @Bean
    Bringing bringing(Database database) {
        return new Bringing(database, new DatabaseNow(database));
    }

    @Bean
    CodeNames codeNames(Keyring keys) {
        return new CodeNames(keys.codes(), Codes::of);
    }

    @Bean
    LimitedGuesses guesses(Redis redis, Keyring keys, InstantSource now, Settings settings) {
        return new LimitedGuesses(
                new Marks(redis), keys.customers(), now, settings.wrongCodes().most());
    }

    @Bean
    Coupons coupons(
            Bringing bringing,
            CodeNames names,
            Contact contact,
            Keyring keys,
            LimitedGuesses guesses,
            Settings settings) {
        var patience =
                new Patience(
                        () -> contact.state().answers(),
                        Executors.newVirtualThreadPerTaskExecutor(),
                        settings.orders().patience());
        return new LedgerCoupons(bringing, names, keys.customers(), patience, guesses);
    }

    @Bean
    CouponController couponController(
            Database database,
            Combiner combiner,
            Bringing bringing,
            CodeNames names,
            Keyring keys,
            LimitedGuesses guesses) {
        var now = new DatabaseNow(database);
        return new CouponController(
                new Giving(
                        new Wallets(database, now, combiner, keys.customers()),
                        new Templates(database, now),
                        bringing,
                        names,
                        keys.customers(),
                        guesses));
    }

    @Bean
    Combiner combiner(Ledger ledger, Settings settings) {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        return new Combiner(ledger, threads, TOGETHER, settings.orders().room());
    }

    @Bean
    Outbox outbox(Database database) {
        return new Outbox(database);
    }

    @Bean
    Crashes crashes(Settings settings) {
        return settings.faults().crashes();
    }

    @Bean
    Ledger ledger(Database database, Outbox outbox, Settings settings, Crashes crashes) {
        var books = new SqlBooks(database, new DatabaseNow(database), outbox);
        return new Ledger(books, settings.orders().holdFor(), crashes);
    }

    @Bean
    OrderController orderController(
            Database database,
            Keyring keys,
            Ledger ledger,
            Combiner combiner,
            Bringing bringing,
            Decisions decisions,
            Recollection recollection,
            Archive archive) {
        return new OrderController(
                new Ordering(
                        keys,
                        ledger,
                        combiner,
                        bringing,
                        decisions,
                        new Orders(database),
                        recollection,
                        new Returns(recollection, archive),
                        new DatabaseNow(database)));
    }

    @Bean
    Webhook webhook(Settings settings, InstantSource now) {
        return new Webhook(settings.webhooks().destinations(), now);
    }

    @Bean
    Delivering delivering(
            Database database,
            Outbox outbox,
            Keyring keys,
            Webhook webhook,
            Settings settings,
            Crashes crashes) {
        var now = new DatabaseNow(database);
        var endpoints =
                new Endpoints(database, now, keys.strongbox(), settings.webhooks().destinations());
        var deliveries = new Deliveries(database, now, Backoff.USUAL, outbox, endpoints);
        var courier =
                new Courier(
                        endpoints,
                        deliveries,
                        webhook,
                        now,
                        LEASE,
                        _ -> crashes.at(CrashPoint.AFTER_SENDING));
        return new Delivering(endpoints, deliveries, courier, settings.webhooks().each());
    }

    @Bean
    Reconciling reconciling(
            Database database, Ledger ledger, Resources resources, Settings settings) {
        return new Reconciling(
                new Reconciler(ledger, new Invariants(database), resources),
                new DatabaseNow(database),
                settings.orders().reconcileEach(),
                settings.orders().checkEach());
    }

    // The web

    @Bean
    WebMvcConfigurer web(ApiKeys keys) {
        return new Web(keys);
    }

    @Bean
    OpenApiController openApiController() {
        return new OpenApiController();
    }

    @Bean
    LocaleResolver localeResolver() {
        return Web.zhOrEn();
    }

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    ServerProblems serverProblems() {
        return new ServerProblems();
    }

    // Health; each is named as its bean is, without “HealthIndicator”

    @Bean
    HealthIndicator dbHealthIndicator(Contact contact) {
        return new DatabaseHealth(contact);
    }

    @Bean
    HealthIndicator redisHealthIndicator(Redis redis) {
        return new RedisHealth(redis);
    }

    @Bean
    HealthIndicator shelfHealthIndicator(Shelf shelf) {
        return new ShelfHealth(shelf);
    }

    @Bean
    HealthIndicator decisionLogHealthIndicator(DecisionLog log) {
        return new DecisionLogHealth(log);
    }

    @Bean
    HealthIndicator reconcilerHealthIndicator(Reconciling reconciling) {
        return new ReconcilerHealth(reconciling);
    }

    @Bean
    HealthIndicator webhooksHealthIndicator(Delivering delivering) {
        return new WebhookHealth(delivering);
    }

    @Bean
    Meters meters(Shelf shelf, DecisionLog decisions, Redis redis, LimitedGuesses guesses) {
        return new Meters(shelf, decisions, redis, guesses);
    }
}
