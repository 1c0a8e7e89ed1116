package io.huisuan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

class PagesTest {

    private static final Pattern SCRIPT = Pattern.compile("src=\"\\.?(/assets/[^\"]+\\.js)\"");

    private final Browser browser = Running.demo().browser();

    @Test
    void the_front_page_is_asked_for_each_time_and_its_scripts_are_kept() {
        var page = browser.get("/", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");

        var named = SCRIPT.matcher(page.response().body());
        assertThat(named.find()).isTrue();
        var script = browser.get(named.group(1), "Accept-Encoding", "gzip");

        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(script.header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void what_is_not_there_is_told() {
        var answer = browser.get("/no-such-page");

        assertThat(answer.status() + " " + answer.at("/code")).isEqualTo("404 not-found");
    }

    @Test
    void health_and_metrics_are_told() {
        assertThat(browser.get("/actuator/health").at("/status")).isEqualTo("UP");
        assertThat(browser.get("/actuator/prometheus").response().body()).contains("hikaricp");
        assertThat(browser.get("/actuator/env").status()).isEqualTo(404);
    }
}
