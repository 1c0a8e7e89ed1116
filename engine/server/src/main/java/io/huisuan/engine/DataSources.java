package io.huisuan.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import java.time.Duration;

/** Connections to a database that may be away: now, at the start, or frozen in mid-sentence. */
final class DataSources {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** No statement of an engine takes long; what takes longer is not coming back. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final int CONNECTIONS = 8;

    private DataSources() {}

    static HikariDataSource patient(DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.username());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(PATIENCE.dividedBy(2).toMillis());
        // As texts: Connector/J takes a number for nothing, silently.
        config.addDataSourceProperty("connectTimeout", Long.toString(PATIENCE.toMillis()));
        config.addDataSourceProperty("socketTimeout", Long.toString(SILENCE.toMillis()));
        return new HikariDataSource(config);
    }
}
