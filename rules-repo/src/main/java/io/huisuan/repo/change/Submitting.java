package io.huisuan.repo.change;

import io.huisuan.repo.Actor;
import io.huisuan.repo.Names;
import io.huisuan.repo.Role;
import io.huisuan.repo.asset.AssetIdType;
import io.huisuan.repo.asset.Assets;
import io.huisuan.repo.asset.BlobType;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.audit.Note;
import io.huisuan.repo.audit.Payload;
import io.huisuan.repo.release.Activation;
import io.huisuan.repo.release.Releases;
import io.huisuan.store.Bounds;
import io.huisuan.store.Database;
import io.huisuan.store.Refused;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Hands change requests in for review, and takes them back. Only for those who edited them. */
public final class Submitting {

    private final Database database;
    private final InstantSource now;
    private final Audit audit;
    private final Checks checks;
    private final Versions versions;
    private final Releases releases;
    private final ChangeMapper changes;
    private final EditMapper edits;
    private final SubmissionMapper submissions;

    public Submitting(Database database, InstantSource now, Audit audit, Checks checks) {
        this.database = database;
        this.now = now;
        this.audit = audit;
        this.checks = checks;
        releases = new Releases(database, now);
        versions = new Versions(new Assets(database), releases);
        changes = database.mapper(ChangeMapper.class, new AssetIdType());
        edits = database.mapper(EditMapper.class, new AssetIdType(), new BlobType());
        submissions = database.mapper(SubmissionMapper.class, new AssetIdType());
    }

    /**
     * Makes every edit an immutable version and asks for a review of exactly these. Refused with
     * {@code check-failed} when the checks find errors, {@code stale-base} when another change of
     * the same asset has gone live since it was edited, {@code empty-change} without edits.
     *
     * @param revision of the change request that the actor looked at
     */
    public Change submit(Actor actor, long id, int revision) {
        Role role = actor.as(Role.AUTHOR, Role.RULE_ENGINEER);
        Change seen = require(actor, changes.find(id), id, revision);
        ChangeState _ = seen.state().after(Step.SUBMIT);
        List<Edit> wanted = edits.all(id);
        Checks.Report report = checked(seen, wanted);
        return database.inTransaction(
                () -> {
                    Change change = require(actor, changes.lock(id), id, revision);
                    return submit(
                            Note.of(actor, role, "change.submit", change.object()),
                            change,
                            wanted,
                            report);
                });
    }

    private Change submit(Note note, Change change, List<Edit> wanted, Checks.Report report) {
        Instant at = now.instant();
        Activation live = releases.effective(at).orElse(null);
        List<Item> items = versions.of(wanted, live, report.artifacts(), editors(change), at);
        Change submitted = change.submitted(live, at);
        String hash = Bundle.of(submitted, report.ok(), report.findings(), items).hash();
        submitted = submitted.bound(hash);
        changes.save(submitted);
        items.forEach(item -> submissions.addItem(change.id(), hash, item));
        submissions.addCheck(
                new CheckResult(change.id(), hash, report.ok(), report.findings(), at));
        audit.record(
                note.changing(null, hash)
                        .with(
                                Payload.of("submission", submitted.submission())
                                        .and("items", names(items))));
        return submitted;
    }

    private Names editors(Change change) {
        return Names.of(edits.editors(change.id()));
    }

    private static List<String> names(List<Item> items) {
        return items.stream()
                .map(item -> item.asset() + (item.retires() ? " retires" : " " + item.version()))
                .toList();
    }

    private Checks.Report checked(Change change, List<Edit> wanted) {
        if (wanted.isEmpty()) {
            throw Refused.invalid(
                    "empty-change",
                    "/edits",
                    "变更单里还没有内容。",
                    "There is nothing in this change request yet.");
        }
        Checks.Report report = checks.check(change, wanted);
        if (!report.ok()) {
            throw Refused.invalid(
                    "check-failed",
                    "/edits",
                    "检查未通过，请先修正标出的错误。",
                    "The checks found errors; correct them first.");
        }
        return report;
    }

    /** Makes it a draft again; all approvals are void. */
    public Change pullBack(Actor actor, long id, int revision) {
        return take(actor, id, revision, Step.PULL_BACK, "change.pull-back", "");
    }

    /**
     * Gives it up for good.
     *
     * @param reason up to 1,000 characters
     */
    public Change withdraw(Actor actor, long id, int revision, String reason) {
        String why = Bounds.text(reason, 1_000, "/reason");
        return take(actor, id, revision, Step.WITHDRAW, "change.withdraw", why);
    }

    private Change take(
            Actor actor, long id, int revision, Step step, String action, String reason) {
        Role role = actor.as(Role.AUTHOR, Role.RULE_ENGINEER);
        return database.inTransaction(
                () -> {
                    Change before = require(actor, changes.lock(id), id, revision);
                    Change after = before.opened(step, now.instant());
                    changes.save(after);
                    audit.record(
                            Note.of(actor, role, action, after.object())
                                    .because(reason)
                                    .changing(before.bundleHash(), null));
                    return after;
                });
    }

    private Change require(Actor actor, Optional<Change> found, long id, int revision) {
        Change change = found.orElseThrow(() -> Refused.notFound("change/" + id));
        if (!edits.editors(id).contains(actor.account())) {
            throw Refused.forbidden(
                    "not-yours",
                    "只有参与编辑的人才能提交或撤回此变更单。",
                    "Only those who edited this change request may do this.");
        }
        if (change.revision() != revision) {
            throw Refused.staleRevision(change.revision());
        }
        return change;
    }
}
