package io.huisuan.engine.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerProblemsTest {

    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.start(Office.open(TestServers.mariaDb()));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /error, 404 not-found",
        "POST, /error, 404 not-found",
        "GET, /nowhere, 404 not-found",
        "GET, /v1/carts/a%2Fb, 400 out-of-range",
        "POST, /v1/carts/a%2Fb/quote, 400 out-of-range",
        "GET, /v1/groups?customer=%ff, 400 out-of-range",
        "GET, /v1/referrals?inviter=%ed%a0%80, 400 out-of-range",
        "PUT, /v1/release, 405 method-not-allowed",
        "TRACE, /v1/release, 405 method-not-allowed",
        "BREW, /v1/release, 405 method-not-allowed"
    })
    void what_no_controller_sees_is_a_problem_too(String method, String path, String problem) {
        Answer answer = node.send(method, path);

        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/status")).isEqualTo("" + answer.status());
    }

    @Test
    void it_is_told_in_the_language_of_the_reader() {
        Answer answer = node.send("GET", "/v1/carts/a%2Fb", "", "Accept-Language", "zh-CN");

        assertThat(answer.at("/detail")).isEqualTo("路径、查询参数或请求头不合法");
        assertThat(answer.header("Content-Language")).isEqualTo("zh");
    }

    @Test
    void headers_that_are_too_long_are_refused() {
        Answer answer = node.send("GET", "/v1/release", "", "X-Long", "x".repeat(20_000));

        assertThat(answer.problem()).isEqualTo("400 out-of-range");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
