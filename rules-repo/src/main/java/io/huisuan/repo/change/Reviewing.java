package io.huisuan.repo.change;

import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;
import io.huisuan.repo.asset.AssetIdType;
import io.huisuan.repo.asset.BlobType;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.audit.Note;
import io.huisuan.repo.audit.Payload;
import io.huisuan.repo.change.Review.Verdict;
import io.huisuan.store.Bounds;
import io.huisuan.store.Database;
import io.huisuan.store.Refused;

import java.time.Instant;
import java.time.InstantSource;

/** Gives verdicts on what others have changed. Nobody, whatever the roles, reviews own work. */
public final class Reviewing {

    private final Database database;
    private final InstantSource now;
    private final Audit audit;
    private final ChangeMapper changes;
    private final EditMapper edits;
    private final SubmissionMapper submissions;

    public Reviewing(Database database, InstantSource now, Audit audit) {
        this.database = database;
        this.now = now;
        this.audit = audit;
        changes = database.mapper(ChangeMapper.class, new AssetIdType());
        edits = database.mapper(EditMapper.class, new AssetIdType(), new BlobType());
        submissions = database.mapper(SubmissionMapper.class, new AssetIdType());
    }

    /**
     * Gives a verdict. Refused with {@code own-work} to its author and all of its editors, with
     * {@code bundle-moved} when the reviewer looked at another submission.
     *
     * @param bundleHash of the submission that the reviewer looked at
     * @param comment up to 2,000 characters; needed when it is not approved
     */
    public Change review(Actor actor, long id, String bundleHash, Verdict verdict, String comment) {
        Role role = actor.as(Role.REVIEWER);
        String said =
                verdict == Verdict.APPROVED
                        ? Bounds.text(comment, 2_000, "/comment")
                        : Bounds.required(comment, 2_000, "/comment");
        return database.inTransaction(
                () -> {
                    Instant at = now.instant();
                    Change before = require(actor, id, bundleHash, verdict);
                    Change after = before.after(verdict.step(), at);
                    changes.save(after);
                    submissions.addReview(
                            new Review(0, id, bundleHash, actor.account(), verdict, said, at));
                    audit.record(
                            Note.of(actor, role, "change.review", after.object())
                                    .changing(bundleHash, bundleHash)
                                    .with(Payload.of("verdict", verdict).and("comment", said)));
                    return after;
                });
    }

    private Change require(Actor actor, long id, String bundleHash, Verdict verdict) {
        Change change = changes.lock(id).orElseThrow(() -> Refused.notFound("change/" + id));
        if (edits.editors(id).contains(actor.account())) {
            throw Refused.forbidden(
                    "own-work",
                    "不能审核自己参与编辑的变更单。",
                    "Nobody may review a change request that they edited.");
        }
        ChangeState _ = change.state().after(verdict.step());
        if (!bundleHash.equals(change.bundleHash())) {
            throw Refused.stale(
                    "bundle-moved",
                    "变更单已重新提交，请查看最新内容后再审核。",
                    "The change request was submitted again; look at it anew, then review.");
        }
        return change;
    }
}
