package io.huisuan.admin.problem;

import io.huisuan.rules.codec.Times;

import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Instant;
import java.util.Locale;

/** An instant in a query is read as one in a body. */
public final class Parameters implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(Instant.class, new Instants());
    }

    /** Of a text; of blanks nobody asks it. */
    private static final class Instants implements Formatter<Instant> {

        @Override
        public Instant parse(String text, Locale locale) {
            return Times.instant(text.strip());
        }

        @Override
        public String print(Instant instant, Locale locale) {
            return instant.toString();
        }
    }
}
