package io.huisuan.admin;

import io.huisuan.admin.access.Access;
import io.huisuan.admin.access.LoginThrottle;
import io.huisuan.admin.account.Accounts;
import io.huisuan.admin.asset.History;
import io.huisuan.admin.audit.Chain;
import io.huisuan.admin.audit.Others;
import io.huisuan.admin.change.Desk;
import io.huisuan.admin.change.Submission;
import io.huisuan.admin.check.Checking;
import io.huisuan.admin.check.Modules;
import io.huisuan.admin.coupon.BatchDesk;
import io.huisuan.admin.coupon.CodeMaker;
import io.huisuan.admin.coupon.CouponDesk;
import io.huisuan.admin.demo.Demo;
import io.huisuan.admin.demo.People;
import io.huisuan.admin.demo.Shop;
import io.huisuan.admin.demo.Workday;
import io.huisuan.admin.order.OrderBook;
import io.huisuan.admin.problem.ServerProblems;
import io.huisuan.admin.problem.Strictness;
import io.huisuan.admin.promotion.Promotions;
import io.huisuan.admin.release.Archive;
import io.huisuan.admin.release.ExampleRehearsal;
import io.huisuan.admin.release.Live;
import io.huisuan.admin.release.Nudge;
import io.huisuan.admin.release.Origins;
import io.huisuan.admin.release.RedisNudge;
import io.huisuan.admin.tryout.LiveRules;
import io.huisuan.admin.tryout.Tryout;
import io.huisuan.admin.webhook.Webhooks;
import io.huisuan.authoring.Authoring;
import io.huisuan.authoring.worker.CompileWorker;
import io.huisuan.cart.Codes;
import io.huisuan.ledger.Decisions;
import io.huisuan.ledger.code.Batches;
import io.huisuan.ledger.code.CodeFiles;
import io.huisuan.ledger.code.CodeNames;
import io.huisuan.ledger.code.Making;
import io.huisuan.ledger.code.Templates;
import io.huisuan.ledger.key.Keyring;
import io.huisuan.ledger.mysql.SqlBooks;
import io.huisuan.ledger.order.Orders;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.ledger.webhook.Backoff;
import io.huisuan.ledger.webhook.Deliveries;
import io.huisuan.ledger.webhook.Endpoints;
import io.huisuan.repo.asset.Assets;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.campaign.Campaigns;
import io.huisuan.repo.change.Changes;
import io.huisuan.repo.change.Drafting;
import io.huisuan.repo.change.Reviewing;
import io.huisuan.repo.change.Submitting;
import io.huisuan.repo.client.Clients;
import io.huisuan.repo.node.Nodes;
import io.huisuan.repo.publish.Publishing;
import io.huisuan.repo.release.Ed25519Signer;
import io.huisuan.repo.release.KeyFiles;
import io.huisuan.repo.release.Releases;
import io.huisuan.repo.release.TrustedKeys;
import io.huisuan.store.Database;
import io.huisuan.store.DatabaseNow;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import javax.sql.DataSource;

/** The control plane: everything that it is made of, on one page. */
@SpringBootApplication(
        exclude = {UserDetailsServiceAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@EnableConfigurationProperties(Settings.class)
public class AdminServer {

    /** Takes about four seconds; on a machine that has much else to do, longer. */
    private static final Duration COMPILE_LIMIT = Duration.ofMinutes(3);

    public static void main(String[] args) {
        SpringApplication.run(AdminServer.class, args);
    }

    @Bean
    Database database(DataSource dataSource, Settings settings) {
        Migrations.run(dataSource, settings);
        return new Database(dataSource);
    }

    @Bean
    InstantSource now(Database database) {
        return new DatabaseNow(database);
    }

    @Bean
    Audit audit(Database database, InstantSource now) {
        return new Audit(database, now);
    }

    @Bean
    Accounts accounts(Database database, InstantSource now, Audit audit) {
        return new Accounts(database, now, audit);
    }

    @Bean
    Campaigns campaigns(Database database, InstantSource now, Audit audit) {
        return new Campaigns(database, now, audit);
    }

    @Bean
    Clients clients(Database database, InstantSource now, Audit audit) {
        return new Clients(database, now, audit);
    }

    @Bean
    Assets assets(Database database) {
        return new Assets(database);
    }

    @Bean
    Releases releases(Database database, InstantSource now) {
        return new Releases(database, now);
    }

    @Bean
    Changes changes(Database database) {
        return new Changes(database);
    }

    @Bean
    CompileWorker compileWorker() {
        return new CompileWorker(COMPILE_LIMIT);
    }

    @Bean
    Authoring authoring(CompileWorker worker, InstantSource now, Shop shop) {
        return new Authoring(worker, now, shop, shop::goods);
    }

    @Bean
    Checking checking(Authoring authoring, Modules modules, Campaigns campaigns) {
        return new Checking(authoring, modules, campaigns);
    }

    @Bean
    Modules modules(Authoring authoring) {
        return new Modules(authoring);
    }

    @Bean
    Drafting drafting(Database database, InstantSource now, Audit audit) {
        return new Drafting(database, now, audit);
    }

    @Bean
    Submission submission(Checking checking, Modules modules) {
        return new Submission(checking, modules);
    }

    @Bean
    Submitting submitting(Database database, InstantSource now, Audit audit, Submission checks) {
        return new Submitting(database, now, audit, checks);
    }

    @Bean
    Reviewing reviewing(Database database, InstantSource now, Audit audit) {
        return new Reviewing(database, now, audit);
    }

    @Bean
    Desk desk(Changes changes, Assets assets, Checking checking) {
        return new Desk(changes, assets, checking);
    }

    @Bean
    History history(Database database, InstantSource now, Checking checking) {
        return new History(database, now, checking);
    }

    @Bean
    Promotions promotions(Releases releases, History history) {
        return new Promotions(releases, history);
    }

    @Bean
    LiveRules liveRules(Releases releases) {
        return new LiveRules(releases);
    }

    @Bean
    Tryout tryout(Checking checking, Modules modules, LiveRules rules, Shop shop) {
        return new Tryout(checking, modules, rules, shop);
    }

    @Bean
    Others others(LiveRules rules) {
        return new Others(rules);
    }

    @Bean
    KeyPair signingKey(Settings settings) {
        return KeyFiles.openOrCreate(settings.signingKeyFile());
    }

    @Bean
    Publishing publishing(
            Database database, InstantSource now, Audit audit, KeyPair signingKey, Assets assets) {
        return new Publishing(
                database,
                now,
                audit,
                new Ed25519Signer(signingKey),
                Authoring.COMPILER,
                new ExampleRehearsal(assets::blob));
    }

    @Bean
    Nudge nudge(Settings settings) {
        return settings.nudges().<Nudge>map(RedisNudge::new).orElse(Nudge.NONE);
    }

    @Bean
    Origins origins(Changes changes) {
        return new Origins(changes);
    }

    @Bean
    Archive archive(Releases releases, Desk desk, Origins origins, KeyPair signingKey) {
        var trusted = new TrustedKeys(List.of(signingKey.getPublic()));
        return new Archive(releases, desk, origins, trusted);
    }

    @Bean
    Live live(Releases releases, Database database, InstantSource now) {
        return new Live(releases, new Nodes(database), now);
    }

    @Bean
    Decisions decisions(Database database) {
        return new Decisions(database);
    }

    @Bean
    Keyring keyring(Settings settings) {
        return Keyring.openOrCreate(settings.keys());
    }

    @Bean
    Outbox outbox(Database database) {
        return new Outbox(database);
    }

    @Bean
    Endpoints endpoints(Database database, InstantSource now, Keyring keyring, Settings settings) {
        return new Endpoints(
                database, now, keyring.strongbox(), settings.webhooks().destinations());
    }

    @Bean
    Deliveries deliveries(
            Database database, InstantSource now, Outbox outbox, Endpoints endpoints) {
        return new Deliveries(database, now, Backoff.USUAL, outbox, endpoints);
    }

    @Bean
    Webhooks webhooks(Database database, Audit audit, Endpoints endpoints, Deliveries deliveries) {
        return new Webhooks(database, audit, endpoints, deliveries);
    }

    @Bean
    OrderBook orderBook(
            Database database,
            InstantSource now,
            Outbox outbox,
            Decisions decisions,
            Deliveries deliveries) {
        var books = new SqlBooks(database, now, outbox);
        return new OrderBook(books, new Orders(database), decisions, deliveries);
    }

    @Bean
    Chain chain(Releases releases, Assets assets, Origins origins) {
        return new Chain(releases, assets, origins);
    }

    @Bean
    Templates couponTemplates(Database database, InstantSource now) {
        return new Templates(database, now);
    }

    @Bean
    CouponDesk couponDesk(
            Database database, Audit audit, Campaigns campaigns, Templates templates) {
        return new CouponDesk(database, audit, campaigns, templates);
    }

    @Bean
    CodeNames codeNames(Keyring keys) {
        return new CodeNames(keys.codes(), Codes::of);
    }

    @Bean
    CodeFiles codeFiles(Database database, Keyring keys) {
        return new CodeFiles(database, keys.strongbox());
    }

    @Bean
    Batches batches(Database database, InstantSource now, CodeNames names, Keyring keys) {
        return new Batches(database, now, names, keys.customers(), new SecureRandom());
    }

    @Bean
    BatchDesk batchDesk(
            Database database,
            InstantSource now,
            Audit audit,
            Templates templates,
            Batches batches,
            CodeFiles files) {
        return new BatchDesk(database, now, audit, templates, batches, files);
    }

    @Bean(initMethod = "start")
    CodeMaker codeMaker(Database database, InstantSource now, CodeNames names, CodeFiles files) {
        var making = new Making(database, now, names, files, new SecureRandom());
        return new CodeMaker(making, files, now);
    }

    @Bean
    Shop shop(Settings settings) {
        return settings.isDemo() ? Shop.shipped() : Shop.empty();
    }

    @Bean
    Workday workday(
            Changes changes,
            Drafting drafting,
            Submitting submitting,
            Reviewing reviewing,
            Publishing publishing) {
        return new Workday(changes, drafting, submitting, reviewing, publishing);
    }

    @Bean
    Demo demo(
            Accounts accounts,
            Campaigns campaigns,
            Clients clients,
            Releases releases,
            Workday workday) {
        return new Demo(new People(accounts), campaigns, clients, releases, workday);
    }

    @Bean
    ApplicationRunner firstDay(Settings settings, Accounts accounts, Demo demo) {
        return _ -> new FirstDay(settings, accounts, demo).begin();
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return new Strictness();
    }

    @Bean
    ServerProblems serverProblems() {
        return new ServerProblems();
    }

    @Bean
    WebMvcConfigurer pages() {
        return new Pages();
    }

    @Bean
    LoginThrottle loginThrottle() {
        return new LoginThrottle(InstantSource.system());
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return Access.csrfTokens();
    }

    @Bean
    SessionAuthenticationStrategy newSession(CsrfTokenRepository csrfTokens) {
        return Access.newSession(csrfTokens);
    }

    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            Accounts accounts,
            CsrfTokenRepository csrfTokens,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return Access.chain(http, accounts, csrfTokens, problems);
    }
}
