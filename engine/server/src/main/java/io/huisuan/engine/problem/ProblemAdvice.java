package io.huisuan.engine.problem;

import io.huisuan.rules.codec.JsonRefused;
import io.huisuan.store.Refused;

import jakarta.servlet.http.HttpServletRequest;

import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

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

    /** A parameter that has to be there. */
    @ExceptionHandler
    ResponseEntity<ProblemView> missing(
            MissingServletRequestParameterException missing, Locale locale) {
        String name = missing.getParameterName();
        return answer(
                Problem.of(ProblemCode.MISSING, "?" + name, "缺少参数 " + name, name + " is missing"),
                locale,
                "");
    }

    /** A parameter or a part of the path that is not of its type. */
    @ExceptionHandler
    ResponseEntity<ProblemView> mistyped(
            MethodArgumentTypeMismatchException mistyped, Locale locale) {
        String name = mistyped.getName();
        return answer(
                Problem.of(
                        ProblemCode.OUT_OF_RANGE,
                        "?" + name,
                        "参数 " + name + " 的值不合法",
                        "that is no value for " + name),
                locale,
                "");
    }

    /** A value that is out of its bounds. */
    @ExceptionHandler
    ResponseEntity<ProblemView> unbounded(Refused refused, Locale locale) {
        if (refused.kind() != Refused.Kind.INVALID) {
            throw refused;
        }
        return answer(
                Problem.of(
                        ProblemCode.OUT_OF_RANGE,
                        refused.pointer(),
                        refused.sentence("zh"),
                        refused.sentence("en")),
                locale,
                "");
    }

    /** Parameters are decoded when they are read; the web server says then that they cannot be. */
    @ExceptionHandler
    ResponseEntity<ProblemView> broken(
            Exception broken, Locale locale, HttpServletRequest request) {
        if (broken instanceof ErrorResponse known) {
            int status = known.getStatusCode().value();
            return answer(Problem.ofStatus(status, request.getMethod(), path(request)), locale, "");
        }
        if (broken instanceof HttpException unread && unread.getCode() < 500) {
            return answer(
                    Problem.ofStatus(unread.getCode(), request.getMethod(), path(request)),
                    locale,
                    "");
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
