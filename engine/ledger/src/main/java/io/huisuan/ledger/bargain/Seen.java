package io.huisuan.ledger.bargain;

import io.huisuan.ledger.key.KeyedHash;

import java.util.Optional;

/**
 * What was known of a helper when helping, for whoever looks for farms.
 *
 * @param device as the ledger names it
 * @param risk 0 to 100
 */
public record Seen(Optional<KeyedHash> device, int risk) {

    /** Nothing was. */
    public static final Seen NOTHING = new Seen(Optional.empty(), 0);
}
