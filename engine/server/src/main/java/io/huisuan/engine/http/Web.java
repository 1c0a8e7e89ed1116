package io.huisuan.engine.http;

import static org.springframework.http.MediaType.APPLICATION_JSON;

import io.huisuan.engine.client.ApiKeys;
import io.huisuan.engine.client.KeyCheck;

import org.springframework.http.converter.HttpMessageConverters;
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
