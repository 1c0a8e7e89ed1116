package io.huisuan.ledger.hold;

import java.time.Instant;
import java.util.List;

/**
 * What a command has done.
 *
 * @param hold its id
 * @param number 1 but for returns, which are counted
 * @param state where the hold was after it
 * @param expiresAt when it will expire or would have, unless paid before
 * @param movements what it moved, one per resource, in the order of locks
 * @param taken what the order had got when it was reserved, line by line: less than wanted where it
 *     was content with that
 */
public record Receipt(
        String hold,
        String order,
        Step step,
        int number,
        State state,
        Instant at,
        Instant expiresAt,
        List<Movement> movements,
        List<Taken> taken) {

    /**
     * What an order got of a resource.
     *
     * @param line empty when it is for the whole order
     */
    public record Taken(ResourceId resource, String line, long wanted, long quantity) {}

    static Receipt of(Hold hold, Entry entry) {
        return new Receipt(
                hold.id(),
                hold.order(),
                entry.step(),
                entry.number(),
                entry.after(),
                entry.at(),
                hold.expiresAt(),
                entry.movements(),
                hold.lines().stream()
                        .map(l -> new Taken(l.resource(), l.line(), l.wanted(), l.taken()))
                        .toList());
    }

    /** How much the order got of a resource, when it was reserved. */
    public long quantity(ResourceId resource) {
        return taken.stream()
                .filter(t -> t.resource().equals(resource))
                .mapToLong(Taken::quantity)
                .sum();
    }
}
