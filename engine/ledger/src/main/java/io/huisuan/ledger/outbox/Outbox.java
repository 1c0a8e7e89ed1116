package io.huisuan.ledger.outbox;

import io.huisuan.store.Database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Where events wait until they are delivered. */
public final class Outbox {

    private static final int LONGEST_FAILURE = 500;

    private final Database database;
    private final InstantSource now;
    private final OutboxMapper letters;
    private final Backoff backoff;

    public Outbox(Database database, InstantSource now, Backoff backoff) {
        this.database = database;
        this.now = now;
        this.backoff = backoff;
        letters = database.mapper(OutboxMapper.class);
    }

    /** In the transaction of what has happened. */
    public void announce(List<Event> events) {
        if (!events.isEmpty()) {
            letters.add(events);
        }
    }

    /**
     * Letters that are due, at most one per aggregate; nobody else gets them before the lease is
     * over. Whoever dies with them needs no cleaning up.
     */
    public List<Letter> claim(int most, Duration lease) {
        return database.inTransaction(
                () -> {
                    Instant at = now.instant();
                    List<Long> candidates = letters.due(at, most);
                    if (candidates.isEmpty()) {
                        return List.of();
                    }
                    List<Long> locked = letters.lock(candidates, at);
                    return locked.isEmpty() ? List.of() : leased(locked, at.plus(lease));
                });
    }

    private List<Letter> leased(List<Long> locked, Instant until) {
        if (letters.lease(locked, until) != locked.size()) {
            throw new IllegalStateException("locked letters have changed: " + locked);
        }
        return letters.read(locked);
    }

    /** It has arrived. {@code false} when somebody else has said so before. */
    public boolean sent(Letter letter) {
        return letters.sent(letter.id(), now.instant()) == 1;
    }

    /** It has not arrived; it is tried again later, or dead after the last attempt. */
    public void failed(Letter letter, String why) {
        boolean last = backoff.isLast(letter.attempts());
        int _ =
                letters.failed(
                        letter.id(),
                        (last ? Letter.State.DEAD : Letter.State.PENDING).name(),
                        now.instant().plus(backoff.after(letter.attempts())),
                        why.substring(0, Math.min(why.length(), LONGEST_FAILURE)));
    }

    /** Sends a letter again that was delivered or given up. {@code false} when it is waiting. */
    public boolean again(String id) {
        return letters.again(id, now.instant()) == 1;
    }

    public Optional<Letter> find(String id) {
        return letters.find(id);
    }

    /** How many are in that state. */
    public long count(Letter.State state) {
        return letters.count(state.name());
    }
}
