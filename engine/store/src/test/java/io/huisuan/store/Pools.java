package io.huisuan.store;

import com.mysql.cj.jdbc.MysqlDataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import javax.sql.DataSource;

/** Connections to a fresh database. */
final class Pools {

    private Pools() {}

    /** Not pooled: migrations are rare. */
    static DataSource owner(io.huisuan.embedded.Database database) {
        var source = new MysqlDataSource();
        source.setUrl(database.url());
        source.setUser(database.owner().user());
        source.setPassword(database.owner().password());
        return source;
    }

    static HikariDataSource app(io.huisuan.embedded.Database database, int size) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(database.url());
        settings.setUsername(database.app().user());
        settings.setPassword(database.app().password());
        settings.setMaximumPoolSize(size);
        settings.setMinimumIdle(0);
        settings.setConnectionTimeout(5_000);
        return new HikariDataSource(settings);
    }
}
