package io.huisuan.admin.access;

import static io.huisuan.repo.Role.ADMIN;
import static io.huisuan.repo.Role.AUDITOR;
import static io.huisuan.repo.Role.AUTHOR;
import static io.huisuan.repo.Role.PUBLISHER;
import static io.huisuan.repo.Role.REVIEWER;
import static io.huisuan.repo.Role.RULE_ENGINEER;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.huisuan.repo.Role;

import org.springframework.http.HttpMethod;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which roles may call what; the first line that matches counts, and what matches none is denied.
 */
final class Endpoints {

    private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);
    private static final Set<Role> AUTHORS = EnumSet.of(AUTHOR, RULE_ENGINEER);
    private static final Set<Role> ALL_BUT_ADMIN = EnumSet.complementOf(EnumSet.of(ADMIN));

    static final List<Line> TABLE =
            List.of(
                    new Line(GET, "/api/me", EVERYONE),
                    new Line(GET, "/api/audit/**", EnumSet.of(AUDITOR)),
                    new Line(GET, "/api/decisions/**", EnumSet.of(AUDITOR)),
                    new Line(GET, "/api/accounts/**", EnumSet.of(ADMIN)),
                    new Line(POST, "/api/accounts/**", EnumSet.of(ADMIN)),
                    new Line(PUT, "/api/accounts/**", EnumSet.of(ADMIN)),
                    new Line(GET, "/api/clients/**", EnumSet.of(ADMIN)),
                    new Line(POST, "/api/clients", EnumSet.of(ADMIN)),
                    new Line(DELETE, "/api/clients/*", EnumSet.of(ADMIN)),
                    new Line(GET, "/api/orders/**", EnumSet.of(AUDITOR)),
                    new Line(GET, "/api/webhooks/**", EnumSet.of(AUDITOR, ADMIN)),
                    new Line(POST, "/api/webhooks/**", EnumSet.of(ADMIN)),
                    new Line(PUT, "/api/webhooks/*", EnumSet.of(ADMIN)),
                    new Line(DELETE, "/api/webhooks/**", EnumSet.of(ADMIN)),
                    new Line(
                            GET, "/api/coupons/*/customer-coupons", EnumSet.of(PUBLISHER, AUDITOR)),
                    new Line(GET, "/api/groups/**", ALL_BUT_ADMIN),
                    new Line(GET, "/api/bargains/**", ALL_BUT_ADMIN),
                    new Line(GET, "/api/referrals/**", ALL_BUT_ADMIN),
                    new Line(GET, "/api/rewards/**", ALL_BUT_ADMIN),
                    new Line(GET, "/api/funnels/**", ALL_BUT_ADMIN),
                    new Line(GET, "/api/**", EVERYONE),
                    new Line(POST, "/api/campaigns", AUTHORS),
                    new Line(PUT, "/api/campaigns/*", AUTHORS),
                    new Line(POST, "/api/campaigns/*/budgets", EnumSet.of(PUBLISHER)),
                    new Line(PUT, "/api/campaigns/*/budgets/*", EnumSet.of(PUBLISHER)),
                    new Line(DELETE, "/api/campaigns/*/budgets/*", EnumSet.of(PUBLISHER)),
                    new Line(PUT, "/api/campaigns/*/gate", EnumSet.of(PUBLISHER)),
                    new Line(POST, "/api/changes/*/reviews", EnumSet.of(REVIEWER)),
                    new Line(POST, "/api/changes/**", AUTHORS),
                    new Line(PUT, "/api/changes/**", AUTHORS),
                    new Line(DELETE, "/api/changes/**", AUTHORS),
                    new Line(POST, "/api/check/**", ALL_BUT_ADMIN),
                    new Line(POST, "/api/drl/hover", ALL_BUT_ADMIN),
                    new Line(POST, "/api/drl/words", ALL_BUT_ADMIN),
                    new Line(POST, "/api/drl/*", AUTHORS),
                    new Line(POST, "/api/try", ALL_BUT_ADMIN),
                    new Line(POST, "/api/drools-table", AUTHORS),
                    new Line(POST, "/api/coupons/**", EnumSet.of(PUBLISHER)),
                    new Line(PUT, "/api/coupons/*", EnumSet.of(PUBLISHER)),
                    new Line(POST, "/api/code-batches/*/download", ALL_BUT_ADMIN),
                    new Line(POST, "/api/code-batches/**", EnumSet.of(PUBLISHER)),
                    new Line(POST, "/api/codes/look-up", EnumSet.of(PUBLISHER, AUDITOR)),
                    new Line(POST, "/api/customer-coupons/look-up", EnumSet.of(PUBLISHER, AUDITOR)),
                    new Line(POST, "/api/customer-coupons/*/revoke", EnumSet.of(PUBLISHER)),
                    new Line(POST, "/api/customers/look-up", EnumSet.of(PUBLISHER, AUDITOR)),
                    new Line(POST, "/api/groups/*/end", EnumSet.of(PUBLISHER)),
                    new Line(POST, "/api/bargains/*/end", EnumSet.of(PUBLISHER)),
                    new Line(POST, "/api/referrals/*/revoke", EnumSet.of(PUBLISHER)),
                    new Line(POST, "/api/rewards/*/decide", EnumSet.of(PUBLISHER)),
                    new Line(POST, "/api/releases/**", EnumSet.of(PUBLISHER)),
                    new Line(POST, "/api/activations/*/cancel", EnumSet.of(PUBLISHER)));

    private Endpoints() {}

    /**
     * One line of the table.
     *
     * @param path a path pattern
     */
    record Line(HttpMethod method, String path, Set<Role> roles) {

        String[] roleNames() {
            return roles.stream().map(Role::name).toArray(String[]::new);
        }
    }
}
