package io.huisuan.admin.account;

import io.huisuan.admin.problem.Given;
import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.Objects;
import java.util.Set;

/** The admin's list of people. */
@RestController
class AccountController {

    private final Accounts accounts;

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Accounts by id. */
    @GetMapping("/api/accounts")
    Page<AccountView> list(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        return accounts.page(new Page.Request(page, size)).map(AccountView::of);
    }

    @GetMapping("/api/accounts/{id}")
    AccountView get(@PathVariable String id) {
        return AccountView.of(accounts.get(id));
    }

    /**
     * A new account.
     *
     * @param id 1 to 64 lower-case letters, digits, dots, dashes, underscores
     * @param password 10 to 72 bytes
     * @param roles at least one; an admin holds no other
     * @param locale {@code zh-CN} (default) or {@code en}
     */
    record NewAccount(
            @Nullable String id,
            @Nullable String name,
            @Nullable String password,
            @Nullable Set<Role> roles,
            @Nullable String locale) {}

    /** Adds an account. {@code id-taken} (409) when there is one. */
    @PostMapping("/api/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    AccountView create(@AuthenticationPrincipal Actor actor, @RequestBody NewAccount body) {
        var profile =
                new Profile(
                        Given.text("/name", body.name(), 64),
                        roles(body.roles()),
                        Objects.requireNonNullElse(body.locale(), "zh-CN"));
        return AccountView.of(
                accounts.create(
                        actor,
                        Given.text("/id", body.id(), 64),
                        profile,
                        new Password(Given.text("/password", body.password(), 72))));
    }

    record NewRoles(@Nullable Set<Role> roles) {}

    /**
     * Changes what somebody else may do, from their next request on: at least one role. Oneself:
     * {@code own-account}.
     */
    @PutMapping("/api/accounts/{id}/roles")
    AccountView assign(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestBody NewRoles body) {
        return AccountView.of(accounts.assign(actor, id, roles(body.roles())));
    }

    private static Roles roles(@Nullable Set<Role> roles) {
        Set<Role> named = Given.value("/roles", roles);
        if (named.isEmpty()) {
            throw Refused.invalid("missing", "/roles", "至少选择一个角色。", "Name at least one role.");
        }
        return Roles.of(named);
    }

    record NewPassword(@Nullable String password) {}

    /** Gives somebody else a new password (10 to 72 bytes) and ends their sessions. */
    @PutMapping("/api/accounts/{id}/password")
    AccountView reset(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestBody NewPassword body) {
        return AccountView.of(
                accounts.reset(
                        actor, id, new Password(Given.text("/password", body.password(), 72))));
    }

    /** Ends somebody else's sessions and lets them log in no more. */
    @PostMapping("/api/accounts/{id}/disable")
    AccountView disable(@AuthenticationPrincipal Actor actor, @PathVariable String id) {
        return AccountView.of(accounts.disable(actor, id, true));
    }

    /** Lets somebody log in again. */
    @PostMapping("/api/accounts/{id}/enable")
    AccountView enable(@AuthenticationPrincipal Actor actor, @PathVariable String id) {
        return AccountView.of(accounts.disable(actor, id, false));
    }
}
