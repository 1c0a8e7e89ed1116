package io.huisuan.engine.problem;

import org.eclipse.jetty.ee11.webapp.AbstractConfiguration;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

import tools.jackson.databind.json.JsonMapper;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;

/** Tells as a problem, too, what the web server refuses before any controller sees it. */
public final class ServerProblems extends ErrorHandler
        implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    /** What any address here may know. */
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public void customize(JettyServletWebServerFactory jetty) {
        jetty.addServerCustomizers(
                server -> {
                    server.setErrorHandler(this);
                    server.insertHandler(new KnownMethods());
                });
        jetty.addConfigurations(new OfContext(this));
    }

    /** After Boot has set the context's own. */
    private static final class OfContext extends AbstractConfiguration {

        private final ErrorHandler problems;

        OfContext(ErrorHandler problems) {
            super(new Builder());
            this.problems = problems;
        }

        @Override
        public void configure(WebAppContext context) {
            context.setErrorHandler(problems);
        }
    }

    /** Servlets answer TRACE by themselves, with what was sent to them. */
    private static final class KnownMethods extends Handler.Wrapper {

        @Override
        public boolean handle(Request request, Response response, Callback callback)
                throws Exception {
            if (METHODS.contains(request.getMethod())) {
                return super.handle(request, response, callback);
            }
            response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", METHODS));
            Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED.value());
            return true;
        }
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Problem problem =
                Problem.ofStatus(code, request.getMethod(), request.getHttpURI().getPath());
        Locale locale = locale(request);
        response.setStatus(problem.code().status());
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getHeaders().put(HttpHeader.CONTENT_LANGUAGE, locale.toLanguageTag());
        byte[] body = JSON.writeValueAsBytes(ProblemView.of(problem, locale, ""));
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    /** The first that the reader knows and we do; English without any. */
    private static Locale locale(Request request) {
        List<Locale> asked =
                request.getHeaders().contains(HttpHeader.ACCEPT_LANGUAGE)
                        ? Request.getLocales(request)
                        : List.of();
        for (Locale locale : asked) {
            if (locale.getLanguage().equals(Locale.CHINESE.getLanguage())) {
                return Locale.CHINESE;
            }
            if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
                return Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }
}
