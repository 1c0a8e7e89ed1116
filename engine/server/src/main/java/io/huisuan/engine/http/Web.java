package io.huisuan.engine.http;

import static org.springframework.http.MediaType.APPLICATION_JSON;

import io.huisuan.engine.client.ApiKeys;
import io.huisuan.engine.client.KeyCheck;
import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

import java.util.List;
import java.util.Locale;

/** How all doors open: with a key, and to JSON. */
public final class Web implements WebMvcConfigurer {

    private final ApiKeys keys;

    public Web(ApiKeys keys) {
        this.keys = keys;
    }

    /** Chinese or, for whoever does not ask for it, English. */
    public static LocaleResolver zhOrEn() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setDefaultLocale(Locale.ENGLISH);
        resolver.setSupportedLocales(List.of(Locale.ENGLISH, Locale.CHINESE));
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KeyCheck(keys));
        registry.addInterceptor(new PlainPaths());
    }

    /** What stands behind a semicolon would be dropped, and the rest taken for the whole name. */
    private static final class PlainPaths implements HandlerInterceptor {
        @Override
        public boolean preHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getRequestURI().indexOf(';') >= 0) {
                throw Refusal.of(
                        ProblemCode.OUT_OF_RANGE,
                        "",
                        "路径里的分号要写成 %3B",
                        "a semicolon in a path is written %3B");
            }
            return true;
        }
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
}
