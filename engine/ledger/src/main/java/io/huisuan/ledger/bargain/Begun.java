package io.huisuan.ledger.bargain;

import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.social.bargain.Bargain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A bargain that somebody has begun.
 *
 * @param promotion whose rules it follows
 * @param release the number of the release that it follows them of
 * @param digest of that release, 64 hexadecimal digits
 * @param zone whose days count
 * @param owner who begun it
 * @param commitment SHA-256 of what decides its cuts, in hexadecimal
 * @param hold of the order that has it, or had it last; null for none
 * @param version how much has happened to it
 */
public record Begun(
        String id,
        String promotion,
        String campaign,
        long release,
        String digest,
        String currency,
        ZoneId zone,
        KeyedHash owner,
        String commitment,
        Instant startedAt,
        @Nullable String hold,
        int version,
        Bargain bargain) {

    public Phase phase() {
        return Phase.of(bargain.state());
    }

    Begun with(Bargain other, @Nullable String otherHold, int events) {
        return new Begun(
                id,
                promotion,
                campaign,
                release,
                digest,
                currency,
                zone,
                owner,
                commitment,
                startedAt,
                otherHold,
                version + events,
                other);
    }

    /** As it is now, whether anybody has noticed or not. */
    Begun asOf(Instant now) {
        return with(bargain.asOf(now), hold, 0);
    }
}
