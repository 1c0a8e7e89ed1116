package io.huisuan.ledger.code;

import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.key.KeyedHash;

import org.jspecify.annotations.Nullable;

/**
 * A code as it is stored, which is not enough to use it.
 *
 * @param last4 its last symbols, for people: at most four, and at most half of it
 * @param owner the customer whom it belongs to; null when it is anybody's
 */
record Code(KeyedHash hmac, String batchId, String last4, @Nullable KeyedHash owner) {

    private static final int LAST = 4;

    static String last4(String bare) {
        int symbols = bare.codePointCount(0, bare.length());
        int shown = Math.min(LAST, symbols / 2);
        return bare.substring(bare.offsetByCodePoints(0, symbols - shown));
    }

    ResourceId uses() {
        return CodeNames.uses(hmac);
    }
}
