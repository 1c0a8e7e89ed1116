package io.huisuan.engine;

import io.huisuan.engine.decision.Recollection;
import io.huisuan.engine.limit.LedgerLimiting;
import io.huisuan.engine.limit.LiveBudgets;
import io.huisuan.engine.limit.Names;
import io.huisuan.engine.limit.Stocks;
import io.huisuan.engine.order.Ordering;
import io.huisuan.engine.order.Reconciling;
import io.huisuan.engine.order.Refunding;
import io.huisuan.engine.patience.Patience;
import io.huisuan.engine.referral.Bestowing;
import io.huisuan.engine.referral.Bought;
import io.huisuan.engine.referral.Rewarding;
import io.huisuan.engine.rounds.Contact;
import io.huisuan.engine.shelf.Pins;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.engine.together.ClosingDown;
import io.huisuan.engine.together.Compensating;
import io.huisuan.ledger.bargain.Bargains;
import io.huisuan.ledger.bargain.Buying;
import io.huisuan.ledger.bargain.Compensations;
import io.huisuan.ledger.budget.Budgets;
import io.huisuan.ledger.budget.Slices;
import io.huisuan.ledger.closing.Closings;
import io.huisuan.ledger.code.Templates;
import io.huisuan.ledger.coupon.Wallets;
import io.huisuan.ledger.group.Groups;
import io.huisuan.ledger.group.Intervening;
import io.huisuan.ledger.hold.Combiner;
import io.huisuan.ledger.hold.Crashes;
import io.huisuan.ledger.hold.Follower;
import io.huisuan.ledger.hold.Ledger;
import io.huisuan.ledger.key.Keyring;
import io.huisuan.ledger.mysql.Resources;
import io.huisuan.ledger.mysql.SqlBooks;
import io.huisuan.ledger.order.Orders;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.ledger.reconcile.Invariants;
import io.huisuan.ledger.reconcile.Reconciler;
import io.huisuan.ledger.referral.Funds;
import io.huisuan.ledger.referral.InviteeOrders;
import io.huisuan.ledger.referral.PrizeCoupons;
import io.huisuan.ledger.referral.Referrals;
import io.huisuan.ledger.referral.Rewards;
import io.huisuan.ledger.risk.Risks;
import io.huisuan.store.Database;
import io.huisuan.store.DatabaseNow;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;

/** Everything scarce: what is left of it, and who takes it. */
@Configuration(proxyBeanMethods = false)
class LedgerBeans {

    /** Orders in a transaction. */
    private static final int TOGETHER = 128;

    @Bean
    Keyring keyring(Settings settings) {
        return Keyring.openOrCreate(settings.keys());
    }

    @Bean
    Resources resources(Database database) {
        return new Resources(database);
    }

    @Bean
    Outbox outbox(Database database) {
        return new Outbox(database);
    }

    @Bean
    Budgets budgets(Database database, Keyring keys, Outbox outbox) {
        return new Budgets(
                database, new DatabaseNow(database), new Slices(keys.customers()), outbox);
    }

    @Bean
    LiveBudgets liveBudgets(Budgets budgets, InstantSource now) {
        return new LiveBudgets(budgets, now);
    }

    @Bean
    LedgerLimiting limiting(
            Resources resources, LiveBudgets budgets, Keyring keys, Patience patience) {
        return new LedgerLimiting(resources, budgets, new Names(keys.customers()), patience);
    }

    @Bean
    Stocks stocks(Resources resources, LiveBudgets budgets, Keyring keys, Patience patience) {
        return new Stocks(resources, budgets, new Names(keys.customers()), patience);
    }

    @Bean
    Patience patience(Contact contact, Settings settings) {
        return new Patience(
                () -> contact.state().answers(),
                Executors.newVirtualThreadPerTaskExecutor(),
                settings.orders().patience());
    }

    @Bean
    Crashes crashes(Settings settings) {
        return settings.faults().crashes();
    }

    @Bean
    Groups groups(Database database, Outbox outbox, Keyring keys) {
        return new Groups(database, new DatabaseNow(database), outbox, keys.customers());
    }

    @Bean
    SqlBooks books(Database database, Outbox outbox) {
        return new SqlBooks(database, new DatabaseNow(database), outbox);
    }

    @Bean
    Bargains bargains(Database database, SqlBooks books, Keyring keys) {
        return new Bargains(
                database, books, keys.customers(), keys.strongbox(), new SecureRandom());
    }

    @Bean
    Closings closings(Database database, SqlBooks books, Outbox outbox, Bargains bargains) {
        var intervening = new Intervening(database, new DatabaseNow(database), outbox);
        return new Closings(database, books, intervening, bargains);
    }

    @Bean
    ClosingDown closingDown(Shelf shelf, Closings closings, Database database) {
        return new ClosingDown(shelf, closings, new DatabaseNow(database));
    }

    @Bean
    Buying buying(Database database, SqlBooks books) {
        return new Buying(database, books);
    }

    @Bean
    InviteeOrders inviteeOrders(Database database, Keyring keys) {
        return new InviteeOrders(database, keys.customers());
    }

    @Bean
    Referrals referrals(Database database, Keyring keys) {
        return new Referrals(database, new DatabaseNow(database), keys.customers());
    }

    @Bean
    Rewards rewards(Database database, Keyring keys) {
        return new Rewards(database, new DatabaseNow(database), keys.customers());
    }

    @Bean
    Risks risks(Database database, Keyring keys) {
        return new Risks(database, new DatabaseNow(database), keys.customers());
    }

    @Bean
    PrizeCoupons prizeCoupons(Database database, Combiner combiner, Keyring keys) {
        var now = new DatabaseNow(database);
        return new PrizeCoupons(
                database,
                now,
                new Wallets(database, now, combiner, keys.customers()),
                new Templates(database, now));
    }

    @Bean
    Compensations compensations(
            Database database, SqlBooks books, Combiner combiner, Keyring keys) {
        var now = new DatabaseNow(database);
        return new Compensations(
                database,
                books,
                new Wallets(database, now, combiner, keys.customers()),
                new Templates(database, now));
    }

    @Bean
    Compensating compensating(Shelf shelf, Pins pins, Stocks stocks, Compensations compensations) {
        return new Compensating(shelf, pins, stocks, compensations);
    }

    @Bean
    Rewarding rewarding(
            Shelf shelf,
            Pins pins,
            Bought bought,
            LedgerLimiting limiting,
            Risks risks,
            InviteeOrders invitees,
            Rewards rewards) {
        return new Rewarding(shelf, pins, bought, limiting, risks, invitees, rewards);
    }

    @Bean
    Bought bought(Database database, Recollection recollection) {
        return new Bought(new Orders(database), recollection);
    }

    @Bean
    Bestowing bestowing(
            Database database,
            Bought bought,
            LedgerLimiting limiting,
            Combiner combiner,
            Ledger ledger,
            PrizeCoupons coupons) {
        var now = new DatabaseNow(database);
        return new Bestowing(
                bought, limiting, new Funds(database, now, combiner, ledger), coupons, now);
    }

    @Bean
    Ledger ledger(
            SqlBooks books,
            Settings settings,
            Crashes crashes,
            Groups groups,
            Buying buying,
            InviteeOrders invitees) {
        return new Ledger(
                books,
                settings.orders().holdFor(),
                crashes,
                Follower.all(List.of(groups.follower(), buying, invitees)));
    }

    @Bean
    Combiner combiner(Ledger ledger, Settings settings) {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        return new Combiner(ledger, threads, TOGETHER, settings.orders().room());
    }

    @Bean
    Reconciling reconciling(
            Database database,
            Ledger ledger,
            Resources resources,
            Budgets budgets,
            Groups groups,
            Bargains bargains,
            Ordering ordering,
            Rewarding rewarding,
            Bestowing bestowing,
            ClosingDown closingDown,
            Compensating compensating,
            Settings settings) {
        return new Reconciling(
                new Reconciler(ledger, new Invariants(database), resources),
                List.of(
                        budgets::stopExhausted,
                        closingDown,
                        new Refunding(groups, ordering),
                        bargains::expire,
                        compensating,
                        rewarding,
                        bestowing),
                new DatabaseNow(database),
                settings.orders().reconcileEach(),
                settings.orders().checkEach());
    }
}
