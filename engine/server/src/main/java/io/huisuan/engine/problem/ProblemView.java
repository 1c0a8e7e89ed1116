package io.huisuan.engine.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.huisuan.promotion.Text;

import java.util.List;
import java.util.Locale;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param type {@code urn:huisuan:problem:<code>}
 * @param traceId by which the log names this request; only for internal errors
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemView(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String pointer,
        List<ErrorView> errors,
        String traceId) {

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ErrorView(String code, String pointer, String detail) {}

    static ProblemView of(Problem problem, Locale locale, String traceId) {
        String code = problem.code().text();
        return new ProblemView(
                "urn:huisuan:problem:" + code,
                in(locale, problem.code().title()),
                problem.code().status(),
                code,
                in(locale, problem.detail()),
                problem.pointer(),
                problem.errors().stream().map(error -> error(error, locale)).toList(),
                traceId);
    }

    private static ErrorView error(Problem problem, Locale locale) {
        return new ErrorView(
                problem.code().text(), problem.pointer(), in(locale, problem.detail()));
    }

    private static String in(Locale locale, Text text) {
        return locale.getLanguage().equals("zh") ? text.zh() : text.en();
    }
}
