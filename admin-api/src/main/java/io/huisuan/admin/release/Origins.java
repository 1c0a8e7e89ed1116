package io.huisuan.admin.release;

import io.huisuan.repo.change.Change;
import io.huisuan.repo.change.Changes;
import io.huisuan.repo.change.Review;
import io.huisuan.store.Refused;

import java.util.List;

/** Who wrote and who approved what came out of a change request. */
public final class Origins {

    private final Changes changes;

    public Origins(Changes changes) {
        this.changes = changes;
    }

    public ReleaseView.Origin of(long id) {
        Change change = changes.find(id).orElseThrow(() -> Refused.notFound("change/" + id));
        return new ReleaseView.Origin(
                String.valueOf(id), change.title(), changes.editors(id), approvers(change));
    }

    private List<String> approvers(Change change) {
        return changes.reviews(change.id()).stream()
                .filter(review -> review.bundleHash().equals(change.bundleHash()))
                .filter(review -> review.verdict() == Review.Verdict.APPROVED)
                .map(Review::reviewer)
                .distinct()
                .sorted()
                .toList();
    }
}
