package io.huisuan.admin.demo;

import io.huisuan.repo.Actor;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.change.Change;
import io.huisuan.repo.change.ChangeFilter;
import io.huisuan.repo.change.ChangeState;
import io.huisuan.repo.change.Changes;
import io.huisuan.repo.change.Draft;
import io.huisuan.repo.change.Drafting;
import io.huisuan.repo.change.Review;
import io.huisuan.repo.change.Reviewing;
import io.huisuan.repo.change.Submitting;
import io.huisuan.repo.publish.Order;
import io.huisuan.repo.publish.Published;
import io.huisuan.repo.publish.Publishing;
import io.huisuan.store.Page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the demo's people get something live: as everybody else has to. Each step does only what was
 * not done yet, so that a start that was cut off is taken up where it ended.
 */
public final class Workday {

    private final Changes changes;
    private final Drafting drafting;
    private final Submitting submitting;
    private final Reviewing reviewing;
    private final Publishing publishing;

    public Workday(
            Changes changes,
            Drafting drafting,
            Submitting submitting,
            Reviewing reviewing,
            Publishing publishing) {
        this.changes = changes;
        this.drafting = drafting;
        this.submitting = submitting;
        this.reviewing = reviewing;
        this.publishing = publishing;
    }

    /** A change request of this author with these drafts, handed in. */
    Change handIn(Actor author, String title, Map<AssetId, Draft> drafts) {
        Change change = begun(author, title);
        if (change.state() != ChangeState.DRAFT) {
            return change;
        }
        drafts.forEach((asset, draft) -> put(author, change, asset, draft));
        int revision = changes.find(change.id()).orElseThrow().revision();
        return submitting.submit(author, change.id(), revision);
    }

    private Change begun(Actor author, String title) {
        var his = new ChangeFilter(Set.of(), author.account(), null);
        return changes.page(his, Page.Request.first(Page.Request.LARGEST)).items().stream()
                .filter(change -> change.title().equals(title))
                .findFirst()
                .orElseGet(() -> drafting.begin(author, title));
    }

    private void put(Actor author, Change change, AssetId asset, Draft draft) {
        if (changes.edit(change.id(), asset).isEmpty()) {
            var _ = drafting.put(author, change.id(), asset, 0, draft);
        }
    }

    void approve(Actor reviewer, Change change, String comment) {
        if (change.state() == ChangeState.IN_REVIEW && change.bundleHash() != null) {
            Change _ =
                    reviewing.review(
                            reviewer,
                            change.id(),
                            change.bundleHash(),
                            Review.Verdict.APPROVED,
                            comment);
        }
    }

    void publish(Actor publisher, String reason, Change... approved) {
        List<Long> ids = Arrays.stream(approved).map(Change::id).toList();
        Published _ = publishing.publish(publisher, new Order(ids, null, reason));
    }
}
