package io.huisuan.admin;

import io.huisuan.admin.account.Accounts;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.campaign.Campaigns;
import io.huisuan.repo.client.Clients;
import io.huisuan.store.Database;
import io.huisuan.store.DatabaseNow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import java.time.InstantSource;

import javax.sql.DataSource;

/** The control plane; what it is made of stands on the pages that it imports. */
@SpringBootApplication(
        exclude = {UserDetailsServiceAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@EnableConfigurationProperties(Settings.class)
@Import({
    AuthoringBeans.class,
    ReleaseBeans.class,
    OrderBeans.class,
    CouponBeans.class,
    PlayBeans.class,
    WebBeans.class,
    DemoBeans.class
})
public class AdminServer {

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
}
