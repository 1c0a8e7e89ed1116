package io.huisuan.repo.change;

import io.huisuan.repo.asset.AssetIdType;
import io.huisuan.store.Database;
import io.huisuan.store.Refused;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Makes approved change requests part of a release. Each method belongs into its transaction. */
public final class Merging {

    private final ChangeMapper changes;
    private final SubmissionMapper submissions;

    public Merging(Database database) {
        changes = database.mapper(ChangeMapper.class, new AssetIdType());
        submissions = database.mapper(SubmissionMapper.class, new AssetIdType());
    }

    /**
     * These change requests, as far as they are approved: the approval is that of another person
     * and of exactly what is stored now. Refused with {@code not-approved} or {@code
     * bundle-changed}.
     */
    public List<Approved> approved(Collection<Long> ids) {
        return ids.stream().sorted().map(this::approved).toList();
    }

    private Approved approved(long id) {
        Change change = changes.lock(id).orElseThrow(() -> Refused.notFound("change/" + id));
        if (change.state() == ChangeState.MERGED) {
            ChangeState _ = change.state().after(Step.MERGE);
        }
        String hash = change.bundleHash();
        if (change.state() != ChangeState.APPROVED || hash == null) {
            throw notApproved(change);
        }
        List<Item> items = submissions.items(id, hash);
        List<Review> approvals = submissions.approvals(id, hash);
        if (approvals.isEmpty()) {
            throw notApproved(change);
        }
        requireUnchanged(change, hash, items);
        return new Approved(change, items, approvals);
    }

    private void requireUnchanged(Change change, String hash, List<Item> items) {
        CheckResult check = submissions.check(change.id(), hash).orElseThrow();
        String actual = Bundle.of(change, check.ok(), check.findings(), items).hash();
        if (!actual.equals(hash)) {
            throw Refused.precondition(
                    "bundle-changed",
                    "变更单 " + change.id() + " 的内容与审核时不一致，不能发布。",
                    "Change request " + change.id() + " is not what was approved any more.");
        }
    }

    public void merge(Approved approved, Instant at) {
        changes.save(approved.change().after(Step.MERGE, at));
    }

    /** The release that it was to be part of will not go live: it is approved again. */
    public void unmerge(long id, Instant at) {
        Change change = changes.lock(id).orElseThrow(() -> Refused.notFound("change/" + id));
        changes.save(change.after(Step.UNMERGE, at));
    }

    private static Refused notApproved(Change change) {
        return Refused.precondition(
                "not-approved",
                "变更单 " + change.id() + " 尚未通过审核，不能发布。",
                "Change request " + change.id() + " is not approved and cannot be published.");
    }
}
