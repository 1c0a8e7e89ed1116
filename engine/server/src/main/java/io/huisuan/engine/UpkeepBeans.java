package io.huisuan.engine;

import com.zaxxer.hikari.HikariDataSource;

import io.huisuan.engine.client.ApiKeys;
import io.huisuan.engine.client.KnownClients;
import io.huisuan.engine.disk.KeptFile;
import io.huisuan.engine.limit.LiveBudgets;
import io.huisuan.engine.redis.Nudges;
import io.huisuan.engine.rounds.Contact;
import io.huisuan.engine.rounds.Rounds;
import io.huisuan.engine.rounds.SharedTime;
import io.huisuan.engine.shelf.Shelf;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.client.Clients;
import io.huisuan.repo.node.Nodes;
import io.huisuan.store.Database;
import io.huisuan.store.DatabaseNow;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;
import java.time.InstantSource;

/** The database, and what a node learns from it again and again; it starts and prices without. */
@Configuration(proxyBeanMethods = false)
class UpkeepBeans {

    private static final Duration SOON = Duration.ofSeconds(1);

    @Bean
    HikariDataSource dataSource(DatabaseSettings settings) {
        return DataSources.patient(settings);
    }

    @Bean
    Database database(HikariDataSource dataSource, Settings settings) {
        return new Database(dataSource, settings.ahead());
    }

    @Bean
    Contact contact(InstantSource now) {
        return new Contact(now);
    }

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

    @Bean(initMethod = "start")
    Rounds rounds(
            Settings settings,
            Database database,
            SharedTime time,
            Contact contact,
            Shelf shelf,
            KnownClients clients,
            LiveBudgets budgets) {
        return new Rounds(
                settings.nodeId(),
                database,
                time,
                contact,
                shelf,
                clients,
                budgets,
                new Nodes(database),
                settings.shelf().poll());
    }

    @Bean
    Nudges nudges(Settings settings, Rounds rounds) {
        return new Nudges(settings.redis().address(), SOON, rounds::nudge);
    }
}
