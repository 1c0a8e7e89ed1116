package io.huisuan.admin.problem;

import io.huisuan.authoring.worker.CompileFailed;
import io.huisuan.promotion.Text;
import io.huisuan.rules.codec.JsonProblem;
import io.huisuan.rules.codec.JsonRefused;
import io.huisuan.store.Database;
import io.huisuan.store.Refused;

import jakarta.servlet.http.HttpServletRequest;

import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import java.util.Collection;
import java.util.List;

/** Every failure's way out: a problem that says what to do. */
@RestControllerAdvice
class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(HttpRefusal refused, HttpServletRequest request) {
        return Problem.of(refused, Language.of(request)).response();
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused, HttpServletRequest request) {
        return refused(
                new HttpRefusal(
                        status(refused.kind()),
                        refused.code(),
                        refused.pointer(),
                        new Text(refused.sentence("zh"), refused.sentence("en")),
                        List.of()),
                request);
    }

    private static int status(Refused.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> 404;
            case CONFLICT, PRECONDITION -> 409;
            case FORBIDDEN -> 403;
            case INVALID -> 400;
            case STALE -> 412;
        };
    }

    @ExceptionHandler
    ResponseEntity<Object> json(JsonRefused refused, HttpServletRequest request) {
        return refused(of(refused), request);
    }

    private static HttpRefusal of(JsonRefused json) {
        List<JsonProblem> all = json.problems();
        JsonProblem first = all.getFirst();
        return new HttpRefusal(400, first.code(), first.pointer(), first.detail(), all);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(
            HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return refused(Unreadable.refusal(unreadable), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> mismatch(
            MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        String name = mismatch.getName();
        boolean isInPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return refused(
                Expected.refusal(
                        isInPath ? "" : "?" + name,
                        type(mismatch.getParameter()),
                        new Text(
                                (isInPath ? "地址里的 " : "参数 ") + name + " 的格式不对",
                                (isInPath ? "in the address, " : "the parameter ")
                                        + name
                                        + " is not in its form")),
                request);
    }

    /** Of one of them, when there may be several. */
    private static Class<?> type(MethodParameter parameter) {
        return Collection.class.isAssignableFrom(parameter.getParameterType())
                ? parameter.nested().getNestedParameterType()
                : parameter.getParameterType();
    }

    @ExceptionHandler
    ResponseEntity<Object> missing(
            MissingServletRequestParameterException missing, HttpServletRequest request) {
        String name = missing.getParameterName();
        return refused(
                HttpRefusal.at(
                        "?" + name,
                        "missing",
                        "缺少参数 " + name,
                        "the parameter " + name + " is missing"),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> missing(
            MissingRequestHeaderException missing, HttpServletRequest request) {
        String name = missing.getHeaderName();
        return refused(
                HttpRefusal.of(
                        428,
                        "precondition-required",
                        "请用 " + name + " 说明你看到的是哪个修订",
                        "say with " + name + " which revision you saw"),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unauthorized(
            AuthenticationException unauthorized, HttpServletRequest request) {
        return refused(HttpRefusal.of(401, "unauthorized", "请先登录", "log in first"), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> forbidden(AccessDeniedException denied, HttpServletRequest request) {
        return refused(
                denied instanceof CsrfException
                        ? HttpRefusal.of(
                                403,
                                "csrf",
                                "请把 cookie XSRF-TOKEN 的值放进请求头 X-XSRF-TOKEN",
                                "send the value of the cookie XSRF-TOKEN in the header"
                                        + " X-XSRF-TOKEN")
                        : HttpRefusal.of(
                                403, "forbidden", "你的角色不能这样做", "your roles do not allow this"),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> notCompiled(CompileFailed failed, HttpServletRequest request) {
        log.error("the compile worker failed", failed);
        return refused(
                HttpRefusal.of(
                        503,
                        "compiler-unavailable",
                        "规则没能编译，这不是你的错，没有改动任何数据；请稍后再试，仍不行请联系运维",
                        "the rules could not be compiled, which is not your mistake; nothing was"
                                + " changed; try again, then call operations"),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> other(Exception exception, HttpServletRequest request) {
        if (Database.isAway(exception)) {
            log.warn(
                    "database unavailable: {}",
                    NestedExceptionUtils.getMostSpecificCause(exception).getMessage());
            return refused(
                    HttpRefusal.of(
                            503,
                            "database-unavailable",
                            "数据库暂时连不上，没有改动任何数据；请稍后再试",
                            "the database cannot be reached and nothing was changed; try again in a"
                                    + " moment"),
                    request);
        }
        if (exception instanceof ErrorResponse response) {
            return refused(Unreadable.refusal(response, request), request);
        }
        if (exception instanceof HttpException unread && unread.getCode() < 500) {
            return refused(
                    Unreadable.refusal(
                            unread.getCode(), request.getMethod() + " " + request.getRequestURI()),
                    request);
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        return refused(
                new HttpRefusal(
                        500,
                        "internal",
                        "",
                        new Text(
                                "系统内部出错，没有改动任何数据；请稍后再试，仍不行请联系运维",
                                "something broke on our side and nothing was changed; try again,"
                                        + " then call operations"),
                        List.of()),
                request);
    }
}
