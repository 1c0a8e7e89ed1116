package io.huisuan.admin.webhook;

import io.huisuan.ledger.webhook.Deliveries;
import io.huisuan.ledger.webhook.Delivery;
import io.huisuan.ledger.webhook.Endpoint;
import io.huisuan.ledger.webhook.Endpoints;
import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.audit.Note;
import io.huisuan.repo.audit.Payload;
import io.huisuan.store.Database;
import io.huisuan.store.Refused;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** What admins do with endpoints; each command leaves its entry in the audit. */
public final class Webhooks {

    private final Database database;
    private final Audit audit;
    private final Endpoints endpoints;
    private final Deliveries deliveries;

    public Webhooks(Database database, Audit audit, Endpoints endpoints, Deliveries deliveries) {
        this.database = database;
        this.audit = audit;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
    }

    Endpoints.Made create(Actor actor, Endpoints.Wish wish) {
        return noted(
                actor,
                "webhook.create",
                () -> endpoints.create(actor.account(), wish),
                made -> made.endpoint().id(),
                made -> facts(made.endpoint()));
    }

    Endpoint change(Actor actor, String id, int revision, Endpoints.Wish wish) {
        return noted(
                actor,
                "webhook.change",
                () -> endpoints.change(id, revision, wish),
                Endpoint::id,
                Webhooks::facts);
    }

    private static Payload facts(Endpoint endpoint) {
        return Payload.of("name", endpoint.name())
                .and("address", endpoint.address())
                .and("types", endpoint.types())
                .and("campaigns", endpoint.campaigns())
                .and("active", endpoint.active());
    }

    Endpoints.Made rotate(Actor actor, String id) {
        return noted(
                actor,
                "webhook.rotate",
                () -> endpoints.rotate(id),
                _ -> id,
                made -> Payload.of("secret", made.secret().number()));
    }

    Endpoint retire(Actor actor, String id, int number) {
        return noted(
                actor,
                "webhook.retire-secret",
                () -> endpoints.retire(id, number),
                Endpoint::id,
                _ -> Payload.of("secret", number));
    }

    void remove(Actor actor, String id) {
        Endpoint _ =
                noted(
                        actor,
                        "webhook.remove",
                        () -> {
                            Endpoint gone = endpoints.require(id);
                            endpoints.remove(id);
                            return gone;
                        },
                        Endpoint::id,
                        Webhooks::facts);
    }

    Delivery test(Actor actor, String id) {
        return noted(
                actor,
                "webhook.test",
                () -> deliveries.test(id),
                _ -> id,
                test -> Payload.of("event", test.event().id()));
    }

    int again(Actor actor, String id, long seq) {
        return noted(
                actor,
                "webhook.replay",
                () -> deliveries.again(endpoints.require(id).id(), seq) ? 1 : 0,
                _ -> id,
                _ -> Payload.of("delivery", seq));
    }

    int againDead(Actor actor, String id) {
        return noted(
                actor,
                "webhook.replay",
                () -> deliveries.againDead(endpoints.require(id).id()),
                _ -> id,
                count -> Payload.of("dead", count));
    }

    int againBetween(Actor actor, String id, Instant from, Instant until) {
        if (!from.isBefore(until)) {
            throw Refused.invalid(
                    "out-of-range", "/until", "结束时间必须晚于开始时间。", "Must be after the beginning.");
        }
        return noted(
                actor,
                "webhook.replay",
                () -> deliveries.againBetween(id, from, until),
                _ -> id,
                count -> Payload.of("from", from).and("until", until).and("events", count));
    }

    private <T> T noted(
            Actor actor,
            String action,
            Supplier<T> work,
            Function<T, String> id,
            Function<T, Payload> facts) {
        Role role = actor.as(Role.ADMIN);
        return database.inTransaction(
                () -> {
                    T result = work.get();
                    audit.record(
                            Note.of(actor, role, action, "webhook/" + id.apply(result))
                                    .with(facts.apply(result)));
                    return result;
                });
    }
}
