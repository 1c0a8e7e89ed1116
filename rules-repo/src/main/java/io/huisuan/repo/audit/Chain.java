package io.huisuan.repo.audit;

import io.huisuan.repo.Sha256;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * The law of the audit chain.
 *
 * <pre>hash(n) = SHA-256( field(1) … field(11) )   where the last field is hash(n − 1)
 * field   = its number of characters, ':', its characters; '-' for a field without a value</pre>
 *
 * Lengths are part of the hash, so that nothing can move from one field to the next.
 */
public final class Chain {

    /** What the first link is linked to. */
    public static final String START = "0".repeat(64);

    private Chain() {}

    /** The hash that this entry must have, whatever it says it has. */
    public static String hash(AuditEntry entry) {
        var text = new StringBuilder();
        field(text, entry.seq());
        field(text, entry.at());
        field(text, entry.actor());
        field(text, entry.role());
        field(text, entry.action());
        field(text, entry.object());
        field(text, entry.reason());
        field(text, entry.beforeHash());
        field(text, entry.afterHash());
        field(text, entry.payload());
        field(text, entry.prevHash());
        return Sha256.of(text.toString());
    }

    private static void field(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append('-');
            return;
        }
        String field = Objects.toString(value);
        text.append(field.length()).append(':').append(field);
    }
}
