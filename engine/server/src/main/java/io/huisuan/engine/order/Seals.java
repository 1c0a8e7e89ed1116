package io.huisuan.engine.order;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.huisuan.ledger.key.Keyring;
import io.huisuan.rules.codec.Json;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** Seals offers and opens them: {@code <key id>.<content>.<HMAC of both>}, base64url. */
final class Seals {

    /** Longer than any there is. */
    static final int LONGEST = 200_000;

    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Keyring keys;

    Seals(Keyring keys) {
        this.keys = keys;
    }

    String seal(Offer offer) {
        String id = keys.current();
        String content = id + "." + TO_TEXT.encodeToString(Json.canonical(OfferJson.write(offer)));
        return content + "." + mac(id, content).orElseThrow();
    }

    /** What was sealed; empty when this is not exactly what {@link #seal} made. */
    Optional<Offer> open(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        String content = parts[0] + "." + parts[1];
        return mac(parts[0], content)
                .filter(mac -> same(mac, parts[2]))
                .map(_ -> OfferJson.read(Json.parse(Base64.getUrlDecoder().decode(parts[1]))));
    }

    /** As text, so that no two texts are the same seal. */
    private static boolean same(String mac, String shown) {
        return MessageDigest.isEqual(mac.getBytes(US_ASCII), shown.getBytes(US_ASCII));
    }

    private Optional<String> mac(String id, String content) {
        return keys.seal(id).map(key -> TO_TEXT.encodeToString(key.of(content.getBytes(US_ASCII))));
    }
}
