package io.huisuan.ledger.risk;

import io.huisuan.social.risk.Risk;

import java.time.Instant;
import java.util.Optional;

/**
 * What a shop has seen of a customer. Only hashes of the texts are stored.
 *
 * @param device that the customer uses
 * @param payer the account that the customer pays from
 * @param address where the customer lives, or comes from
 * @param registered when the customer has registered
 * @param told how suspicious the shop finds the customer, 0 to {@link Risk#MOST}
 */
public record Trail(
        Optional<String> device,
        Optional<String> payer,
        Optional<String> address,
        Optional<Instant> registered,
        int told) {

    /** Nothing was seen. */
    public static final Trail NONE =
            new Trail(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);

    /** The most characters of each text. */
    public static final int LONGEST = 128;

    public Trail {
        if (told < 0 || told > Risk.MOST) {
            throw new IllegalArgumentException("risk is 0 to 100: " + told);
        }
        device.ifPresent(Trail::requireShort);
        payer.ifPresent(Trail::requireShort);
        address.ifPresent(Trail::requireShort);
    }

    private static void requireShort(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("1 to " + LONGEST + " characters");
        }
    }

    /** Whether there is nothing to store. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
