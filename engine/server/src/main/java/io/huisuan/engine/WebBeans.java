package io.huisuan.engine;

import io.huisuan.engine.client.ApiKeys;
import io.huisuan.engine.coupon.LimitedGuesses;
import io.huisuan.engine.decision.DecisionLog;
import io.huisuan.engine.event.Delivering;
import io.huisuan.engine.health.DatabaseHealth;
import io.huisuan.engine.health.DecisionLogHealth;
import io.huisuan.engine.health.Meters;
import io.huisuan.engine.health.ReconcilerHealth;
import io.huisuan.engine.health.RedisHealth;
import io.huisuan.engine.health.ShelfHealth;
import io.huisuan.engine.health.WebhookHealth;
import io.huisuan.engine.http.OpenApiController;
import io.huisuan.engine.http.Web;
import io.huisuan.engine.order.Reconciling;
import io.huisuan.engine.problem.ProblemAdvice;
import io.huisuan.engine.problem.ServerProblems;
import io.huisuan.engine.redis.Redis;
import io.huisuan.engine.rounds.Contact;
import io.huisuan.engine.shelf.Shelf;

import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The web, and how the node is. Each indicator of health is named as its bean is, without
 * “HealthIndicator”.
 */
@Configuration(proxyBeanMethods = false)
class WebBeans {

    @Bean
    WebMvcConfigurer web(ApiKeys keys) {
        return new Web(keys);
    }

    @Bean
    OpenApiController openApiController() {
        return new OpenApiController();
    }

    @Bean
    LocaleResolver localeResolver() {
        return Web.zhOrEn();
    }

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    ServerProblems serverProblems() {
        return new ServerProblems();
    }

    @Bean
    HealthIndicator dbHealthIndicator(Contact contact) {
        return new DatabaseHealth(contact);
    }

    @Bean
    HealthIndicator redisHealthIndicator(Redis redis) {
        return new RedisHealth(redis);
    }

    @Bean
    HealthIndicator shelfHealthIndicator(Shelf shelf) {
        return new ShelfHealth(shelf);
    }

    @Bean
    HealthIndicator decisionLogHealthIndicator(DecisionLog log) {
        return new DecisionLogHealth(log);
    }

    @Bean
    HealthIndicator reconcilerHealthIndicator(Reconciling reconciling) {
        return new ReconcilerHealth(reconciling);
    }

    @Bean
    HealthIndicator webhooksHealthIndicator(Delivering delivering) {
        return new WebhookHealth(delivering);
    }

    @Bean
    Meters meters(Shelf shelf, DecisionLog decisions, Redis redis, LimitedGuesses guesses) {
        return new Meters(shelf, decisions, redis, guesses);
    }
}
