package io.huisuan.engine;

import io.huisuan.engine.activity.Activities;
import io.huisuan.engine.activity.ActivityController;
import io.huisuan.engine.cart.CartController;
import io.huisuan.engine.cart.Carts;
import io.huisuan.engine.cart.RedisCarts;
import io.huisuan.engine.coupon.Coupons;
import io.huisuan.engine.decision.DecisionController;
import io.huisuan.engine.decision.DecisionLog;
import io.huisuan.engine.decision.LedgerSink;
import io.huisuan.engine.decision.Recollection;
import io.huisuan.engine.decision.Replaying;
import io.huisuan.engine.disk.KeptFile;
import io.huisuan.engine.flash.FlashController;
import io.huisuan.engine.flash.FlashSales;
import io.huisuan.engine.limit.LedgerLimiting;
import io.huisuan.engine.limit.Stocks;
import io.huisuan.engine.order.KeySealing;
import io.huisuan.engine.patience.Patience;
import io.huisuan.engine.quote.Prices;
import io.huisuan.engine.quote.PricesController;
import io.huisuan.engine.quote.QuoteController;
import io.huisuan.engine.quote.Quoting;
import io.huisuan.engine.redis.Breaker;
import io.huisuan.engine.redis.Redis;
import io.huisuan.engine.returns.ReturnController;
import io.huisuan.engine.returns.Returns;
import io.huisuan.engine.shelf.Archive;
import io.huisuan.engine.shelf.LastGood;
import io.huisuan.engine.shelf.Loading;
import io.huisuan.engine.shelf.Pins;
import io.huisuan.engine.shelf.ReleaseController;
import io.huisuan.engine.shelf.ReleaseFeed;
import io.huisuan.engine.shelf.RepoReleases;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.engine.shelf.Trials;
import io.huisuan.engine.together.LedgerParticipations;
import io.huisuan.engine.together.Participations;
import io.huisuan.ledger.Decisions;
import io.huisuan.ledger.bargain.Bargains;
import io.huisuan.ledger.group.Groups;
import io.huisuan.ledger.key.Keyring;
import io.huisuan.ledger.risk.Risks;
import io.huisuan.repo.release.Releases;
import io.huisuan.store.Database;
import io.huisuan.store.DatabaseNow;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;
import java.time.InstantSource;

/** Carts, what is live, and what quotes and decisions are made of. */
@Configuration(proxyBeanMethods = false)
class EvaluationBeans {

    private static final Duration SOON = Duration.ofSeconds(1);

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
    Pins pins(ReleaseFeed feed, Loading loading) {
        return new Pins(feed, loading);
    }

    @Bean
    Participations participations(
            Groups groups, Bargains bargains, Risks risks, Pins pins, Patience patience) {
        return new LedgerParticipations(groups, bargains, risks, pins, patience);
    }

    @Bean
    DecisionController decisionController(Recollection recollection, Archive archive, Pins pins) {
        return new DecisionController(recollection, new Replaying(archive, pins));
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
            Participations participations,
            Coupons coupons,
            Keyring keys,
            InstantSource now) {
        var sealing = new KeySealing(keys, limiting);
        return new QuoteController(
                carts,
                new Quoting(shelf, decisions, limiting, participations, coupons, sealing, now),
                now);
    }

    @Bean
    FlashController flashController(Shelf shelf, Stocks stocks, InstantSource now) {
        return new FlashController(new FlashSales(shelf, stocks, now));
    }

    @Bean
    ActivityController activityController(Shelf shelf, Stocks stocks, InstantSource now) {
        return new ActivityController(new Activities(shelf, stocks, now));
    }

    @Bean
    PricesController pricesController(Shelf shelf, LedgerLimiting limiting, InstantSource now) {
        return new PricesController(new Prices(shelf, limiting), now);
    }
}
