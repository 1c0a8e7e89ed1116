package io.huisuan.engine.client;

import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.repo.client.ApiClient;
import io.huisuan.repo.client.Scope;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

import java.io.IOException;
import java.util.Locale;

/** Lets a call through to a handler when its key has the scopes that the handler requires. */
public final class KeyCheck implements HandlerInterceptor {

    /** The request's attribute that says who calls. */
    public static final String CLIENT = "huisuan.client";

    private static final String BEARER = "Bearer ";

    /** So much of a refused body is taken. */
    private static final int PATIENCE = 64 * 1024;

    private final ApiKeys keys;

    public KeyCheck(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof HandlerMethod method) {
            Requires required = required(method);
            if (required != null) {
                letIn(request, response, required);
            }
        }
        return true;
    }

    /** Who is refused may still be sending; closing the connection on it would lose the answer. */
    private void letIn(HttpServletRequest request, HttpServletResponse response, Requires required)
            throws IOException {
        try {
            ApiClient client = caller(request, response);
            check(client, required);
            request.setAttribute(CLIENT, client);
        } catch (Refusal refused) {
            request.getInputStream().readNBytes(PATIENCE);
            throw refused;
        }
    }

    private static @Nullable Requires required(HandlerMethod method) {
        Requires own = method.getMethodAnnotation(Requires.class);
        return own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Requires.class);
    }

    private ApiClient caller(HttpServletRequest request, HttpServletResponse response) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(BEARER)) {
            var client = keys.client(header.substring(BEARER.length()).strip());
            if (client.isPresent()) {
                return client.get();
            }
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        throw Refusal.of(
                ProblemCode.UNAUTHORIZED,
                "",
                header == null ? "请加上 Authorization: Bearer hsk_…" : "这个 API 密钥无效或已被吊销",
                header == null
                        ? "send Authorization: Bearer hsk_…"
                        : "this API key is not known, or was revoked");
    }

    private static void check(ApiClient client, Requires required) {
        for (Scope scope : required.value()) {
            if (!client.scopes().contains(scope)) {
                throw Refusal.of(
                        ProblemCode.FORBIDDEN,
                        "",
                        "密钥 " + client.id() + " 没有权限 " + scope.name().toLowerCase(Locale.ROOT),
                        "the key "
                                + client.id()
                                + " has no scope "
                                + scope.name().toLowerCase(Locale.ROOT));
            }
        }
    }
}
