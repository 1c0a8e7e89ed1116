package io.huisuan.promotion;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** When a promotion runs, in the campaign's own zone; {@code from} is in, {@code until} is out. */
public record Schedule(ZoneId zone, Optional<LocalDateTime> from, Optional<LocalDateTime> until) {

    public boolean runs(Instant at) {
        if (from.isEmpty() && until.isEmpty()) {
            return true;
        }
        var local = at.atZone(zone).toLocalDateTime();
        return from.filter(local::isBefore).isEmpty()
                && until.filter(t -> !local.isBefore(t)).isEmpty();
    }

    /** When it starts; the epoch, where nothing says when. It is the same on every day. */
    public Instant start() {
        return from.map(time -> time.atZone(zone).toInstant()).orElse(Instant.EPOCH);
    }

    /** Whether it ran and does so no more. */
    public boolean isOver(Instant at) {
        return until.filter(t -> !at.atZone(zone).toLocalDateTime().isBefore(t)).isPresent();
    }
}
