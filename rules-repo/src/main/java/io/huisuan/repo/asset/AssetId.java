package io.huisuan.repo.asset;

import io.huisuan.store.Bounds;

/**
 * An asset's stable name, written {@code promotion/mj-300-50}.
 *
 * @param name 1 to 64 lower-case letters, digits, dashes
 */
public record AssetId(AssetKind kind, String name) implements Comparable<AssetId> {

    /** The one policy that all carts are priced under. */
    public static final AssetId POLICY = new AssetId(AssetKind.POLICY, "default");

    private static final String NAME = "[a-z0-9][a-z0-9-]{0,63}";

    public AssetId {
        Bounds.form(name, NAME, "mj-300-50", "?id");
    }

    public static AssetId promotion(String name) {
        return new AssetId(AssetKind.PROMOTION, name);
    }

    /** Reads what {@link #toString} writes; refuses anything else. */
    public static AssetId parse(String text) {
        Bounds.form(text, "[a-z-]{1,16}/" + NAME, "promotion/mj-300-50", "?id");
        int slash = text.indexOf('/');
        return new AssetId(AssetKind.of(text.substring(0, slash)), text.substring(slash + 1));
    }

    /** Sorted as their texts are. */
    @Override
    public int compareTo(AssetId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return kind.prefix() + "/" + name;
    }
}
