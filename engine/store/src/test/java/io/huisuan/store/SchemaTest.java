package io.huisuan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;

import io.huisuan.embedded.TestServers;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

class SchemaTest {

    private final io.huisuan.embedded.Database fresh = TestServers.freshDatabase();
    private final DataSource owner = Pools.owner(fresh);
    private final String app = fresh.app().user();

    @Test
    void the_application_may_do_what_it_was_granted_and_no_more() {
        Schema.migrate("sample", owner, app);
        try (HikariDataSource pool = Pools.app(fresh, 1)) {
            Accounts accounts = new Database(pool).mapper(Accounts.class);

            accounts.log(7);

            assertThatThrownBy(accounts::forget).hasMessageContaining("DELETE command denied");
        }
    }

    @Test
    void migrating_again_and_from_several_places_at_once_changes_nothing() throws Exception {
        Callable<Boolean> migrating =
                () -> {
                    Schema.migrate("sample", owner, app);
                    return true;
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var migrated : threads.invokeAll(Collections.nCopies(8, migrating))) {
                assertThat(migrated.get()).isTrue();
            }
        }
        Schema.migrate("sample", owner, app);

        assertThat(new Database(owner).mapper(Accounts.class).balance(1)).contains(100);
    }

    @Test
    void one_user_may_be_owner_and_application() {
        Schema.migrate("sample", owner);

        assertThat(new Database(owner).mapper(Accounts.class).balance(2)).contains(100);
    }

    @Test
    void a_user_is_a_name_or_a_name_with_a_host_and_nothing_else() {
        assertThatThrownBy(() -> Schema.migrate("sample", owner, "x'@'%'; DROP TABLE account"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name@host");

        Schema.migrate("sample", owner, app + "@%");
    }
}
