package io.huisuan.engine.problem;

import io.huisuan.rules.codec.JsonRefused;

import jakarta.servlet.http.HttpServletRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import java.util.Locale;
import java.util.UUID;

/** Turns what a controller throws into the problem that the client sees. */
@RestControllerAdvice
public class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<ProblemView> refused(Refusal refusal, Locale locale) {
        return answer(refusal.problem(), locale, "");
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> refused(JsonRefused refused, Locale locale) {
        return answer(Problem.of(refused.problems()), locale, "");
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> noBody(HttpMessageNotReadableException unread, Locale locale) {
        return answer(
                Problem.of(
                        ProblemCode.MALFORMED_JSON,
                        "",
                        "请求没有可读的内容，需要一个 JSON 对象",
                        "the request has no readable body; a JSON object is expected"),
                locale,
                "");
    }

    @ExceptionHandler
    ResponseEntity<ProblemView> broken(
            Exception broken, Locale locale, HttpServletRequest request) {
        if (broken instanceof ErrorResponse known) {
            int status = known.getStatusCode().value();
            return answer(Problem.ofStatus(status, request.getMethod(), path(request)), locale, "");
        }
        String traceId = UUID.randomUUID().toString();
        log.error("{} {} failed, trace {}", request.getMethod(), path(request), traceId, broken);
        return answer(
                Problem.of(
                        ProblemCode.INTERNAL,
                        "",
                        "引擎内部出错，请带上 traceId 联系运维",
                        "the engine failed; tell its operators the traceId"),
                locale,
                traceId);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    private static ResponseEntity<ProblemView> answer(
            Problem problem, Locale locale, String traceId) {
        var answer =
                ResponseEntity.status(problem.code().status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        return (problem.code().isSoonOver() ? answer.header(HttpHeaders.RETRY_AFTER, "1") : answer)
                .body(ProblemView.of(problem, locale, traceId));
    }
}
