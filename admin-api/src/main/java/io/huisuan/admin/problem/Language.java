package io.huisuan.admin.problem;

import io.huisuan.promotion.Text;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The language that a reader asked for by {@code Accept-Language}; English when none is known. */
public enum Language {
    EN,
    ZH;

    public static Language of(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? EN
                : of(Collections.list(request.getLocales()));
    }

    static Language of(List<Locale> asked) {
        return asked.stream()
                .map(Locale::getLanguage)
                .filter(code -> code.equals("zh") || code.equals("en"))
                .findFirst()
                .map(code -> code.equals("zh") ? ZH : EN)
                .orElse(EN);
    }

    public String pick(Text text) {
        return switch (this) {
            case EN -> text.en();
            case ZH -> text.zh();
        };
    }
}
