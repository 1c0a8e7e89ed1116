package io.huisuan.admin.coupon;

import io.huisuan.admin.problem.HttpRefusal;
import io.huisuan.ledger.code.Batch;
import io.huisuan.ledger.code.Batches;
import io.huisuan.ledger.code.CodeFiles;
import io.huisuan.ledger.code.Sought;
import io.huisuan.ledger.code.Templates;
import io.huisuan.ledger.code.Vanity;
import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.audit.Note;
import io.huisuan.repo.audit.Payload;
import io.huisuan.store.Database;
import io.huisuan.store.Refused;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** What people do with codes, each with its entry in the audit. No entry tells a code. */
public final class BatchDesk {

    private final Database database;
    private final InstantSource now;
    private final Audit audit;
    private final Templates templates;
    private final Batches batches;
    private final CodeFiles files;

    public BatchDesk(
            Database database,
            InstantSource now,
            Audit audit,
            Templates templates,
            Batches batches,
            CodeFiles files) {
        this.database = database;
        this.now = now;
        this.audit = audit;
        this.templates = templates;
        this.batches = batches;
        this.files = files;
    }

    /** See {@link Batches#order}. */
    Batch order(Actor actor, String coupon, long size, String prefix) {
        return added(
                actor,
                coupon,
                "code-batch.make",
                () -> batches.order(coupon, size, prefix, actor.account()));
    }

    /** See {@link Batches#share}. */
    Batch share(Actor actor, String coupon, String text, long uses) {
        return added(
                actor,
                coupon,
                "code-batch.share",
                () -> batches.share(coupon, text, uses, actor.account()));
    }

    /** See {@link Batches#name}. */
    Batch name(Actor actor, String coupon, List<Vanity> list, long uses) {
        return added(
                actor,
                coupon,
                "code-batch.name",
                () -> batches.name(coupon, list, uses, actor.account()));
    }

    private Batch added(Actor actor, String coupon, String action, Supplier<Batch> command) {
        Role role = actor.as(Role.PUBLISHER);
        return database.inTransaction(
                () -> {
                    var _ = templates.get(coupon);
                    Batch batch = command.get();
                    audit.record(
                            Note.of(actor, role, action, object(batch.id()))
                                    .with(
                                            Payload.of("coupon", coupon)
                                                    .and("size", batch.size())
                                                    .and("usesEach", batch.usesEach())
                                                    .and("prefix", batch.prefix())));
                    return batch;
                });
    }

    private static String object(String id) {
        return "code-batch/" + id;
    }

    /** {@code not-making} (409) when nobody makes its codes any more. */
    Batch cancel(Actor actor, String id, String reason) {
        return changed(
                actor,
                id,
                "code-batch.cancel",
                reason,
                () -> {
                    if (!batches.cancel(id)) {
                        throw Refused.conflict(
                                "not-making",
                                "这批券码已经不在生成中，不能取消；要作废请停用。",
                                "Its codes aren't being made any more; stop them instead.");
                    }
                    return true;
                });
    }

    /** {@code never-made} (409) when it was cancelled or has failed; once more changes nothing. */
    Batch stop(Actor actor, String id, boolean stopped, String reason) {
        return changed(
                actor,
                id,
                stopped ? "code-batch.stop" : "code-batch.resume",
                reason,
                () -> {
                    boolean isNews = batches.stop(id, stopped);
                    if (!isNews && batches.get(id).stopped() != stopped) {
                        throw Refused.conflict(
                                "never-made",
                                "已取消或失败的批次不能恢复。",
                                "A batch that was cancelled or has failed can't go on.");
                    }
                    return isNews;
                });
    }

    private Batch changed(
            Actor actor, String id, String action, String reason, Supplier<Boolean> command) {
        Role role = actor.as(Role.PUBLISHER);
        return database.inTransaction(
                () -> {
                    var _ = batches.get(id);
                    boolean isNews = command.get();
                    Batch batch = batches.get(id);
                    if (isNews) {
                        audit.record(Note.of(actor, role, action, object(id)).because(reason));
                    }
                    return batch;
                });
    }

    /**
     * What could be downloaded, before it is taken. {@code not-done} (409) while it is made, {@code
     * file-gone} (410) when it was downloaded or waited too long.
     */
    Batch downloadable(Actor actor, String id) {
        Batch batch = batches.get(id);
        var _ = downloader(actor, batch);
        if (batch.kind() == Batch.Kind.SINGLE && batch.state() != Batch.State.DONE) {
            throw Refused.conflict(
                    "not-done", "这批券码还没有全部生成。", "Not all codes of this batch are made.");
        }
        if (!batch.isThereToDownload(now.instant())) {
            throw gone();
        }
        return batch;
    }

    private static Role downloader(Actor actor, Batch batch) {
        return batch.by().equals(actor.account()) && !actor.roles().isEmpty()
                ? actor.roles().stream().sorted().findFirst().orElseThrow()
                : actor.as(Role.PUBLISHER);
    }

    static HttpRefusal gone() {
        return HttpRefusal.of(
                410,
                "file-gone",
                "这批券码已被下载过或超过 24 小时，文件已删除，无法再次下载；需要的话请停用这批并重新生成。",
                "These codes were downloaded already or waited for more than 24 hours, and were"
                        + " deleted; if you need them, stop this batch and make another one.");
    }

    /** From here on nobody else gets the file. */
    void take(Actor actor, Batch batch, String format) {
        Role role = downloader(actor, batch);
        Batch _ =
                database.inTransaction(
                        () -> {
                            if (!files.claim(batch.id(), now.instant())) {
                                throw gone();
                            }
                            audit.record(
                                    Note.of(actor, role, "code-batch.download", object(batch.id()))
                                            .with(Payload.of("format", format)));
                            return batch;
                        });
    }

    /** What became of a code; that somebody asked is recorded, the code isn't. */
    List<Sought> seek(Actor actor, String text) {
        return asked(actor, "code", () -> batches.seek(text).stream().toList());
    }

    /** Codes of a batch that end like this. */
    List<Sought> seek(Actor actor, String batch, String last4) {
        return asked(actor, object(batch), () -> batches.seek(batches.get(batch).id(), last4));
    }

    private List<Sought> asked(Actor actor, String object, Supplier<List<Sought>> question) {
        Role role = actor.as(Role.PUBLISHER, Role.AUDITOR);
        return database.inTransaction(
                () -> {
                    List<Sought> found = question.get();
                    audit.record(
                            Note.of(actor, role, "code.look-up", object)
                                    .with(
                                            Payload.of("found", found.size())
                                                    .and(
                                                            "batches",
                                                            found.stream()
                                                                    .map(one -> one.batch().id())
                                                                    .distinct()
                                                                    .toList())));
                    return found;
                });
    }
}
