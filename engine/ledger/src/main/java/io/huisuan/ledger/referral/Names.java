package io.huisuan.ledger.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.ledger.code.CodeText;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.social.referral.Traces;

import java.util.Locale;

/** What the ledger calls people, what they leave behind, and what is about them. */
final class Names {

    /** Symbols of a code: 50 bits. */
    private static final int SYMBOLS = 10;

    private final Hmac key;

    /**
     * @param key names customers in the ledger
     */
    Names(Hmac key) {
        this.key = key;
    }

    KeyedHash customer(String id) {
        return KeyedHash.of(key, id);
    }

    /** Telephone numbers, devices and payers are no customers, so they are named apart. */
    Traces<KeyedHash> traces(Traces<String> traces) {
        return new Traces<>(
                traces.phone().map(v -> KeyedHash.of(key, "referral/phone/" + v)),
                traces.device().map(v -> KeyedHash.of(key, "referral/device/" + v)),
                traces.payer().map(v -> KeyedHash.of(key, "referral/payer/" + v)));
    }

    KeyedHash visitor(String id) {
        return KeyedHash.of(key, "referral/visitor/" + id);
    }

    /** The id of a reward: there is one for each of these. */
    String reward(Terms terms, KeyedHash invitee, Earning earning) {
        return KeyedHash.of(
                        key,
                        "referral/reward/%s/%s/%s/%d/%s"
                                .formatted(
                                        terms.promotion(),
                                        invitee.hex(),
                                        earning.side(),
                                        earning.level(),
                                        earning.milestone()))
                .hex();
    }

    /**
     * A code of symbols that do not look like each other. It is the same at each asking, and can be
     * guessed by nobody who has not the key.
     *
     * @param attempt 0, and more when another inviter has that code
     */
    String code(String promotion, KeyedHash inviter, int attempt) {
        byte[] mac =
                key.of(
                        "referral/code/%s/%s/%d"
                                .formatted(promotion, inviter.hex(), attempt)
                                .getBytes(UTF_8));
        var code = new StringBuilder();
        for (int i = 0; i < SYMBOLS; i++) {
            code.append(CodeText.SYMBOLS.charAt(mac[i] & 31));
        }
        return code.toString();
    }

    /** As codes are compared: in capital letters, without what only groups them. */
    static String bare(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
