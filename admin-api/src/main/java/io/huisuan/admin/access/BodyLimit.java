package io.huisuan.admin.access;

import io.huisuan.admin.problem.HttpRefusal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

import java.io.IOException;

/** Refuses (413) bodies that are larger than anything people author, before they are held. */
final class BodyLimit extends OncePerRequestFilter {

    static final int MAX_BYTES = 4 * 1024 * 1024;

    /** A spreadsheet, which is packed. */
    static final int MAX_SHEET_BYTES = 5 * 1024 * 1024;

    /** Nobody has to be known to send a login. */
    static final int MAX_LOGIN_BYTES = 4 * 1024;

    /** So much of a body that is too large is still taken, so that its sender reads the answer. */
    private static final int PATIENCE = 8 * 1024 * 1024;

    private final HandlerExceptionResolver problems;

    BodyLimit(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int limit = limit(request.getRequestURI());
        if (request.getContentLengthLong() > limit) {
            drain(request.getInputStream());
            problems.resolveException(request, response, null, tooLarge(limit));
        } else {
            chain.doFilter(new Limited(request, limit), response);
        }
    }

    private static int limit(String path) {
        if (path.equals("/api/login")) {
            return MAX_LOGIN_BYTES;
        }
        boolean isSheet = path.endsWith(".xlsx") || path.equals("/api/drools-table");
        return isSheet ? MAX_SHEET_BYTES : MAX_BYTES;
    }

    private static void drain(ServletInputStream body) throws IOException {
        byte[] scrap = new byte[8 * 1024];
        int taken = 0;
        int more = body.read(scrap);
        while (more > 0 && taken < PATIENCE) {
            taken += more;
            more = body.read(scrap);
        }
    }

    private static HttpRefusal tooLarge(int limit) {
        return HttpRefusal.of(
                413,
                "body-too-large",
                "请求体最多 " + limit + " 字节",
                "a body has at most " + limit + " bytes");
    }

    /** For a body whose length is not told: counts while it is read. */
    private static final class Limited extends HttpServletRequestWrapper {

        private final int limit;

        Limited(HttpServletRequest request, int limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), limit);
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private final int limit;
        private int taken;

        Counted(ServletInputStream body, int limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = body.read(into, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int bytes) throws IOException {
            taken += bytes;
            if (taken > limit) {
                drain(body);
                throw tooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
