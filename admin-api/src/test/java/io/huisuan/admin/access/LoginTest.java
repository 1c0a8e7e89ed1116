package io.huisuan.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser;
import io.huisuan.admin.Running;

import org.junit.jupiter.api.Test;

class LoginTest {

    private static final Running server = Running.demo();

    private static String credentials(String account, String password) {
        return "{\"account\":\"%s\",\"password\":\"%s\"}".formatted(account, password);
    }

    @Test
    void who_logs_in_is_told_who_they_are() {
        Browser lin = server.browser().as("lin");

        assertThat(lin.get("/api/me").json())
                .hasToString(
                        "{\"account\":\"lin\",\"name\":\"林\",\"roles\":[\"AUTHOR\"],\"locale\":\"zh-CN\"}");
    }

    @Test
    void the_session_cookie_is_out_of_reach_for_scripts_and_other_sites() {
        Browser browser = server.browser();
        browser.get("/api/me");
        var cookies =
                browser.post("/api/login", credentials("lin", "huisuan-demo"))
                        .response()
                        .headers()
                        .allValues("Set-Cookie");

        assertThat(cookies)
                .anySatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .startsWith("HUISUAN_SESSION=")
                                        .contains("HttpOnly", "SameSite=Strict"));
    }

    @Test
    void the_first_answer_carries_the_csrf_token() {
        Browser browser = server.browser();

        assertThat(browser.get("/api/me").status()).isEqualTo(401);
        assertThat(browser.cookie("XSRF-TOKEN")).isNotEmpty();
    }

    @Test
    void without_the_csrf_header_nothing_is_changed() {
        Browser browser = server.browser();
        browser.get("/api/me");

        var answer =
                browser.post("/api/login", credentials("lin", "huisuan-demo"), "X-XSRF-TOKEN", "x");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("/code")).isEqualTo("csrf");
    }

    @Test
    void a_wrong_password_and_an_unknown_account_are_told_the_same() {
        Browser browser = server.browser();
        browser.get("/api/me");

        var wrong = browser.post("/api/login", credentials("chen", "wrong password"));
        var unknown = browser.post("/api/login", credentials("nobody", "wrong password"));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.at("/code")).isEqualTo("wrong-login");
        assertThat(unknown.json()).isEqualTo(wrong.json());
    }

    @Test
    void guessing_is_slowed_down() {
        server.browser()
                .as("root")
                .post(
                        "/api/accounts",
                        """
                        {"id":"bao","name":"包","password":"a long password","roles":["AUTHOR"]}
                        """);
        Browser browser = server.browser();
        browser.get("/api/me");
        for (int i = 0; i < LoginThrottle.TRIES; i++) {
            browser.post("/api/login", credentials("bao", "guess number " + i));
        }

        var right = browser.post("/api/login", credentials("bao", "a long password"));

        assertThat(right.status()).isEqualTo(429);
        assertThat(right.at("/code")).isEqualTo("too-many-logins");
        assertThat(right.header("Retry-After")).isEqualTo("600");
    }

    @Test
    void a_new_password_is_a_new_start() {
        Browser root = server.browser().as("root");
        root.post(
                "/api/accounts",
                """
                {"id":"fu","name":"傅","password":"a long password","roles":["AUTHOR"]}
                """);
        Browser fu = server.browser();
        fu.get("/api/me");
        for (int i = 0; i < LoginThrottle.TRIES; i++) {
            fu.post("/api/login", credentials("fu", "guess number " + i));
        }
        assertThat(fu.post("/api/login", credentials("fu", "a long password")).status())
                .isEqualTo(429);

        root.put("/api/accounts/fu/password", "{\"password\":\"another password\"}");

        assertThat(fu.as("fu", "another password").get("/api/me").at("/account")).isEqualTo("fu");
    }

    @Test
    void who_logs_out_is_out() {
        Browser lin = server.browser().as("lin");

        assertThat(lin.post("/api/logout", "").status()).isEqualTo(204);
        assertThat(lin.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void a_login_gets_a_new_session_and_a_new_csrf_token() {
        Browser browser = server.browser().as("lin");
        String session = browser.cookie("HUISUAN_SESSION");
        String token = browser.cookie("XSRF-TOKEN");

        browser.as("chen");

        assertThat(browser.cookie("HUISUAN_SESSION")).isNotEqualTo(session);
        assertThat(browser.cookie("XSRF-TOKEN")).isNotEqualTo(token);
        assertThat(browser.get("/api/me").at("/account")).isEqualTo("chen");
    }

    @Test
    void a_role_that_is_taken_away_is_gone_at_once() {
        Browser root = server.browser().as("root");
        root.post(
                "/api/accounts",
                """
                {"id":"gao","name":"高","password":"a long password","roles":["AUTHOR"]}
                """);
        Browser gao = server.browser().as("gao", "a long password");
        assertThat(gao.post("/api/campaigns", "{}").at("/code")).isEqualTo("missing");

        root.put("/api/accounts/gao/roles", "{\"roles\":[\"REVIEWER\"]}");

        assertThat(gao.post("/api/campaigns", "{}").at("/code")).isEqualTo("forbidden");
    }

    @Test
    void a_disabled_account_is_thrown_out_and_stays_out() {
        Browser root = server.browser().as("root");
        root.post(
                "/api/accounts",
                """
                {"id":"he","name":"何","password":"a long password","roles":["AUTHOR"]}
                """);
        Browser he = server.browser().as("he", "a long password");

        root.post("/api/accounts/he/disable", "");

        assertThat(he.get("/api/me").status()).isEqualTo(401);
        assertThat(he.post("/api/login", credentials("he", "a long password")).status())
                .isEqualTo(401);
    }

    @Test
    void a_new_password_ends_the_sessions_of_the_old_one() {
        Browser root = server.browser().as("root");
        root.post(
                "/api/accounts",
                """
                {"id":"ma","name":"马","password":"a long password","roles":["AUTHOR"]}
                """);
        Browser ma = server.browser().as("ma", "a long password");

        root.put("/api/accounts/ma/password", "{\"password\":\"another password\"}");

        assertThat(ma.get("/api/me").status()).isEqualTo(401);
        assertThat(ma.as("ma", "another password").get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void an_admin_holds_no_other_role_and_cannot_change_the_own_account() {
        Browser root = server.browser().as("root");

        assertThat(
                        root.put("/api/accounts/lin/roles", "{\"roles\":[\"ADMIN\",\"AUTHOR\"]}")
                                .at("/code"))
                .isEqualTo("admin-alone");
        assertThat(root.put("/api/accounts/root/roles", "{\"roles\":[\"AUTHOR\"]}").at("/code"))
                .isEqualTo("own-account");
    }

    @Test
    void refusals_speak_the_language_of_the_reader() {
        Browser browser = server.browser();

        assertThat(browser.get("/api/me").at("/detail")).isEqualTo("log in first");
        assertThat(browser.get("/api/me", "Accept-Language", "zh-CN,zh;q=0.9").at("/detail"))
                .isEqualTo("请先登录");
        assertThat(browser.get("/api/me").header("Content-Type"))
                .isEqualTo("application/problem+json");
    }

    @Test
    void every_answer_tells_the_browser_what_pages_may_do() {
        var answer = server.browser().get("/api/me");

        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo(Access.CONTENT_SECURITY_POLICY);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }
}
