package io.huisuan.repo.change;

import io.huisuan.repo.Actor;
import io.huisuan.repo.asset.Asset;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Blob;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Somebody at work on one edit, while nobody else is.
 *
 * @param change the change request, locked, with the revision and time that this work gives it
 * @param before the edit as the actor looked at it; empty when there is none yet
 */
record Editing(Actor actor, Change change, AssetId asset, Optional<Edit> before) {

    Edit edit(
            @Nullable String campaign,
            String label,
            @Nullable Blob content,
            @Nullable Integer base) {
        return new Edit(
                change.id(),
                asset,
                campaign,
                label,
                content,
                base,
                actor.account(),
                change.revision(),
                change.updatedAt());
    }

    /** The asset as it is when this draft is the first that is known of it. */
    Asset asset(Draft draft) {
        return new Asset(
                asset,
                asset.kind(),
                draft.campaign(),
                draft.label(),
                actor.account(),
                change.updatedAt());
    }

    /** How audit entries name it. */
    String object() {
        return change.object() + "/" + asset;
    }

    @Nullable String hashBefore() {
        return before.map(Edit::content).map(Blob::sha256).orElse(null);
    }
}
