package io.huisuan.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;
import io.huisuan.engine.Promotions;
import io.huisuan.engine.order.Checkout;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ten units at a tenth off, three a customer; a unit costs 100.00. */
class UnitsPerCustomerTest {

    private static Office office;
    private static Node node;
    private static Checkout checkout;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        office.publish(limited("three-each", 10, 3), limited("two-each", 4, 2));
        node = Node.start(office);
        checkout = new Checkout(node);
    }

    @AfterAll
    static void stop() {
        node.close();
        assertThat(office.contradictions()).isEmpty();
    }

    private static String limited(String id, int units, int each) {
        return Promotions.forTier(id, id, 1_000)
                .replace("\"stage\": \"ORDER\"", "\"stage\": \"ITEM\"")
                .replace("\"per\": \"ORDER\"", "\"per\": \"UNIT\"")
                .replace(
                        "\"body\":",
                        "\"limits\": {\"units\": %d, \"unitsPerCustomer\": %d}, \"body\":"
                                .formatted(units, each));
    }

    private static String cart(String promotion, String customer, int qty) {
        return """
        {"currency": "CNY", "customer": {"id": "%s", "tier": "%s"},
         "lines": [{"id": "a", "sku": "TEA", "qty": %d, "unitPrice": 10000}]}
        """
                .formatted(customer, promotion, qty);
    }

    private static String off(String customer, int qty) {
        return checkout.quote(cart("three-each", customer, qty)).at("/discountTotal");
    }

    private static String reason(Answer quote) {
        return quote.at("/outcomes/0/reason");
    }

    @Test
    void a_customer_gets_so_many_units_over_all_orders_as_one_may() {
        assertThat(off("ann", 5)).as("three of five").isEqualTo("3000");
        String two = checkout.order(cart("three-each", "ann", 2));
        assertThat(off("ann", 5)).as("one of five").isEqualTo("1000");
        assertThat(off("bob", 5)).as("others have their own").isEqualTo("3000");
        checkout.paid(two);
        String one = checkout.order(cart("three-each", "ann", 2));

        Answer nothing = checkout.quote(cart("three-each", "ann", 1));
        assertThat(nothing.at("/discountTotal")).isEqualTo("0");
        assertThat(reason(nothing)).isEqualTo("PER_CUSTOMER_LIMIT");

        checkout.cancel(one);
        assertThat(off("ann", 5)).as("the cancelled one came back").isEqualTo("1000");
        String back = "{\"returned\": [{\"line\": \"a\", \"units\": 1}]}";
        assertThat(checkout.send(two, "returns", back, "back").status()).isEqualTo(200);
        assertThat(off("ann", 5)).as("and the returned unit").isEqualTo("2000");
    }

    @Test
    void who_is_not_known_gets_none() {
        Answer quote = checkout.quote(cart("three-each", "", 1));

        assertThat(quote.at("/discountTotal")).isEqualTo("0");
        assertThat(reason(quote)).isEqualTo("CUSTOMER_UNKNOWN");
    }

    @Test
    void two_quotes_of_one_customer_are_not_both_ordered() {
        Answer first = checkout.quote(cart("three-each", "cid", 2));
        Answer second = checkout.quote(cart("three-each", "cid", 2));

        assertThat(checkout.place("cid-1", first).status()).isEqualTo(201);
        assertThat(checkout.place("cid-2", second).problem()).startsWith("409 per-customer-limit");
        assertThat(off("cid", 2)).isEqualTo("1000");
    }

    @Test
    void the_smaller_rest_counts() {
        for (String customer : new String[] {"dan", "eve"}) {
            String _ = checkout.order(cart("two-each", customer, 1));
        }
        String _ = checkout.order(cart("two-each", "fay", 1));

        assertThat(checkout.quote(cart("two-each", "gus", 2)).at("/discountTotal"))
                .as("one is left of all, two of this customer's")
                .isEqualTo("1000");
        String _ = checkout.order(cart("two-each", "gus", 1));
        assertThat(reason(checkout.quote(cart("two-each", "gus", 1)))).isEqualTo("UNIT_LIMIT");
    }
}
