package io.huisuan.ledger.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What an endpoint's events are signed with.
 *
 * @param number from 1; names it in signatures
 * @param text {@code whsec_} and 43 letters; its bytes are the key
 */
public record Secret(int number, String text) {

    private static final int BYTES = 32;

    static Secret random(SecureRandom random, int number) {
        byte[] made = new byte[BYTES];
        random.nextBytes(made);
        return new Secret(
                number, "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(made));
    }

    /** Not the secret. */
    @Override
    public String toString() {
        return "secret " + number;
    }
}
