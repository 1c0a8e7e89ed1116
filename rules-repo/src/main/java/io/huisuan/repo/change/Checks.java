package io.huisuan.repo.change;

import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Blob;
import io.huisuan.store.Bounds;

import java.util.List;
import java.util.Map;

/**
 * Judges what a change request would make live. Runs before the transaction that submits, on
 * exactly the edits that are submitted.
 */
public interface Checks {

    Report check(Change change, List<Edit> edits);

    /**
     * What the checks found.
     *
     * @param ok whether it may be submitted
     * @param findings as canonical JSON, up to 1,000,000 characters; reviews are bound to it
     * @param artifacts what contents were compiled to, for the assets that are compiled
     */
    record Report(boolean ok, String findings, Map<AssetId, Blob> artifacts) {

        public Report {
            Bounds.text(findings, 1_000_000, "/findings");
            artifacts = Map.copyOf(artifacts);
        }

        /** Nothing to complain about, nothing compiled. */
        public static Report clean() {
            return new Report(true, "[]", Map.of());
        }
    }
}
