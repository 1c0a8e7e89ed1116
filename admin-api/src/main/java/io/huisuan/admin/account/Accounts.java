package io.huisuan.admin.account;

import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.audit.Note;
import io.huisuan.repo.audit.Payload;
import io.huisuan.store.Bounds;
import io.huisuan.store.Database;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Who may log in, and as what. */
public final class Accounts {

    private final Database database;
    private final InstantSource now;
    private final Audit audit;
    private final AccountMapper accounts;
    private final PasswordEncoder passwords =
            PasswordEncoderFactories.createDelegatingPasswordEncoder();

    /** Compared with when there is no such account, so that both answers take equally long. */
    private final String nobodysHash = String.valueOf(passwords.encode("nobody"));

    public Accounts(Database database, InstantSource now, Audit audit) {
        this.database = database;
        this.now = now;
        this.audit = audit;
        accounts = database.mapper(AccountMapper.class, new Roles.Type());
    }

    public Optional<Account> find(String id) {
        return accounts.find(id);
    }

    public Account get(String id) {
        return find(id).orElseThrow(() -> Refused.notFound("account/" + id));
    }

    /** Accounts by id. */
    public Page<Account> page(Page.Request request) {
        return request.of(accounts.page(request.size(), request.offset()), accounts.count());
    }

    public boolean none() {
        return accounts.count() == 0;
    }

    /** The account, when it is not disabled and this is its password. */
    public Optional<Account> authenticate(String id, String password) {
        Optional<Account> account = find(id).filter(found -> !found.disabled());
        String hash = account.map(Account::passwordHash).orElse(nobodysHash);
        return passwords.matches(password, hash) ? account : Optional.empty();
    }

    /** The first admin, when there are no accounts at all; nobody else could let them in. */
    public Optional<Account> begin(String id, String name, Password password) {
        if (!none()) {
            return Optional.empty();
        }
        var profile = new Profile(name, Roles.of(Set.of(Role.ADMIN)), "zh-CN");
        return Optional.of(
                add(
                        profile,
                        id,
                        password,
                        account -> note(account.actor(), Role.ADMIN, "account.begin", account)));
    }

    /**
     * Adds an account.
     *
     * @param id {@code id-taken} when there is one
     */
    public Account create(Actor admin, String id, Profile profile, Password password) {
        Role role = admin.as(Role.ADMIN);
        Bounds.form(id, Actor.ACCOUNT, "lin", "/id");
        return add(profile, id, password, a -> note(admin, role, "account.create", a));
    }

    private Account add(
            Profile profile, String id, Password password, Function<Account, Note> note) {
        Actor actor = new Actor(id, profile.roles().all());
        String hash = hash(password);
        return database.inTransaction(
                () -> {
                    if (accounts.find(id).isPresent()) {
                        throw Refused.conflict(
                                "id-taken",
                                "已有账号 " + id + "。",
                                "There is already an account " + id + ".");
                    }
                    var account = profile.as(actor, hash, now.instant());
                    accounts.insert(account);
                    audit.record(note.apply(account));
                    return account;
                });
    }

    /** Changes what somebody else may do; {@code own-account} for oneself. */
    public Account assign(Actor admin, String id, Roles roles) {
        return change(admin, "account.roles", id, account -> account.with(roles));
    }

    /** Lets somebody else no longer log in, or again; {@code own-account} for oneself. */
    public Account disable(Actor admin, String id, boolean disabled) {
        return change(
                admin,
                disabled ? "account.disable" : "account.enable",
                id,
                account -> account.disabled(disabled, now.instant()));
    }

    /** Gives somebody else a new password, which ends their sessions. */
    public Account reset(Actor admin, String id, Password password) {
        String hash = hash(password);
        return change(admin, "account.password", id, account -> account.withPasswordHash(hash));
    }

    private Account change(
            Actor admin, String action, String id, UnaryOperator<Account> difference) {
        Role role = admin.as(Role.ADMIN);
        if (admin.account().equals(id)) {
            throw Refused.forbidden(
                    "own-account",
                    "不能修改自己的账号，请另一位管理员来做。",
                    "You cannot change your own account; ask another admin.");
        }
        return database.inTransaction(
                () -> {
                    Account after =
                            difference.apply(
                                    accounts.lock(id)
                                            .orElseThrow(() -> Refused.notFound("account/" + id)));
                    accounts.update(after);
                    audit.record(note(admin, role, action, after));
                    return after;
                });
    }

    private String hash(Password password) {
        return String.valueOf(passwords.encode(password.text()));
    }

    private static Note note(Actor admin, Role role, String action, Account account) {
        return Note.of(admin, role, action, "account/" + account.id())
                .with(
                        Payload.of("name", account.name())
                                .and("roles", account.roles().all())
                                .and("disabled", account.disabled()));
    }
}
