package io.huisuan.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Browser;
import io.huisuan.admin.Running;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may call what, tried over HTTP: every endpoint that there is, as everybody. */
class EndpointsTest {

    /** One account for each role, in the columns of the table. */
    private static final List<String> PEOPLE = List.of("lin", "wei", "chen", "zhao", "sun", "root");

    /** x: may; ·: may not. */
    private static final String TABLE =
            """
            | endpoint                                                   | author | engineer | reviewer | publisher | auditor | admin |
            |------------------------------------------------------------|--------|----------|----------|-----------|---------|-------|
            | GET /api/me                                                | x      | x        | x        | x         | x       | x     |
            | GET /api/workbench                                         | x      | x        | x        | x         | x       | x     |
            | GET /api/vocabulary                                        | x      | x        | x        | x         | x       | x     |
            | GET /api/catalogue                                         | x      | x        | x        | x         | x       | x     |
            | GET /api/demo/carts                                        | x      | x        | x        | x         | x       | x     |
            | GET /api/demo/customers                                    | x      | x        | x        | x         | x       | x     |
            | GET /api/campaigns                                         | x      | x        | x        | x         | x       | x     |
            | GET /api/campaigns/{id}                                    | x      | x        | x        | x         | x       | x     |
            | POST /api/campaigns                                        | x      | x        | ·        | ·         | ·       | ·     |
            | PUT /api/campaigns/{id}                                    | x      | x        | ·        | ·         | ·       | ·     |
            | GET /api/coupons                                           | x      | x        | x        | x         | x       | x     |
            | GET /api/coupons/{id}                                      | x      | x        | x        | x         | x       | x     |
            | GET /api/coupons/{id}/figures                              | x      | x        | x        | x         | x       | x     |
            | GET /api/coupons/{id}/promotions                           | x      | x        | x        | x         | x       | x     |
            | GET /api/coupons/{id}/customer-coupons                     | ·      | ·        | ·        | x         | x       | ·     |
            | GET /api/coupons/{id}/batches                              | x      | x        | x        | x         | x       | x     |
            | GET /api/code-batches/{id}                                 | x      | x        | x        | x         | x       | x     |
            | POST /api/coupons                                          | ·      | ·        | ·        | x         | ·       | ·     |
            | PUT /api/coupons/{id}                                      | ·      | ·        | ·        | x         | ·       | ·     |
            | POST /api/coupons/{id}/stop                                | ·      | ·        | ·        | x         | ·       | ·     |
            | POST /api/coupons/{id}/resume                              | ·      | ·        | ·        | x         | ·       | ·     |
            | POST /api/coupons/{id}/batches                             | ·      | ·        | ·        | x         | ·       | ·     |
            | POST /api/coupons/{id}/shared-codes                        | ·      | ·        | ·        | x         | ·       | ·     |
            | POST /api/coupons/{id}/vanity-codes                        | ·      | ·        | ·        | x         | ·       | ·     |
            | POST /api/code-batches/{id}/cancel                         | ·      | ·        | ·        | x         | ·       | ·     |
            | POST /api/code-batches/{id}/stop                           | ·      | ·        | ·        | x         | ·       | ·     |
            | POST /api/code-batches/{id}/resume                         | ·      | ·        | ·        | x         | ·       | ·     |
            | POST /api/code-batches/{id}/download                       | x      | x        | x        | x         | x       | ·     |
            | POST /api/customer-coupons/look-up                         | ·      | ·        | ·        | x         | x       | ·     |
            | POST /api/customer-coupons/{id}/revoke                     | ·      | ·        | ·        | x         | ·       | ·     |
            | POST /api/codes/look-up                                    | ·      | ·        | ·        | x         | x       | ·     |
            | GET /api/budgets                                           | x      | x        | x        | x         | x       | x     |
            | GET /api/campaigns/{campaign}/budgets/{id}                 | x      | x        | x        | x         | x       | x     |
            | POST /api/campaigns/{campaign}/budgets                     | ·      | ·        | ·        | x         | ·       | ·     |
            | PUT /api/campaigns/{campaign}/budgets/{id}                 | ·      | ·        | ·        | x         | ·       | ·     |
            | DELETE /api/campaigns/{campaign}/budgets/{id}              | ·      | ·        | ·        | x         | ·       | ·     |
            | GET /api/campaigns/{campaign}/gate                         | x      | x        | x        | x         | x       | x     |
            | PUT /api/campaigns/{campaign}/gate                         | ·      | ·        | ·        | x         | ·       | ·     |
            | GET /api/promotions                                        | x      | x        | x        | x         | x       | x     |
            | GET /api/promotions/{id}                                   | x      | x        | x        | x         | x       | x     |
            | GET /api/promotions/{id}/left                              | x      | x        | x        | x         | x       | x     |
            | GET /api/promotions/{id}/versions/{number}                 | x      | x        | x        | x         | x       | x     |
            | GET /api/policy                                            | x      | x        | x        | x         | x       | x     |
            | GET /api/policy/versions/{number}                          | x      | x        | x        | x         | x       | x     |
            | POST /api/check                                            | x      | x        | x        | x         | x       | ·     |
            | POST /api/check/policy                                     | x      | x        | x        | x         | x       | ·     |
            | POST /api/drl/complete                                     | x      | x        | ·        | ·         | ·       | ·     |
            | POST /api/drl/hover                                        | x      | x        | x        | x         | x       | ·     |
            | POST /api/drl/format                                       | x      | x        | ·        | ·         | ·       | ·     |
            | POST /api/drl/words                                        | x      | x        | x        | x         | x       | ·     |
            | POST /api/try                                              | x      | x        | x        | x         | x       | ·     |
            | POST /api/drools-table                                     | x      | x        | ·        | ·         | ·       | ·     |
            | GET /api/changes                                           | x      | x        | x        | x         | x       | x     |
            | GET /api/changes/{id}                                      | x      | x        | x        | x         | x       | x     |
            | POST /api/changes                                          | x      | x        | ·        | ·         | ·       | ·     |
            | PUT /api/changes/{change}/edits/{kind}/{id}                | x      | x        | ·        | ·         | ·       | ·     |
            | DELETE /api/changes/{change}/edits/{kind}/{id}             | x      | x        | ·        | ·         | ·       | ·     |
            | GET /api/changes/{change}/edits/promotion/{id}/table.xlsx  | x      | x        | x        | x         | x       | x     |
            | POST /api/changes/{change}/edits/promotion/{id}/table.xlsx | x      | x        | ·        | ·         | ·       | ·     |
            | POST /api/changes/{change}/edits/{kind}/{id}/retire        | x      | x        | ·        | ·         | ·       | ·     |
            | POST /api/changes/{change}/edits/{kind}/{id}/rebase        | x      | x        | ·        | ·         | ·       | ·     |
            | POST /api/changes/{id}/submit                              | x      | x        | ·        | ·         | ·       | ·     |
            | POST /api/changes/{id}/pull-back                           | x      | x        | ·        | ·         | ·       | ·     |
            | POST /api/changes/{id}/withdraw                            | x      | x        | ·        | ·         | ·       | ·     |
            | POST /api/changes/{id}/reviews                             | ·      | ·        | x        | ·         | ·       | ·     |
            | GET /api/releases                                          | x      | x        | x        | x         | x       | x     |
            | GET /api/releases/{number}                                 | x      | x        | x        | x         | x       | x     |
            | POST /api/releases                                         | ·      | ·        | ·        | x         | ·       | ·     |
            | POST /api/releases/{number}/activate                       | ·      | ·        | ·        | x         | ·       | ·     |
            | GET /api/live                                              | x      | x        | x        | x         | x       | x     |
            | GET /api/nodes                                             | x      | x        | x        | x         | x       | x     |
            | GET /api/activations                                       | x      | x        | x        | x         | x       | x     |
            | POST /api/activations/{id}/cancel                          | ·      | ·        | ·        | x         | ·       | ·     |
            | GET /api/audit                                             | ·      | ·        | ·        | ·         | x       | ·     |
            | GET /api/audit/verify                                      | ·      | ·        | ·        | ·         | x       | ·     |
            | GET /api/decisions                                         | ·      | ·        | ·        | ·         | x       | ·     |
            | GET /api/decisions/{id}                                    | ·      | ·        | ·        | ·         | x       | ·     |
            | GET /api/orders                                            | ·      | ·        | ·        | ·         | x       | ·     |
            | GET /api/orders/{hold}                                     | ·      | ·        | ·        | ·         | x       | ·     |
            | GET /api/groups                                            | x      | x        | x        | x         | x       | ·     |
            | GET /api/groups/{id}                                       | x      | x        | x        | x         | x       | ·     |
            | POST /api/groups/{id}/end                                  | ·      | ·        | ·        | x         | ·       | ·     |
            | GET /api/bargains                                          | x      | x        | x        | x         | x       | ·     |
            | GET /api/bargains/{id}                                     | x      | x        | x        | x         | x       | ·     |
            | GET /api/bargains/{id}/helps                               | x      | x        | x        | x         | x       | ·     |
            | POST /api/bargains/{id}/end                                | ·      | ·        | ·        | x         | ·       | ·     |
            | GET /api/referrals                                         | x      | x        | x        | x         | x       | ·     |
            | POST /api/referrals/{invitee}/revoke                       | ·      | ·        | ·        | x         | ·       | ·     |
            | GET /api/rewards                                           | x      | x        | x        | x         | x       | ·     |
            | POST /api/rewards/{id}/decide                              | ·      | ·        | ·        | x         | ·       | ·     |
            | GET /api/funnels/groups                                    | x      | x        | x        | x         | x       | ·     |
            | GET /api/funnels/bargains                                  | x      | x        | x        | x         | x       | ·     |
            | GET /api/funnels/referrals                                 | x      | x        | x        | x         | x       | ·     |
            | POST /api/customers/look-up                                | ·      | ·        | ·        | x         | x       | ·     |
            | GET /api/webhooks                                          | ·      | ·        | ·        | ·         | x       | x     |
            | GET /api/webhooks/{id}                                     | ·      | ·        | ·        | ·         | x       | x     |
            | POST /api/webhooks                                         | ·      | ·        | ·        | ·         | ·       | x     |
            | PUT /api/webhooks/{id}                                     | ·      | ·        | ·        | ·         | ·       | x     |
            | DELETE /api/webhooks/{id}                                  | ·      | ·        | ·        | ·         | ·       | x     |
            | POST /api/webhooks/{id}/secrets                            | ·      | ·        | ·        | ·         | ·       | x     |
            | DELETE /api/webhooks/{id}/secrets/{number}                 | ·      | ·        | ·        | ·         | ·       | x     |
            | GET /api/webhooks/{id}/deliveries                          | ·      | ·        | ·        | ·         | x       | x     |
            | GET /api/webhooks/{id}/deliveries/{delivery}               | ·      | ·        | ·        | ·         | x       | x     |
            | POST /api/webhooks/{id}/test                               | ·      | ·        | ·        | ·         | ·       | x     |
            | POST /api/webhooks/{id}/replay                             | ·      | ·        | ·        | ·         | ·       | x     |
            | GET /api/clients                                           | ·      | ·        | ·        | ·         | ·       | x     |
            | POST /api/clients                                          | ·      | ·        | ·        | ·         | ·       | x     |
            | DELETE /api/clients/{id}                                   | ·      | ·        | ·        | ·         | ·       | x     |
            | GET /api/accounts                                          | ·      | ·        | ·        | ·         | ·       | x     |
            | GET /api/accounts/{id}                                     | ·      | ·        | ·        | ·         | ·       | x     |
            | POST /api/accounts                                         | ·      | ·        | ·        | ·         | ·       | x     |
            | PUT /api/accounts/{id}/roles                               | ·      | ·        | ·        | ·         | ·       | x     |
            | PUT /api/accounts/{id}/password                            | ·      | ·        | ·        | ·         | ·       | x     |
            | POST /api/accounts/{id}/disable                            | ·      | ·        | ·        | ·         | ·       | x     |
            | POST /api/accounts/{id}/enable                             | ·      | ·        | ·        | ·         | ·       | x     |
            """;

    private static final Set<String> OPEN_TO_ALL = Set.of("POST /api/login", "POST /api/logout");

    private static Running server;
    private static final Map<String, Browser> BROWSERS = new HashMap<>();

    @BeforeAll
    static void start() {
        server = Running.demo();
        PEOPLE.forEach(person -> BROWSERS.put(person, server.browser().as(person)));
    }

    private static Browser browser(String person) {
        return Objects.requireNonNull(BROWSERS.get(person));
    }

    /** An endpoint and who may call it. */
    private record Row(String endpoint, Set<String> allowed) {

        static Row of(String line) {
            List<String> cells =
                    Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList();
            var allowed = new TreeSet<String>();
            for (int i = 0; i < PEOPLE.size(); i++) {
                if (cells.get(i + 1).equals("x")) {
                    allowed.add(PEOPLE.get(i));
                }
            }
            return new Row(cells.getFirst(), allowed);
        }

        Browser.Answer callAs(Browser browser) {
            int blank = endpoint.indexOf(' ');
            String method = endpoint.substring(0, blank);
            String path = endpoint.substring(blank + 1).replaceAll("\\{[^}]*}", "99999");
            return browser.send(method, path, method.equals("GET") ? "" : "{}");
        }
    }

    private static List<Row> rows() {
        return TABLE.lines().skip(2).map(Row::of).toList();
    }

    @Test
    void every_endpoint_is_in_the_table() {
        Set<String> known =
                Stream.concat(rows().stream().map(Row::endpoint), OPEN_TO_ALL.stream())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(mapped()).isEqualTo(known);
    }

    private static Set<String> mapped() {
        return server
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(EndpointsTest::names)
                .filter(name -> name.contains(" /api/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(
                        method ->
                                info.getPatternValues().stream()
                                        .map(pattern -> method + " " + pattern));
    }

    @Test
    void each_role_gets_in_where_the_table_says_and_nowhere_else() {
        for (Row row : rows()) {
            for (String person : PEOPLE) {
                var answer = row.callAs(browser(person));
                boolean refused = answer.status() == 403 && answer.at("/code").equals("forbidden");

                assertThat(!refused)
                        .as("%s as %s: %s", row.endpoint(), person, answer)
                        .isEqualTo(row.allowed().contains(person));
            }
        }
    }

    @Test
    void nobody_gets_in_without_logging_in() {
        Browser stranger = server.browser();
        stranger.get("/api/me");
        for (Row row : rows()) {
            var answer = row.callAs(stranger);

            assertThat(answer.status()).as(row.endpoint()).isEqualTo(401);
            assertThat(answer.at("/code")).isEqualTo("unauthorized");
        }
    }

    @Test
    void what_is_in_no_table_is_closed() {
        Browser root = browser("root");

        assertThat(root.post("/api/unheard-of", "{}").status()).isEqualTo(403);
    }
}
