package io.huisuan.engine;

import static org.springframework.http.MediaType.APPLICATION_JSON;

import io.huisuan.engine.cart.CartController;
import io.huisuan.engine.cart.Carts;
import io.huisuan.engine.cart.RedisCarts;
import io.huisuan.engine.client.ApiKeys;
import io.huisuan.engine.client.KeyCheck;
import io.huisuan.engine.health.RedisHealth;
import io.huisuan.engine.http.StrictJson;
import io.huisuan.engine.problem.ProblemAdvice;
import io.huisuan.engine.redis.Breaker;
import io.huisuan.engine.redis.Redis;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** The evaluation server: every part of it, and how they fit. */
@SpringBootApplication
@EnableConfigurationProperties(Settings.class)
public class EngineServer {

    public static void main(String[] args) {
        SpringApplication.run(EngineServer.class, args);
    }

    @Bean
    InstantSource now() {
        return InstantSource.system();
    }

    @Bean
    Redis redis(Settings settings) {
        var breaker =
                new Breaker(
                        settings.redis().breakAfter(),
                        settings.redis().retryEach(),
                        System::nanoTime);
        return new Redis(settings.redis().address(), breaker);
    }

    /** The bean's name is the component's: {@code redis}. */
    @Bean
    HealthIndicator redisHealthIndicator(Redis redis) {
        return new RedisHealth(redis);
    }

    @Bean
    Carts carts(Redis redis) {
        return new RedisCarts(redis);
    }

    @Bean
    CartController cartController(Carts carts, InstantSource now) {
        return new CartController(carts, now);
    }

    @Bean
    ApiKeys apiKeys() {
        return new ApiKeys();
    }

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setDefaultLocale(Locale.ENGLISH);
        resolver.setSupportedLocales(List.of(Locale.ENGLISH, Locale.CHINESE));
        return resolver;
    }

    @Bean
    WebMvcConfigurer web(ApiKeys keys) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KeyCheck(keys));
            }

            /** Answers are JSON, whatever was asked for. */
            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
                negotiation.ignoreAcceptHeader(true).defaultContentType(APPLICATION_JSON);
            }

            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
                builder.addCustomConverter(new StrictJson());
            }
        };
    }
}
