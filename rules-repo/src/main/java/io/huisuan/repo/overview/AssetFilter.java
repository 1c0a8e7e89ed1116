package io.huisuan.repo.overview;

import io.huisuan.repo.asset.AssetKind;
import io.huisuan.store.Bounds;

import org.jspecify.annotations.Nullable;

/**
 * Which assets are asked for; what is null is not asked.
 *
 * @param campaign id of a campaign
 * @param standing how it stands now
 * @param text part of its id or label, any case, up to 100 characters
 */
public record AssetFilter(
        AssetKind kind,
        @Nullable String campaign,
        @Nullable Standing standing,
        @Nullable String text) {

    /** How an asset stands. */
    public enum Standing {
        /** A version of it is live. */
        LIVE,
        /** A change request that is not over edits it. */
        CHANGING,
        /** Neither. */
        IDLE
    }

    public AssetFilter {
        text = text == null || text.isBlank() ? null : Bounds.text(text, 100, "/q");
    }

    public static AssetFilter all(AssetKind kind) {
        return new AssetFilter(kind, null, null, null);
    }

    /** The text as a LIKE pattern in which it stands for itself. */
    @Nullable String pattern() {
        return text == null ? null : "%" + text.replaceAll("[!%_]", "!$0") + "%";
    }
}
