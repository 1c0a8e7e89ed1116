package io.huisuan.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database, as the application's own user sees it: {@code SPRING_DATASOURCE_*}.
 *
 * @param url as JDBC writes it
 */
@ConfigurationProperties("spring.datasource")
record DatabaseSettings(
        @DefaultValue("jdbc:mysql://localhost:3306/huisuan") String url,
        @DefaultValue("huisuan") String username,
        @DefaultValue("") String password) {}
