package io.huisuan.authoring.analysis;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

/** A local time of an atom that really comes: where clocks are put forward, some never do. */
final class Moment {

    /** For tables that name no time at all. */
    private static final LocalDateTime SOME_NOON = LocalDateTime.of(2026, 1, 1, 12, 0);

    private Moment() {}

    static Optional<LocalDateTime> in(List<LocalDateTime> starts, int atom, ZoneId zone) {
        if (atom == 0) {
            return Optional.of(
                    starts.size() == 1 ? SOME_NOON : real(starts.get(1).minusDays(1), zone));
        }
        LocalDateTime first = real(starts.get(atom), zone);
        boolean isLast = atom + 1 == starts.size();
        return isLast || first.isBefore(starts.get(atom + 1))
                ? Optional.of(first)
                : Optional.empty();
    }

    /** The time itself, or the first one after it that comes. */
    private static LocalDateTime real(LocalDateTime time, ZoneId zone) {
        return Optional.ofNullable(zone.getRules().getTransition(time))
                .filter(ZoneOffsetTransition::isGap)
                .map(ZoneOffsetTransition::getDateTimeAfter)
                .orElse(time);
    }
}
