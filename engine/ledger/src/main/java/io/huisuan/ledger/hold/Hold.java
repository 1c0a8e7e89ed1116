package io.huisuan.ledger.hold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is held for an order, or was.
 *
 * @param id client, route and idempotency key of the reservation in one
 * @param hash of the request that reserved it
 * @param lines in the order of locks
 * @param origin as it was when it was reserved
 */
public record Hold(
        String id,
        String client,
        String order,
        String hash,
        State state,
        Instant at,
        Instant expiresAt,
        List<HoldLine> lines,
        List<Item> items,
        Origin origin) {

    public Hold {
        lines = List.copyOf(lines);
        items = List.copyOf(items);
    }

    Hold with(List<HoldLine> other) {
        return new Hold(id, client, order, hash, state, at, expiresAt, other, items, origin);
    }

    /** All that gave it something. */
    List<String> campaigns() {
        return Stream.concat(origin.campaigns().stream(), lines.stream().map(HoldLine::campaign))
                .distinct()
                .sorted()
                .toList();
    }

    /** The movements of its lines, one per resource, in the order of locks. */
    List<Movement> movements(Function<HoldLine, Movement> each) {
        return sum(lines.stream().map(each));
    }

    static List<Movement> sum(Stream<Movement> movements) {
        var sums = new TreeMap<ResourceId, Movement>();
        movements.forEach(m -> sums.merge(m.resource(), m, Movement::plus));
        return sums.values().stream().filter(m -> !m.isNothing()).toList();
    }

    /** The lines of a claim that got so much: in proportion to the shares, to the last unit. */
    static List<HoldLine> lines(Claim claim, long taken) {
        if (claim.shares().isEmpty()) {
            return List.of(line(claim, "", claim.quantity(), taken));
        }
        var lines = new ArrayList<HoldLine>();
        long wantedSoFar = 0;
        long takenSoFar = 0;
        for (Claim.Share share : claim.shares()) {
            wantedSoFar += share.quantity();
            long upTo = HoldLine.part(taken, wantedSoFar, claim.quantity());
            lines.add(line(claim, share.line(), share.quantity(), upTo - takenSoFar));
            takenSoFar = upTo;
        }
        return lines;
    }

    private static HoldLine line(Claim claim, String line, long wanted, long taken) {
        return new HoldLine(
                claim.resource(),
                line,
                claim.campaign(),
                claim.giveBack(),
                claim.bound(),
                wanted,
                taken,
                0,
                false);
    }
}
