package io.huisuan.admin.problem;

import io.huisuan.promotion.Text;

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

/** Tells as a problem, too, what the web server refuses before any controller sees it. */
public final class ServerProblems extends ErrorHandler
        implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    /** What any address here may know. */
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

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
        Problem problem = Problem.of(refusal(request, code), language(request));
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.write(true, ByteBuffer.wrap(JSON.writeValueAsBytes(problem)), callback);
    }

    private static HttpRefusal refusal(Request request, int code) {
        return code < 500
                ? Unreadable.refusal(
                        code, request.getMethod() + " " + request.getHttpURI().getPath())
                : new HttpRefusal(
                        code,
                        "internal",
                        "",
                        new Text("系统内部出错；请稍后再试", "something broke on our side; try again"),
                        List.of());
    }

    private static Language language(Request request) {
        return request.getHeaders().contains(HttpHeader.ACCEPT_LANGUAGE)
                ? Language.of(Request.getLocales(request))
                : Language.EN;
    }
}
