package io.huisuan.admin;

import io.huisuan.admin.access.Access;
import io.huisuan.admin.access.LoginThrottle;
import io.huisuan.admin.account.Accounts;
import io.huisuan.admin.account.Password;
import io.huisuan.admin.demo.Demo;
import io.huisuan.admin.demo.People;
import io.huisuan.admin.demo.Shop;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.campaign.Campaigns;
import io.huisuan.repo.client.Clients;
import io.huisuan.repo.release.KeyFiles;
import io.huisuan.store.Database;
import io.huisuan.store.DatabaseNow;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.security.KeyPair;
import java.time.InstantSource;

import javax.sql.DataSource;

/** The control plane: everything that it is made of, on one page. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@EnableConfigurationProperties(Settings.class)
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

    @Bean
    KeyPair signingKey(Settings settings) {
        return KeyFiles.openOrCreate(settings.signingKeyFile());
    }

    @Bean
    Shop shop(Settings settings) {
        return settings.isDemo() ? Shop.shipped() : Shop.empty();
    }

    @Bean
    ApplicationRunner firstDay(Settings settings, Accounts accounts) {
        return _ -> {
            if (settings.isDemo()) {
                new Demo(new People(accounts)).seed();
            } else if (settings.rootPassword() != null) {
                accounts.begin("root", "root", new Password(settings.rootPassword()));
            }
        };
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
