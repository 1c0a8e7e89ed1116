package io.huisuan.admin.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import java.util.List;
import java.util.Locale;

/**
 * RFC 9457.
 *
 * @param type {@code urn:huisuan:problem:} and the code
 * @param title the code in words, in English
 * @param status the HTTP status
 * @param code stable, for programs
 * @param detail what is wrong and what to do about it, in the language asked for
 * @param pointer a JSON pointer into the request's body, or {@code ?name} for a parameter
 * @param errors every single finding, when there are several
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String pointer,
        List<Finding> errors) {

    /**
     * One finding of several.
     *
     * @param pointer a JSON pointer into the request's body
     */
    public record Finding(String code, String pointer, String detail) {}

    static Problem of(HttpRefusal refused, Language language) {
        return new Problem(
                "urn:huisuan:problem:" + refused.code(),
                title(refused.code()),
                refused.status(),
                refused.code(),
                language.pick(refused.detail()),
                refused.pointer(),
                refused.errors().stream()
                        .map(e -> new Finding(e.code(), e.pointer(), language.pick(e.detail())))
                        .toList());
    }

    ResponseEntity<Object> response() {
        var response =
                ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == 503) {
            response.header("Retry-After", "1");
        }
        if (status == 429) {
            response.header("Retry-After", "600");
        }
        return response.body(this);
    }

    private static String title(String code) {
        return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1).replace('-', ' ');
    }
}
