package io.huisuan.engine;

import io.huisuan.cart.Codes;
import io.huisuan.engine.coupon.CouponController;
import io.huisuan.engine.coupon.Coupons;
import io.huisuan.engine.coupon.Giving;
import io.huisuan.engine.coupon.LedgerCoupons;
import io.huisuan.engine.coupon.LimitedGuesses;
import io.huisuan.engine.decision.Recollection;
import io.huisuan.engine.event.Delivering;
import io.huisuan.engine.event.Webhook;
import io.huisuan.engine.order.Grounds;
import io.huisuan.engine.order.OrderController;
import io.huisuan.engine.order.Ordering;
import io.huisuan.engine.patience.Patience;
import io.huisuan.engine.redis.Marks;
import io.huisuan.engine.redis.Redis;
import io.huisuan.engine.referral.Inviting;
import io.huisuan.engine.referral.LeaderboardController;
import io.huisuan.engine.referral.ReferralController;
import io.huisuan.engine.returns.Returns;
import io.huisuan.engine.risk.TrailController;
import io.huisuan.engine.shelf.Archive;
import io.huisuan.engine.shelf.Pins;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.engine.together.BargainController;
import io.huisuan.engine.together.Bargaining;
import io.huisuan.engine.together.GroupController;
import io.huisuan.engine.together.Grouping;
import io.huisuan.ledger.Decisions;
import io.huisuan.ledger.bargain.Bargains;
import io.huisuan.ledger.bargain.Buying;
import io.huisuan.ledger.budget.Budgets;
import io.huisuan.ledger.code.CodeNames;
import io.huisuan.ledger.code.Templates;
import io.huisuan.ledger.coupon.Bringing;
import io.huisuan.ledger.coupon.Wallets;
import io.huisuan.ledger.group.Groups;
import io.huisuan.ledger.hold.Combiner;
import io.huisuan.ledger.hold.CrashPoint;
import io.huisuan.ledger.hold.Crashes;
import io.huisuan.ledger.hold.Ledger;
import io.huisuan.ledger.key.Keyring;
import io.huisuan.ledger.order.Orders;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.ledger.referral.InviteeOrders;
import io.huisuan.ledger.referral.PrizeCoupons;
import io.huisuan.ledger.referral.Referrals;
import io.huisuan.ledger.referral.Rewards;
import io.huisuan.ledger.referral.Standings;
import io.huisuan.ledger.risk.Risks;
import io.huisuan.ledger.webhook.Backoff;
import io.huisuan.ledger.webhook.Courier;
import io.huisuan.ledger.webhook.Deliveries;
import io.huisuan.ledger.webhook.Endpoints;
import io.huisuan.store.Database;
import io.huisuan.store.DatabaseNow;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;
import java.time.InstantSource;

/** Coupons and orders, and who is told of them. */
@Configuration(proxyBeanMethods = false)
class CheckoutBeans {

    /** More than a delivery takes at its slowest. */
    private static final Duration LEASE = Duration.ofSeconds(30);

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
            Patience patience,
            Keyring keys,
            LimitedGuesses guesses) {
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
    OrderController orderController(Ordering ordering) {
        return new OrderController(ordering);
    }

    @Bean
    Ordering ordering(
            Database database,
            Keyring keys,
            Ledger ledger,
            Combiner combiner,
            Bringing bringing,
            Decisions decisions,
            Recollection recollection,
            Archive archive,
            Budgets budgets,
            Groups groups,
            Buying buying,
            InviteeOrders invitees) {
        var orders = new Orders(database);
        return new Ordering(
                keys,
                ledger,
                combiner,
                new Grounds(bringing, decisions, orders, budgets, groups, buying, invitees),
                orders,
                recollection,
                new Returns(recollection, archive),
                new DatabaseNow(database));
    }

    @Bean
    GroupController groupController(
            Shelf shelf, Groups groups, Budgets budgets, Risks risks, Database database) {
        return new GroupController(
                new Grouping(shelf, groups, budgets, risks, new DatabaseNow(database)));
    }

    @Bean
    BargainController bargainController(
            Shelf shelf,
            Pins pins,
            Bargains bargains,
            Budgets budgets,
            Risks risks,
            Database database) {
        return new BargainController(
                new Bargaining(shelf, pins, bargains, budgets, risks, new DatabaseNow(database)));
    }

    @Bean
    Inviting inviting(
            Shelf shelf,
            Referrals referrals,
            InviteeOrders invitees,
            Ledger ledger,
            Budgets budgets,
            Risks risks,
            Database database) {
        return new Inviting(
                shelf,
                referrals,
                invitees,
                new Orders(database),
                ledger,
                budgets,
                risks,
                new DatabaseNow(database));
    }

    @Bean
    ReferralController referralController(
            Inviting inviting,
            Referrals referrals,
            Rewards rewards,
            PrizeCoupons coupons,
            Database database) {
        return new ReferralController(
                inviting, referrals, rewards, coupons, new DatabaseNow(database));
    }

    @Bean
    LeaderboardController leaderboardController(
            Inviting inviting, Referrals referrals, Database database) {
        return new LeaderboardController(inviting, new Standings(database), referrals);
    }

    @Bean
    TrailController trailController(Risks risks, Database database) {
        return new TrailController(risks, new DatabaseNow(database));
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
}
