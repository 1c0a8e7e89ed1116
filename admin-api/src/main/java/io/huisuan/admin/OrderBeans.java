package io.huisuan.admin;

import io.huisuan.admin.asset.History;
import io.huisuan.admin.budget.Gates;
import io.huisuan.admin.budget.Operating;
import io.huisuan.admin.budget.Standings;
import io.huisuan.admin.order.Lefts;
import io.huisuan.admin.order.OrderBook;
import io.huisuan.admin.play.TakingOut;
import io.huisuan.admin.webhook.Webhooks;
import io.huisuan.ledger.Decisions;
import io.huisuan.ledger.budget.Budgets;
import io.huisuan.ledger.budget.Slices;
import io.huisuan.ledger.key.Keyring;
import io.huisuan.ledger.mysql.Resources;
import io.huisuan.ledger.mysql.SqlBooks;
import io.huisuan.ledger.order.Orders;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.ledger.webhook.Backoff;
import io.huisuan.ledger.webhook.Deliveries;
import io.huisuan.ledger.webhook.Endpoints;
import io.huisuan.repo.audit.Audit;
import io.huisuan.store.Database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.InstantSource;

/** Orders with what they took, campaigns’ budgets, and who is told. */
@Configuration(proxyBeanMethods = false)
class OrderBeans {

    @Bean
    Keyring keyring(Settings settings) {
        return Keyring.openOrCreate(settings.keys());
    }

    @Bean
    Outbox outbox(Database database) {
        return new Outbox(database);
    }

    @Bean
    Decisions decisions(Database database) {
        return new Decisions(database);
    }

    @Bean
    SqlBooks books(Database database, InstantSource now, Outbox outbox) {
        return new SqlBooks(database, now, outbox);
    }

    @Bean
    OrderBook orderBook(
            Database database, SqlBooks books, Decisions decisions, Deliveries deliveries) {
        return new OrderBook(books, new Orders(database), decisions, deliveries);
    }

    @Bean
    Lefts lefts(Database database, History history) {
        return new Lefts(history, new Resources(database));
    }

    @Bean
    Budgets budgets(Database database, InstantSource now, Keyring keyring, Outbox outbox) {
        return new Budgets(database, now, new Slices(keyring.customers()), outbox);
    }

    @Bean
    Gates gates(Budgets budgets, Audit audit, Outbox outbox) {
        return new Gates(budgets, audit, outbox);
    }

    @Bean
    Standings standings(Database database, Budgets budgets, Gates gates, InstantSource now) {
        return new Standings(database, budgets, gates, now);
    }

    @Bean
    Operating operating(
            Database database,
            InstantSource now,
            Budgets budgets,
            Gates gates,
            Audit audit,
            TakingOut takingOut) {
        return new Operating(database, now, budgets, gates, audit, takingOut);
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
}
