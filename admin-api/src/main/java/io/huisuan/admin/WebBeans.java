package io.huisuan.admin;

import io.huisuan.admin.access.Access;
import io.huisuan.admin.access.LoginThrottle;
import io.huisuan.admin.account.Accounts;
import io.huisuan.admin.problem.Parameters;
import io.huisuan.admin.problem.ServerProblems;
import io.huisuan.admin.problem.Strictness;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.InstantSource;

/** The web, and who may enter. */
@Configuration(proxyBeanMethods = false)
class WebBeans {

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return new Strictness();
    }

    @Bean
    WebMvcConfigurer parameters() {
        return new Parameters();
    }

    @Bean
    ServerProblems serverProblems() {
        return new ServerProblems();
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
