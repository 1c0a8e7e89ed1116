package io.huisuan.repo.client;

import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.audit.Note;
import io.huisuan.repo.audit.Payload;
import io.huisuan.store.Bounds;
import io.huisuan.store.Database;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The programs that may call the engine. Admins let them in and out. */
public final class Clients {

    /** That are not revoked: every node has all of them in memory. */
    public static final int MOST = 1_000;

    private final Database database;
    private final InstantSource now;
    private final Audit audit;
    private final SecureRandom random;
    private final ClientMapper clients;

    public Clients(Database database, InstantSource now, Audit audit) {
        this.database = database;
        this.now = now;
        this.audit = audit;
        random = new SecureRandom();
        clients = database.mapper(ClientMapper.class);
    }

    /** All that are let in: what a node checks keys against. */
    public List<ApiClient> active() {
        return clients.active().stream().map(ClientMapper.Row::client).toList();
    }

    public Optional<ApiClient> find(String id) {
        return clients.find(id).map(ClientMapper.Row::client);
    }

    /** Clients, revoked ones too, newest first. */
    public Page<ApiClient> page(Page.Request request) {
        return request.of(
                clients.page(request.size(), request.offset()).stream()
                        .map(ClientMapper.Row::client)
                        .toList(),
                clients.count());
    }

    /**
     * Lets a program in.
     *
     * @param name 1 to 100 characters
     * @param scopes at least one
     * @return its key, which cannot be had again
     */
    public ApiKey create(Actor actor, String name, Set<Scope> scopes) {
        ApiKey key = ApiKey.random(random);
        ApiClient _ = register(actor, name, scopes, key);
        return key;
    }

    /** Lets a program in with a key that it already has; {@code id-taken} when its id is in use. */
    public ApiClient register(Actor actor, String name, Set<Scope> scopes, ApiKey key) {
        Role role = actor.as(Role.ADMIN);
        String called = Bounds.required(name, 100, "/name");
        requireScope(scopes);
        String list =
                new TreeSet<>(scopes).stream().map(Scope::name).collect(Collectors.joining(","));
        return database.inTransaction(
                () -> {
                    requireRoom(key.id());
                    clients.add(
                            new ClientMapper.Row(
                                    key.id(),
                                    called,
                                    key.secretSha256(),
                                    list,
                                    actor.account(),
                                    now.instant(),
                                    null));
                    audit.record(
                            Note.of(actor, role, "client.create", "client/" + key.id())
                                    .with(Payload.of("name", called).and("scopes", list)));
                    return find(key.id()).orElseThrow();
                });
    }

    /**
     * Lets a program out for good. One that is out already stays out for the first reason.
     *
     * @param reason up to 1,000 characters
     */
    public void revoke(Actor actor, String id, String reason) {
        Role role = actor.as(Role.ADMIN);
        String why = Bounds.text(reason, 1_000, "/reason");
        ApiClient _ =
                database.inTransaction(
                        () -> {
                            ApiClient client =
                                    find(id).orElseThrow(() -> Refused.notFound("client/" + id));
                            if (clients.revoke(id, now.instant()) > 0) {
                                audit.record(
                                        Note.of(actor, role, "client.revoke", "client/" + id)
                                                .because(why));
                            }
                            return client;
                        });
    }

    private static void requireScope(Set<Scope> scopes) {
        if (scopes.isEmpty()) {
            throw Refused.invalid("missing", "/scopes", "至少选择一项权限。", "Name at least one scope.");
        }
    }

    private void requireRoom(String id) {
        if (clients.find(id).isPresent()) {
            throw Refused.conflict(
                    "id-taken", "已有客户端 " + id + "。", "There is already a client " + id + ".");
        }
        if (clients.countActive() >= MOST) {
            throw Refused.precondition(
                    "too-many-clients",
                    "最多 1000 个客户端，请先停用不用的。",
                    "There are 1,000 clients; revoke some that are not used.");
        }
    }
}
