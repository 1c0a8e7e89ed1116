package io.huisuan.repo;

import static io.huisuan.repo.Refusals.assertRefused;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.store.Refused.Kind;

import org.junit.jupiter.api.Test;

import java.util.Set;

class ActorTest {

    @Test
    void the_first_fitting_role_lets_a_person_in() {
        var wei = new Actor("wei", Set.of(Role.RULE_ENGINEER, Role.REVIEWER));

        assertThat(wei.as(Role.AUTHOR, Role.RULE_ENGINEER)).isEqualTo(Role.RULE_ENGINEER);
        assertRefused(Kind.FORBIDDEN, "role-missing", () -> wei.as(Role.PUBLISHER));
    }

    @Test
    void an_admin_holds_no_other_role() {
        assertThat(new Actor("root", Set.of(Role.ADMIN)).as(Role.ADMIN)).isEqualTo(Role.ADMIN);
        assertRefused(
                Kind.INVALID,
                "admin-alone",
                () -> new Actor("root", Set.of(Role.ADMIN, Role.PUBLISHER)));
    }

    @Test
    void an_account_has_one_spelling() {
        assertRefused(Kind.INVALID, "malformed", () -> new Actor("Lin", Set.of(Role.AUTHOR)));
        assertRefused(Kind.INVALID, "malformed", () -> new Actor("lin ", Set.of(Role.AUTHOR)));
        assertRefused(Kind.INVALID, "malformed", () -> new Actor("", Set.of(Role.AUTHOR)));
    }
}
