package io.huisuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mysql.cj.jdbc.MysqlDataSource;

import io.huisuan.embedded.Login;
import io.huisuan.embedded.TestServers;
import io.huisuan.ledger.Decision.Summary;
import io.huisuan.store.Database;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;
import io.huisuan.store.Schema;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.sql.DataSource;

class DecisionsTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00.000001Z");

    private final io.huisuan.embedded.Database fresh = TestServers.freshDatabase();
    private final DataSource app = migrated();
    private final Decisions decisions = new Decisions(new Database(app));

    private DataSource migrated() {
        Schema.migrate("ledger", source(fresh.owner()), fresh.app().user());
        return source(fresh.app());
    }

    private DataSource source(Login login) {
        var source = new MysqlDataSource();
        source.setUrl(fresh.url());
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }

    private static Decision decision(int second, @Nullable String cart, @Nullable Long release) {
        return new Decision(
                UUID.randomUUID(),
                START.plusSeconds(second),
                cart,
                null,
                release,
                release == null ? null : "d".repeat(64),
                "policy/default 1",
                Long.MAX_VALUE,
                "CNY",
                "{\"name\":\"茶 🧧\", \"b\": 1, \"a\": 2}",
                "{}",
                "{\"total\":1}");
    }

    @Test
    void a_decision_comes_back_byte_by_byte() {
        Decision made = decision(1, "cart-1", 7L);
        decisions.add(List.of(made));

        assertThat(decisions.find(made.id())).contains(made);
        assertThat(decisions.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void many_are_stored_at_once_and_storing_them_again_changes_nothing() {
        List<Decision> many =
                IntStream.range(0, 450).mapToObj(i -> decision(i, "cart-" + i, 1L)).toList();
        decisions.add(many);
        decisions.add(many);
        decisions.add(List.of());

        assertThat(decisions.page(DecisionFilter.ALL, Page.Request.first(200)).total())
                .isEqualTo(450);
        assertThat(decisions.find(many.get(449).id())).contains(many.get(449));
    }

    @Test
    void large_ones_are_stored_too() {
        List<Decision> large =
                IntStream.range(0, 12).mapToObj(i -> withInputs("x".repeat(1_000_000))).toList();
        decisions.add(large);

        assertThat(decisions.find(large.getLast().id())).contains(large.getLast());
    }

    private static Decision withInputs(String inputs) {
        Decision small = decision(1, null, null);
        return new Decision(
                small.id(),
                small.at(),
                null,
                null,
                null,
                null,
                small.policy(),
                1,
                "CNY",
                inputs,
                "{}",
                "{}");
    }

    @Test
    void they_are_found_by_cart_release_and_time_newest_first() {
        Decision first = decision(1, "cart-1", 7L);
        Decision second = decision(2, "cart-1", 8L);
        Decision third = decision(3, "cart-2", null);
        decisions.add(List.of(second, third, first));

        assertThat(ids(DecisionFilter.ALL)).containsExactly(third.id(), second.id(), first.id());
        assertThat(ids(new DecisionFilter("cart-1", null, null, null)))
                .containsExactly(second.id(), first.id());
        assertThat(ids(new DecisionFilter(null, 8L, null, null))).containsExactly(second.id());
        assertThat(ids(new DecisionFilter(null, null, second.at(), third.at())))
                .containsExactly(second.id());
    }

    private List<UUID> ids(DecisionFilter filter) {
        return decisions.page(filter, Page.Request.first(50)).items().stream()
                .map(Summary::id)
                .toList();
    }

    @Test
    void a_list_that_goes_too_far_is_refused() {
        assertThatThrownBy(() -> decisions.page(DecisionFilter.ALL, new Page.Request(51, 200)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("out-of-range"));
    }

    @Test
    void what_does_not_fit_is_refused_before_it_is_stored() {
        assertThatThrownBy(() -> decision(1, "c".repeat(65), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cartId");
    }

    @Test
    void the_application_s_user_cannot_change_or_delete_a_decision() {
        decisions.add(List.of(decision(1, "cart-1", 7L)));

        for (String statement :
                List.of(
                        "UPDATE decision SET total = 0",
                        "DELETE FROM decision",
                        "DROP TABLE decision")) {
            assertThatThrownBy(() -> run(statement)).hasMessageContaining("command denied");
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = app.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
