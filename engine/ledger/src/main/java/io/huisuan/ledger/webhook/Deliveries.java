package io.huisuan.ledger.webhook;

import io.huisuan.ledger.outbox.Announced;
import io.huisuan.ledger.outbox.Event;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.ledger.webhook.DeliveryMapper.Fresh;
import io.huisuan.store.Database;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Events on their way to endpoints. */
public final class Deliveries {

    /** Attempts of a delivery that are remembered. */
    static final int REMEMBERED = 20;

    /** Events that one replay sends again. */
    public static final int MOST_REPLAYED = 100_000;

    private static final int BATCH = 500;
    private static final int LONGEST_FAILURE = 300;

    private final Database database;
    private final InstantSource now;
    private final Backoff backoff;
    private final Outbox outbox;
    private final Endpoints endpoints;
    private final DeliveryMapper deliveries;

    public Deliveries(
            Database database,
            InstantSource now,
            Backoff backoff,
            Outbox outbox,
            Endpoints endpoints) {
        this.database = database;
        this.now = now;
        this.backoff = backoff;
        this.outbox = outbox;
        this.endpoints = endpoints;
        deliveries = database.mapper(DeliveryMapper.class);
    }

    /**
     * Hands waiting events over to the endpoints that want them. One at a time does so, whoever
     * comes first.
     *
     * @return how many; fewer than {@code most} when there are no more, or somebody else is at it
     */
    public int dispatch(int most) {
        return database.inTransaction(
                () -> {
                    if (deliveries.takeTurn().isEmpty()) {
                        return 0;
                    }
                    List<Announced> waiting = outbox.waiting(most);
                    if (!waiting.isEmpty()) {
                        begin(heard(waiting, endpoints.all()));
                        outbox.dispatched(waiting);
                    }
                    return waiting.size();
                });
    }

    private static List<Fresh> heard(List<Announced> waiting, List<Endpoint> listening) {
        return waiting.stream()
                .flatMap(
                        announced ->
                                listening.stream()
                                        .filter(endpoint -> endpoint.hears(announced.event()))
                                        .map(endpoint -> fresh(endpoint, announced)))
                .toList();
    }

    private void begin(List<Fresh> fresh) {
        for (int from = 0; from < fresh.size(); from += BATCH) {
            int to = Math.min(from + BATCH, fresh.size());
            deliveries.begin(fresh.subList(from, to), now.instant());
        }
    }

    private static Fresh fresh(Endpoint endpoint, Announced announced) {
        return new Fresh(endpoint.id(), announced.seq(), announced.event().aggregate());
    }

    /**
     * Deliveries that are due at an endpoint, at most one per aggregate; nobody else gets them
     * before the lease is over. Whoever dies with them needs no cleaning up.
     */
    public List<Delivery> claim(String endpoint, int most, Duration lease) {
        return database.inTransaction(
                () -> {
                    Instant at = now.instant();
                    List<Long> candidates = deliveries.due(endpoint, at, most);
                    if (candidates.isEmpty()) {
                        return List.of();
                    }
                    List<Long> locked = deliveries.lock(endpoint, candidates, at);
                    return locked.isEmpty() ? List.of() : leased(endpoint, locked, at.plus(lease));
                });
    }

    private List<Delivery> leased(String endpoint, List<Long> locked, Instant until) {
        if (deliveries.lease(endpoint, locked, until) != locked.size()) {
            throw new IllegalStateException("locked deliveries have changed: " + locked);
        }
        return deliveries.read(endpoint, locked).stream()
                .map(DeliveryMapper.Row::delivery)
                .toList();
    }

    /**
     * How an attempt went: it has arrived, or is tried again later, or given up after the last
     * attempt.
     */
    public void tried(Delivery delivery, Instant begun, Outcome outcome) {
        boolean _ =
                database.inTransaction(
                        () -> {
                            log(delivery, begun, outcome);
                            return outcome.failure() == null ? arrived(delivery) : waits(delivery);
                        });
    }

    private void log(Delivery delivery, Instant begun, Outcome outcome) {
        String why = outcome.failure();
        deliveries.log(
                delivery.endpoint(),
                delivery.seq(),
                delivery.tries() % REMEMBERED,
                new Attempt(
                        delivery.tries(),
                        begun,
                        outcome.status(),
                        why == null
                                ? null
                                : why.substring(0, Math.min(why.length(), LONGEST_FAILURE)),
                        outcome.took().toMillis()));
    }

    private boolean arrived(Delivery delivery) {
        return deliveries.sent(delivery.endpoint(), delivery.seq(), now.instant()) == 1;
    }

    private boolean waits(Delivery delivery) {
        boolean last = backoff.isLast(delivery.attempts());
        return deliveries.failed(
                        delivery.endpoint(),
                        delivery.seq(),
                        (last ? Delivery.State.DEAD : Delivery.State.PENDING).name(),
                        now.instant().plus(backoff.after(delivery.attempts())))
                == 1;
    }

    /** Sends one again that has arrived or was given up. {@code false} when it is on its way. */
    public boolean again(String endpoint, long seq) {
        if (find(endpoint, seq).isEmpty()) {
            throw Refused.notFound("webhook/" + endpoint + "/" + seq);
        }
        return deliveries.again(endpoint, seq, now.instant()) == 1;
    }

    /**
     * Sends all again that were given up.
     *
     * @return how many
     */
    public int againDead(String endpoint) {
        return deliveries.againDead(endpoint, now.instant());
    }

    /**
     * Sends all events of a time span that the endpoint wants, whether it has had them or not.
     *
     * @param from including
     * @param until excluding
     * @return how many
     * @throws Refused {@code too-many} when there are more than 100,000
     */
    public int againBetween(String id, Instant from, Instant until) {
        Endpoint endpoint = endpoints.require(id);
        return database.inTransaction(() -> replay(endpoint, from, until, endpoint::wants));
    }

    private int replay(Endpoint endpoint, Instant from, Instant until, Predicate<Event> wanted) {
        int seen = 0;
        int replayed = 0;
        long after = 0;
        while (true) {
            List<Announced> some = outbox.between(from, until, after, BATCH);
            if (some.isEmpty()) {
                return replayed;
            }
            seen += some.size();
            if (seen > MOST_REPLAYED) {
                throw Refused.precondition(
                        "too-many",
                        "该时间段内的事件超过 100000 条，请缩短时间段。",
                        "There are more than 100,000 events in that time; choose a shorter one.");
            }
            List<Fresh> fresh =
                    some.stream()
                            .filter(announced -> wanted.test(announced.event()))
                            .map(announced -> fresh(endpoint, announced))
                            .toList();
            begin(fresh);
            replayed += fresh.size();
            after = some.getLast().seq();
        }
    }

    /** Sends an event of the type {@code webhook.test} to this endpoint alone. */
    public Delivery test(String id) {
        Endpoint endpoint = endpoints.require(id);
        return database.inTransaction(
                () -> {
                    var event =
                            new Event(
                                    "test:" + UUID.randomUUID(),
                                    "webhook/" + id,
                                    "webhook.test",
                                    now.instant(),
                                    List.of(),
                                    "{\"webhook\":\"" + id + "\"}");
                    Announced announced = outbox.whisper(event);
                    begin(List.of(fresh(endpoint, announced)));
                    return find(id, announced.seq()).orElseThrow();
                });
    }

    public Optional<Delivery> find(String endpoint, long seq) {
        return deliveries.find(endpoint, seq).map(DeliveryMapper.Row::delivery);
    }

    /**
     * An endpoint's deliveries, newest first.
     *
     * @param state null for all
     * @param aggregate null for all
     * @param before only of older events than this
     */
    public List<Delivery> page(
            String endpoint,
            Delivery.@Nullable State state,
            @Nullable String aggregate,
            long before,
            int most) {
        String named = state == null ? null : state.name();
        return deliveries.page(endpoint, named, aggregate, before, most).stream()
                .map(DeliveryMapper.Row::delivery)
                .toList();
    }

    /** The newest attempts of a delivery, newest first. */
    public List<Attempt> attempts(String endpoint, long seq) {
        return deliveries.attempts(endpoint, seq);
    }

    /** What was told of something, oldest first. */
    public List<Delivery> ofAggregate(String aggregate, int most) {
        return deliveries.ofAggregate(aggregate, most).stream()
                .map(DeliveryMapper.Row::delivery)
                .toList();
    }

    /** How things stand with each endpoint. */
    public List<Standing> standings() {
        Map<String, Standing> troubled =
                deliveries.standings().stream()
                        .collect(Collectors.toMap(Standing::endpoint, Function.identity()));
        return endpoints.all().stream()
                .map(e -> troubled.getOrDefault(e.id(), Standing.calm(e.id())))
                .toList();
    }

    /** Events that are on their way, or wait to be handed over. */
    public long undelivered() {
        return outbox.countWaiting() + standings().stream().mapToLong(Standing::waiting).sum();
    }
}
