package io.huisuan.admin.release;

import io.huisuan.admin.change.Diff;
import io.huisuan.repo.release.ReleaseItem;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A release with all that is known of it.
 *
 * @param items what it consists of, sorted by asset
 * @param diff what became different from its base
 * @param changes the change requests that were merged into it
 * @param signatureOk whether it is, byte for byte, what was published and signed
 * @param defects what is wrong with it, when something is
 */
public record ReleaseView(
        long number,
        String digest,
        @Nullable String base,
        @Nullable Long baseNumber,
        String keyId,
        String createdBy,
        Instant createdAt,
        boolean live,
        List<Item> items,
        List<Diff> diff,
        List<Origin> changes,
        boolean signatureOk,
        List<String> defects) {

    /**
     * One asset of a release.
     *
     * @param asset for example {@code promotion/mj-300-50}
     * @param sha256 of the version's content
     * @param artifactSha256 of what the content was compiled to
     */
    public record Item(String asset, int version, String sha256, @Nullable String artifactSha256) {

        static Item of(ReleaseItem item) {
            return new Item(
                    item.asset().toString(), item.version(), item.sha256(), item.artifactSha256());
        }
    }

    /**
     * A change request that something came from.
     *
     * @param authors everybody who edited it
     * @param reviewers who approved it
     */
    public record Origin(String id, String title, List<String> authors, List<String> reviewers) {}
}
