package io.huisuan.admin.coupon;

import io.huisuan.ledger.code.Batch;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Codes that were made or named together.
 *
 * @param coupon the template's id
 * @param size how many there will be
 * @param made how many there are
 * @param usesEach how often each can be used
 * @param prefix what all begin with
 * @param stopped none of them can be used
 * @param failure why no more are made
 * @param by the account that asked for them
 * @param doneAt when the last one was made
 * @param fileUntil when what can be downloaded is deleted
 * @param downloadedAt when it was
 * @param downloadable whether it can be downloaded now
 */
record BatchView(
        String id,
        String coupon,
        Batch.Kind kind,
        long size,
        long made,
        long usesEach,
        String prefix,
        Batch.State state,
        boolean stopped,
        @Nullable String failure,
        String by,
        Instant at,
        @Nullable Instant doneAt,
        @Nullable Instant fileUntil,
        @Nullable Instant downloadedAt,
        boolean downloadable) {

    static BatchView of(Batch batch, Instant now) {
        return new BatchView(
                batch.id(),
                batch.templateId(),
                batch.kind(),
                batch.size(),
                batch.made(),
                batch.usesEach(),
                batch.prefix(),
                batch.state(),
                batch.stopped(),
                batch.failure(),
                batch.by(),
                batch.at(),
                batch.doneAt(),
                batch.fileUntil(),
                batch.downloadedAt(),
                batch.isThereToDownload(now));
    }
}
