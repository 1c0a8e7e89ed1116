package io.huisuan.repo.change;

import io.huisuan.repo.asset.Blob;
import io.huisuan.store.Bounds;

import org.jspecify.annotations.Nullable;

/**
 * New content for an asset.
 *
 * @param campaign the id of the campaign that it is to belong to, if any
 * @param label what people search for, such as the names in zh and en; up to 400 characters
 * @param content the authored bytes, 1 byte to 256 KB
 */
public record Draft(@Nullable String campaign, String label, Blob content) {

    /** In bytes. */
    public static final int LARGEST = 256 * 1024;

    public Draft {
        label = Bounds.text(label, 400, "/label");
        Bounds.within(content.size(), 1, LARGEST, "/content");
    }
}
