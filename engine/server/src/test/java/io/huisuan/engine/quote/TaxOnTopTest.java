package io.huisuan.engine.quote;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;
import io.huisuan.engine.Promotions;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Tax;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PolicyJson;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A shop whose policy says that prices exclude their tax. */
class TaxOnTopTest {
    /** 300.00 at 13 % and 100.00 at 9 %. */
    private static final String CART =
            """
            {"currency": "CNY", "shipping": [{"method": "standard", "fee": 1000}],
             "lines": [{"id": "a", "sku": "TEA", "qty": 3, "unitPrice": 10000, "taxRate": 1300},
                       {"id": "b", "sku": "MUG", "qty": 1, "unitPrice": 10000, "taxRate": 900}]}
            """;

    private static Node node;

    @BeforeAll
    static void start() {
        Office office = Office.open(TestServers.mariaDb());
        Policy excluded = Policy.DEFAULT.with(Tax.EXCLUDED);
        office.publish(
                new String(Json.canonical(PolicyJson.write(excluded)), UTF_8),
                Promotions.percent("tenth", 1_000));
        node = Node.start(office);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void tax_comes_on_top_of_what_promotions_left() {
        Answer quote = node.send("POST", "/v1/quotes", CART);

        assertThat(quote.at("/policy")).isEqualTo("policy/default 1");
        assertThat(quote.at("/taxIncluded")).isEqualTo("false");
        assertThat(quote.at("/lines/0/payable")).isEqualTo("27000");
        assertThat(quote.at("/lines/0/tax")).isEqualTo("" + 27000 * 13 / 100);
        assertThat(quote.at("/lines/1/tax")).isEqualTo("" + 9000 * 9 / 100);
        assertThat(quote.at("/taxTotal")).isEqualTo("" + (3510 + 810));
        assertThat(quote.at("/discountTotal")).isEqualTo("4000");
        assertThat(quote.at("/total")).isEqualTo("" + (36000 + 1000 + 3510 + 810));
    }

    @Test
    void a_unit_that_comes_back_brings_its_tax_along() {
        String decision = node.send("POST", "/v1/quotes", CART).at("/decision");
        String one = "{\"returned\": [{\"line\": \"a\", \"units\": 1}]}";

        Answer back = node.send("POST", "/v1/decisions/" + decision + "/return-quote", one);

        assertThat(back.at("/refund")).isEqualTo("" + (9000 + 1170));
        assertThat(back.at("/lines/0/tax")).isEqualTo("1170");
        assertThat(node.send("POST", "/v1/decisions/" + decision + "/replay").body())
                .isEqualTo("{\"identical\":true}");
    }
}
