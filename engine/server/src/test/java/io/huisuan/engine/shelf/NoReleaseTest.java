package io.huisuan.engine.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;

import org.junit.jupiter.api.Test;

class NoReleaseTest {

    private static final String CART =
            """
            {"currency": "CNY", "lines": [{"id": "1", "sku": "TEA", "qty": 1, "unitPrice": 10000}]}
            """;

    @Test
    void without_any_release_checkout_goes_on_undiscounted_and_is_warned() {
        try (Node node = Node.start(Office.open(TestServers.mariaDb()))) {
            Answer quote = node.send("POST", "/v1/quotes", CART);

            assertThat(quote.status()).isEqualTo(200);
            assertThat(quote.at("/total")).isEqualTo("10000");
            assertThat(quote.at("/release/none")).isEqualTo("true");
            assertThat(quote.at("/warnings/0/code")).isEqualTo("no-release");
            Answer release = node.send("GET", "/v1/release");
            assertThat(release.at("/none")).isEqualTo("true");
            assertThat(release.at("/state")).isEqualTo("LIVE");
            String replay = "/v1/decisions/" + quote.at("/decision") + "/replay";
            assertThat(node.send("POST", replay).at("/identical")).isEqualTo("true");
        }
    }
}
