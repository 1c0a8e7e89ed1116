package io.huisuan.repo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.repo.Shop;
import io.huisuan.repo.audit.Verification.Intact;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.TreeSet;

/** What was written stays, whatever the application or somebody with its password tries. */
class AppendOnlyTest {

    private static final Set<String> MAY_CHANGE =
            Set.of(
                    "campaign",
                    "asset",
                    "change_request",
                    "change_edit",
                    "node_state",
                    "api_client",
                    "publish_lock",
                    "audit_head");

    private final Shop shop = new Shop();

    @Test
    void the_application_s_user_changes_only_what_may_change() {
        var changeable = new TreeSet<String>();
        for (String table : shop.file().tables()) {
            if (MAY_CHANGE.contains(table)) {
                assertThatCode(() -> update(table)).doesNotThrowAnyException();
                changeable.add(table);
            } else {
                assertThatThrownBy(() -> update(table))
                        .hasMessageContaining("UPDATE command denied");
            }
        }
        assertThat(changeable).containsExactlyElementsOf(new TreeSet<>(MAY_CHANGE));
    }

    private void update(String table) {
        String column = shop.file().firstColumn(table);
        shop.file().asApp("UPDATE %s SET %s = %s".formatted(table, column, column));
    }

    @Test
    void the_application_s_user_deletes_nothing_but_edits_of_drafts() {
        for (String table : shop.file().tables()) {
            if (!table.equals("change_edit")) {
                assertThatThrownBy(() -> shop.file().asApp("DELETE FROM " + table))
                        .hasMessageContaining("DELETE command denied");
            }
            assertThatThrownBy(() -> shop.file().asApp("TRUNCATE " + table))
                    .hasMessageContaining("DROP command denied");
            assertThatThrownBy(() -> shop.file().asApp("ALTER TABLE " + table + " ADD x INT"))
                    .hasMessageContaining("ALTER command denied");
        }
    }

    @Test
    void a_second_head_cannot_be_added_to_the_chain() {
        var _ = shop.publish(shop.approved("10% off", Shop.TEA));

        assertThatThrownBy(() -> shop.file().asApp("INSERT INTO audit_head VALUES (2, 0, '')"))
                .hasMessageContaining("INSERT command denied");
        assertThat(shop.audit.verify()).isInstanceOf(Intact.class);
    }
}
