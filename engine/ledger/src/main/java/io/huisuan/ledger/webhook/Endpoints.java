package io.huisuan.ledger.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.ledger.key.Strongbox;
import io.huisuan.ledger.outbox.EventTypes;
import io.huisuan.store.Bounds;
import io.huisuan.store.Database;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Who is told of events. Changes belong to the current transaction, if there is one. */
public final class Endpoints {

    /** Each event is handed over to all that want it. */
    public static final int MOST = 100;

    private static final int MOST_NAMES = 50;
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private final Database database;
    private final InstantSource now;
    private final Strongbox strongbox;
    private final Destinations destinations;
    private final EndpointMapper endpoints;
    private final SecureRandom random = new SecureRandom();

    public Endpoints(
            Database database, InstantSource now, Strongbox strongbox, Destinations destinations) {
        this.database = database;
        this.now = now;
        this.strongbox = strongbox;
        this.destinations = destinations;
        endpoints = database.mapper(EndpointMapper.class);
    }

    /**
     * What a person says of an endpoint.
     *
     * @param name 1 to 100 characters
     * @param address see {@link Destinations}
     * @param types of {@link EventTypes#ALL}, up to 50; all when empty
     * @param campaigns ids, up to 50; all when empty
     * @param active whether events are posted now
     */
    public record Wish(
            String name,
            String address,
            List<String> types,
            List<String> campaigns,
            boolean active) {}

    /** An endpoint with its newest secret, which cannot be had again. */
    public record Made(Endpoint endpoint, Secret secret) {}

    /** A new endpoint; it is told what happens from now on. */
    public Made create(String account, Wish wish) {
        Wish checked = checked(wish);
        byte[] name = new byte[8];
        random.nextBytes(name);
        String id = HexFormat.of().formatHex(name);
        Secret secret = Secret.random(random, 1);
        return database.inTransaction(
                () -> {
                    int _ = endpoints.awaitTurn();
                    requireRoom();
                    endpoints.add(row(id, checked, locked(id, secret), account));
                    return new Made(require(id), secret);
                });
    }

    private EndpointMapper.Row row(String id, Wish wish, String secret, String account) {
        return new EndpointMapper.Row(
                id,
                wish.name(),
                wish.address(),
                String.join(" ", wish.types()),
                String.join(" ", wish.campaigns()),
                wish.active(),
                1,
                secret,
                null,
                null,
                1,
                account,
                now.instant(),
                null);
    }

    private void requireRoom() {
        if (endpoints.count() >= MOST) {
            throw Refused.precondition(
                    "too-many-endpoints",
                    "最多 100 个接收地址，请先删除不用的。",
                    "There are 100 endpoints; remove some that are not used.");
        }
    }

    /**
     * An endpoint as somebody wants it now.
     *
     * @param revision that the asker has seen
     */
    public Endpoint change(String id, int revision, Wish wish) {
        Wish w = checked(wish);
        int changed =
                endpoints.change(
                        id,
                        revision,
                        w.name(),
                        w.address(),
                        String.join(" ", w.types()),
                        String.join(" ", w.campaigns()),
                        w.active());
        Endpoint endpoint = require(id);
        if (changed == 0) {
            throw Refused.staleRevision(endpoint.revision());
        }
        return endpoint;
    }

    private Wish checked(Wish wish) {
        return new Wish(
                Bounds.required(wish.name(), 100, "/name"),
                destinations.checked(wish.address().strip()).toString(),
                types(names(wish.types(), "order.paid", "/types")),
                names(wish.campaigns(), "singles-day", "/campaigns"),
                wish.active());
    }

    private static List<String> types(List<String> types) {
        List<String> unknown =
                types.stream().filter(type -> !EventTypes.ALL.contains(type)).toList();
        if (!unknown.isEmpty()) {
            String those = String.join(", ", unknown);
            String all = String.join(", ", EventTypes.ALL);
            throw Refused.invalid(
                    "unknown-event",
                    "/types",
                    "没有事件 " + those + "；可选：" + all + "。",
                    "There is no event " + those + "; choose from " + all + ".");
        }
        return types;
    }

    private static List<String> names(List<String> names, String example, String pointer) {
        int _ = Bounds.within(names.size(), 0, MOST_NAMES, pointer);
        return names.stream()
                .map(name -> Bounds.form(name, NAME, example, pointer))
                .distinct()
                .sorted()
                .toList();
    }

    /** A new secret beside the one that there is. Both sign until the older one is retired. */
    public Made rotate(String id) {
        return database.inTransaction(
                () -> {
                    EndpointMapper.Row row = locked(id);
                    if (row.olderNumber() != null) {
                        throw Refused.conflict(
                                "two-secrets",
                                "已有两个密钥，请先停用旧的。",
                                "There are two secrets; retire the older one first.");
                    }
                    Secret secret = Secret.random(random, row.secretNumber() + 1);
                    int _ = endpoints.rotate(id, secret.number(), locked(id, secret));
                    return new Made(require(id), secret);
                });
    }

    /** The older secret signs no more. */
    public Endpoint retire(String id, int number) {
        return database.inTransaction(
                () -> {
                    EndpointMapper.Row _ = locked(id);
                    if (endpoints.retire(id, number) == 0) {
                        throw Refused.conflict(
                                "not-the-older-secret",
                                "只能停用两个密钥中较旧的一个。",
                                "Only the older of two secrets can be retired.");
                    }
                    return require(id);
                });
    }

    /** It is told nothing any more. */
    public void remove(String id) {
        if (endpoints.remove(id, now.instant()) == 0) {
            throw Refused.notFound("webhook/" + id);
        }
    }

    public Optional<Endpoint> find(String id) {
        return endpoints
                .find(id)
                .map(EndpointMapper.Row::endpoint)
                .filter(endpoint -> endpoint.removedAt() == null);
    }

    /** One that is not removed. */
    public Endpoint require(String id) {
        return find(id).orElseThrow(() -> Refused.notFound("webhook/" + id));
    }

    private EndpointMapper.Row locked(String id) {
        return endpoints
                .lock(id)
                .filter(row -> row.removedAt() == null)
                .orElseThrow(() -> Refused.notFound("webhook/" + id));
    }

    /** Endpoints, newest first. */
    public Page<Endpoint> page(Page.Request request) {
        return request.of(
                endpoints.page(request.size(), request.offset()).stream()
                        .map(EndpointMapper.Row::endpoint)
                        .toList(),
                endpoints.count());
    }

    /** All of them. */
    public List<Endpoint> all() {
        return page(Page.Request.first(MOST)).items();
    }

    /** What signs its events, the newest first. */
    public List<Secret> secrets(String id) {
        return endpoints.find(id).stream()
                .flatMap(EndpointMapper.Row::locked)
                .map(locked -> opened(id, locked))
                .toList();
    }

    private String locked(String id, Secret secret) {
        byte[] open = secret.text().getBytes(UTF_8);
        return Base64.getEncoder()
                .encodeToString(strongbox.lock(open, purpose(id, secret.number())));
    }

    private Secret opened(String id, EndpointMapper.Locked locked) {
        byte[] secret = Base64.getDecoder().decode(locked.secret());
        byte[] text = strongbox.open(secret, purpose(id, locked.number()));
        return new Secret(locked.number(), new String(text, UTF_8));
    }

    private static String purpose(String id, int number) {
        return "webhook " + id + " " + number;
    }
}
