package io.huisuan.admin.access;

import io.huisuan.admin.account.Account;
import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who has logged in; the session keeps the account and which password it was. */
final class SignedIn extends AbstractAuthenticationToken {

    private final transient Actor actor;
    private final String account;
    private final int password;

    SignedIn(Account account) {
        super(
                account.roles().all().stream()
                        .map(Role::name)
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
        this.actor = account.actor();
        this.account = account.id();
        this.password = account.passwordHash().hashCode();
        setAuthenticated(true);
    }

    /** Whether the session is still good: the account is, and has the same password. */
    boolean isStill(Account current) {
        return !current.disabled() && current.passwordHash().hashCode() == password;
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return account;
    }
}
