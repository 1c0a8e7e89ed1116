package io.huisuan.engine.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Eventually;
import io.huisuan.engine.Keys;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;
import io.huisuan.engine.Promotions;
import io.huisuan.repo.client.Scope;
import io.huisuan.repo.node.NodeState;
import io.huisuan.repo.node.NodeState.State;
import io.huisuan.repo.release.Release;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.Set;

/** A node that runs while the office works. Its cart costs 100.00 before promotions. */
class HotSwapTest {

    private static final String CART =
            """
            {"currency": "CNY", "lines": [{"id": "1", "sku": "TEA", "qty": 1, "unitPrice": 10000}]}
            """;

    private static Office office;
    private static Node node;
    private static int discount = 100;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        node = Node.start(office);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void a_published_release_goes_live_by_itself_and_the_node_reports_it() {
        Release release = office.publish(another());

        assertThatItCosts(10000 - discount);
        assertThat(release().at("/digest")).isEqualTo(release.digest());
        Eventually.holds(
                () -> assertThat(reported().converged(release.digest())).as("converged").isTrue());
        assertThat(reported().reason()).isNull();
    }

    @Test
    void going_back_prices_as_before() {
        Release before = goesLive();
        int cost = 10000 - discount;
        goesLive();

        office.goBack(before.number());

        assertThatItCosts(cost);
    }

    @Test
    void a_decision_is_replayed_with_the_release_that_made_it() {
        goesLive();
        String replay = "/v1/decisions/" + quote().at("/decision") + "/replay";
        goesLive();

        assertThat(node.send("POST", replay).json()).hasToString("{\"identical\":true}");
    }

    @Test
    void a_decision_that_was_changed_afterwards_does_not_replay() {
        goesLive();
        int cost = 10000 - discount;
        String id = quote().at("/decision");
        Eventually.holds(() -> assertThat(waiting()).isEqualTo("0"));

        office.tamper(
                """
                UPDATE decision SET quote = REPLACE(quote, '"total":%d', '"total":1')
                 WHERE id = '%s'\
                """
                        .formatted(cost, id));

        Answer replay = node.send("POST", "/v1/decisions/" + id + "/replay");
        assertThat(replay.at("/identical")).isEqualTo("false");
        assertThat(replay.at("/differences/0/pointer")).isEqualTo("/quote/total");
        assertThat(replay.at("/differences/0/recorded")).isEqualTo("1");
        assertThat(replay.at("/differences/0/replayed")).isEqualTo("" + cost);
    }

    @Test
    void a_release_of_a_foreign_key_leaves_the_old_one_live_and_says_why() {
        Release good = goesLive();
        int cost = 10000 - discount;

        Release bad = office.publishWithForeignKey(another());

        assertThatItIsRejected("not trusted here");
        assertThat(reported().digest()).isEqualTo(good.digest());
        assertThat(reported().rejectedDigest()).isEqualTo(bad.digest());
        assertThat(release().at("/state")).isEqualTo("REJECTED");
        assertThat(release().at("/rejected/digest")).isEqualTo(bad.digest());
        assertThat(release().at("/reason")).contains("not trusted here");
        assertThat(health().at("/components/shelf/status")).isEqualTo("DEGRADED");
        assertThatItCosts(cost);
    }

    @Test
    void a_release_whose_content_was_changed_leaves_the_old_one_live_and_says_why() {
        goesLive();
        int cost = 10000 - discount;
        String next = another();

        office.tamper(
                """
                CREATE TRIGGER tampering BEFORE INSERT ON asset_blob FOR EACH ROW
                    SET NEW.bytes = REPLACE(NEW.bytes, '%d', '9999')\
                """
                        .formatted(discount));
        office.publish(next);
        office.tamper("DROP TRIGGER tampering");

        assertThatItIsRejected("the content of promotion/test has the hash");
        assertThatItCosts(cost);
    }

    @Test
    void a_release_that_this_node_cannot_read_leaves_the_old_one_live() {
        goesLive();
        int cost = 10000 - discount;

        office.publish(another().replace("percentOff", "percentOn"));

        assertThatItIsRejected("percentOn");
        assertThatItCosts(cost);
    }

    @Test
    void the_next_good_release_ends_a_rejection() {
        office.publishWithForeignKey(another());
        assertThatItIsRejected("not trusted here");

        goesLive();

        Eventually.holds(() -> assertThat(reported().state()).isEqualTo(State.LIVE));
        assertThat(reported().rejectedDigest()).isNull();
        assertThat(reported().reason()).isNull();
    }

    @Test
    void clients_come_and_go_while_the_node_runs() {
        String key = "hsk_new1_0123456789abcdef";
        assertThat(knock(key)).isEqualTo(401);

        office.letIn(key, Set.of(Scope.QUOTE));
        Eventually.holds(() -> assertThat(knock(key)).isEqualTo(200));

        office.revoke(key);
        Eventually.holds(() -> assertThat(knock(key)).isEqualTo(401));
        assertThat(knock(Keys.QUOTE_ONLY)).isEqualTo(200);
    }

    private static Release goesLive() {
        Release release = office.publish(another());
        assertThatItCosts(10000 - discount);
        return release;
    }

    /** The test's promotion with a discount that it never had, so that each release differs. */
    private static String another() {
        discount += 100;
        return Promotions.percent("test", discount);
    }

    private static void assertThatItCosts(int cost) {
        Eventually.holds(() -> assertThat(quote().at("/total")).isEqualTo("" + cost));
    }

    private static void assertThatItIsRejected(String reason) {
        Eventually.holds(() -> assertThat(reported().reason()).contains(reason));
        assertThat(reported().state()).isEqualTo(State.REJECTED);
    }

    private static Answer quote() {
        return node.send("POST", "/v1/quotes", CART);
    }

    private static Answer release() {
        return node.send("GET", "/v1/release");
    }

    private static Answer health() {
        return node.send("GET", "/actuator/health");
    }

    private static NodeState reported() {
        return office.node("engine");
    }

    private static String waiting() {
        return health().at("/components/decisionLog/details/waiting");
    }

    private static int knock(String key) {
        String header = "Bearer " + key;
        return node.send("GET", "/v1/release", "", "Authorization", header).status();
    }
}
