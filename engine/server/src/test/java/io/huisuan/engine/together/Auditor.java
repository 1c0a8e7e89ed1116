package io.huisuan.engine.together;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Somebody outside who replays a weighted bargain by what docs/bargains.md says, and by nothing of
 * the product's own.
 *
 * @param bargain as the API tells it
 * @param helps all of them, in their order
 * @param least of a cut, as the promotion says
 */
record Auditor(JsonNode bargain, List<JsonNode> helps, long least) {

    /** The first thing that is not as it should be; empty when all is. */
    String objection() {
        byte[] seed = HexFormat.of().parseHex(bargain.path("seed").stringValue());
        if (!sha256(seed).equals(bargain.path("commitment").stringValue())) {
            return "commitment";
        }
        long price = bargain.path("first").longValue();
        for (int i = 0; i < helps.size(); i++) {
            JsonNode help = helps.get(i);
            long chance = chance(seed, i + 1);
            if (help.path("chance").longValue() != chance) {
                return "chance " + (i + 1);
            }
            long cut = cut(price - bargain.path("floor").longValue(), help, chance);
            price -= cut;
            if (help.path("cut").longValue() != cut) {
                return "cut " + (i + 1);
            }
            if (help.path("price").longValue() != price) {
                return "price " + (i + 1);
            }
        }
        return price == bargain.path("price").longValue() ? "" : "price";
    }

    /** The first 53 bits of HMAC-SHA256(seed, "bargain/k"). */
    private long chance(byte[] seed, int number) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
            String name = bargain.path("bargain").stringValue() + "/" + number;
            return ByteBuffer.wrap(mac.doFinal(name.getBytes(UTF_8))).getLong() >>> 11;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private long cut(long left, JsonNode help, long chance) {
        long from = help.path("bandLeast").longValue();
        long ways = help.path("bandMost").longValue() - from + 1;
        long share = from + Math.multiplyExact(ways, chance) / (1L << 53);
        return Math.min(left, Math.max(least, left * share / 10_000));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
