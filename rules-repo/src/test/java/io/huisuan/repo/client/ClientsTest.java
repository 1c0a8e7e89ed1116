package io.huisuan.repo.client;

import static io.huisuan.repo.Refusals.assertRefused;
import static io.huisuan.repo.Shop.LIN;
import static io.huisuan.repo.Shop.ROOT;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.repo.Shop;
import io.huisuan.repo.audit.AuditEntry;
import io.huisuan.repo.audit.AuditFilter;
import io.huisuan.store.Page;
import io.huisuan.store.Refused.Kind;

import org.junit.jupiter.api.Test;

import java.util.Set;

class ClientsTest {

    private static final Set<Scope> BOTH = Set.of(Scope.QUOTE, Scope.CART);

    private final Shop shop = new Shop();
    private final Clients clients = new Clients(shop.database, shop.now, shop.audit);

    @Test
    void a_new_client_is_let_in_with_its_key_and_no_other() {
        ApiKey key = clients.create(ROOT, "checkout", BOTH);
        ApiKey other = clients.create(ROOT, "warehouse", BOTH);

        ApiClient client = clients.find(key.id()).orElseThrow();
        assertThat(clients.active()).contains(client).hasSize(2);
        assertThat(client.scopes()).isEqualTo(BOTH);
        assertThat(client.accepts(ApiKey.parse(key.text()).orElseThrow())).isTrue();
        assertThat(client.accepts(other)).isFalse();
        assertThat(client.accepts(new ApiKey(key.id(), other.secret()))).isFalse();
    }

    @Test
    void the_secret_is_stored_nowhere() {
        ApiKey key = clients.create(ROOT, "checkout", BOTH);

        assertThat(clients.find(key.id()).orElseThrow().toString()).doesNotContain(key.secret());
        assertThat(key.toString()).doesNotContain(key.secret());
        assertThat(shop.audit.page(AuditFilter.ALL, Page.Request.first(9)).items())
                .extracting(AuditEntry::payload)
                .noneMatch(payload -> payload.contains(key.secret()));
    }

    @Test
    void a_revoked_client_is_not_let_in_any_more() {
        ApiKey key = clients.create(ROOT, "checkout", BOTH);

        clients.revoke(ROOT, key.id(), "lost its laptop");

        assertThat(clients.active()).isEmpty();
        assertThat(clients.find(key.id()).orElseThrow().accepts(key)).isFalse();
        assertThat(clients.page(Page.Request.first(10)).total()).isEqualTo(1);
        assertRefused(Kind.NOT_FOUND, "not-found", () -> clients.revoke(ROOT, "nobody", "typo"));
    }

    @Test
    void a_key_that_exists_already_can_be_registered_once() {
        ApiKey key = ApiKey.parse("hsk_demo_0123456789abcdef").orElseThrow();

        assertThat(clients.register(ROOT, "demo", BOTH, key).accepts(key)).isTrue();

        assertRefused(Kind.CONFLICT, "id-taken", () -> clients.register(ROOT, "again", BOTH, key));
    }

    @Test
    void what_is_not_a_key_is_not_read_as_one() {
        for (String text :
                new String[] {"", "hsk_demo", "hsk_demo_short", "HSK_demo_0123456789abcdef"}) {
            assertThat(ApiKey.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void only_admins_let_clients_in_and_out() {
        ApiKey key = clients.create(ROOT, "checkout", BOTH);

        assertRefused(Kind.FORBIDDEN, "role-missing", () -> clients.create(LIN, "mine", BOTH));
        assertRefused(Kind.FORBIDDEN, "role-missing", () -> clients.revoke(LIN, key.id(), "mine"));
        assertRefused(Kind.INVALID, "missing", () -> clients.create(ROOT, "useless", Set.of()));
    }
}
