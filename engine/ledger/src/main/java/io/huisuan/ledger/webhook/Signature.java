package io.huisuan.ledger.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.ledger.key.Hmac;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * {@code t=<seconds>,<number>=<hex>}, with a further {@code <number>=<hex>} while there are two
 * secrets: HMAC-SHA256 over the seconds, a dot and the body.
 */
public final class Signature {

    private Signature() {}

    /**
     * The header's value.
     *
     * @param secrets each signs
     */
    public static String of(List<Secret> secrets, Instant at, String body) {
        long seconds = at.getEpochSecond();
        byte[] content = (seconds + "." + body).getBytes(UTF_8);
        var signature = new StringBuilder("t=").append(seconds);
        for (Secret secret : secrets) {
            byte[] mac = new Hmac(secret.text().getBytes(UTF_8)).of(content);
            signature.append(',').append(secret.number()).append('=');
            signature.append(HexFormat.of().formatHex(mac));
        }
        return signature.toString();
    }
}
