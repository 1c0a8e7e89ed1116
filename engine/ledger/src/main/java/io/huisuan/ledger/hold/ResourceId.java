package io.huisuan.ledger.hold;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The name of something scarce, like {@code BUDGET:singles-day:CNY}. Sorts in the order of locks.
 *
 * @param key 1 to 120 letters, digits and {@code . : _ @ / = + -}; identifiers of people and codes
 *     only as keyed hashes
 */
public record ResourceId(Kind kind, String key) implements Comparable<ResourceId> {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9.:_@/=+-]{1,120}");

    private static final Comparator<ResourceId> LOCKS =
            Comparator.comparing(ResourceId::kind).thenComparing(ResourceId::key);

    public ResourceId {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a resource's key: " + key);
        }
    }

    public static ResourceId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a resource: " + text);
        }
        return new ResourceId(Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    @Override
    public int compareTo(ResourceId other) {
        return LOCKS.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + ":" + key;
    }
}
