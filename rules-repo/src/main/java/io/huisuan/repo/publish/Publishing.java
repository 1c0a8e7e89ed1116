package io.huisuan.repo.publish;

import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.audit.Note;
import io.huisuan.repo.audit.Payload;
import io.huisuan.repo.change.Approved;
import io.huisuan.repo.change.Merging;
import io.huisuan.repo.release.Activation;
import io.huisuan.repo.release.Activation.Kind;
import io.huisuan.repo.release.Manifest;
import io.huisuan.repo.release.Release;
import io.huisuan.repo.release.ReleaseItem;
import io.huisuan.repo.release.ReleaseLog;
import io.huisuan.repo.release.Releases;
import io.huisuan.repo.release.Signer;
import io.huisuan.store.Bounds;
import io.huisuan.store.Database;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Decides what is live. Each command is one transaction; one decides at a time. Refuses people who
 * are not publishers.
 */
public final class Publishing {

    private static final Duration FURTHEST = Duration.ofDays(366);

    private final Database database;
    private final InstantSource now;
    private final Audit audit;
    private final Signer signer;
    private final String compiler;
    private final Rehearsal rehearsal;
    private final Releases releases;
    private final ReleaseLog log;
    private final Merging merging;

    /**
     * The publisher's side.
     *
     * @param compiler what makes artifacts of contents, see {@link Manifest}
     * @param rehearsal what each change has to pass once more before it goes live
     */
    public Publishing(
            Database database,
            InstantSource now,
            Audit audit,
            Signer signer,
            String compiler,
            Rehearsal rehearsal) {
        this.database = database;
        this.now = now;
        this.audit = audit;
        this.signer = signer;
        this.compiler = compiler;
        this.rehearsal = rehearsal;
        releases = new Releases(database, now);
        log = new ReleaseLog(database);
        merging = new Merging(database);
    }

    /**
     * Makes approved changes live, now or later, on top of what is live then as far as is known
     * now. Refused with {@code not-approved}, {@code stale-base}, {@code asset-twice}, {@code
     * out-of-range} for an instant that is past or more than a year away, and with whatever the
     * rehearsal refuses.
     */
    public Published publish(Actor actor, Order order) {
        Role role = actor.as(Role.PUBLISHER);
        return database.inTransaction(
                () -> {
                    Moment moment = moment(order.at());
                    List<Approved> changes = merging.approved(order.changes());
                    Manifest manifest = manifest(moment, changes);
                    changes.forEach(change -> change.items().forEach(rehearsal::require));
                    Release release = log.append(manifest, signer, actor.account(), moment.now());
                    Activation activation =
                            log.append(
                                    moment.activation(release, Kind.PUBLISH, actor, order.reason()),
                                    order.changes());
                    changes.forEach(change -> merging.merge(change, moment.now()));
                    audit.record(
                            note(actor, role, "release.publish", activation)
                                    .with(facts(activation).and("changes", order.changes())));
                    return new Published(release, activation);
                });
    }

    /**
     * Makes a release live again that was live before, now or later. Refused with {@code
     * never-live}, {@code already-live}, {@code out-of-range}.
     *
     * @param at when; null for now
     * @param reason 1 to 1,000 characters
     */
    public Activation goBack(Actor actor, long number, @Nullable Instant at, String reason) {
        Role role = actor.as(Role.PUBLISHER);
        String why = Bounds.required(reason, 1_000, "/reason");
        return database.inTransaction(
                () -> {
                    Moment moment = moment(at);
                    Release release =
                            releases.find(number)
                                    .orElseThrow(() -> Refused.notFound("release/" + number));
                    moment.requireReturnTo(release);
                    Activation activation =
                            log.append(
                                    moment.activation(release, Kind.ROLLBACK, actor, why),
                                    List.of());
                    audit.record(
                            note(actor, role, "release.go-back", activation)
                                    .with(facts(activation)));
                    return activation;
                });
    }

    /**
     * Calls off what was scheduled and has not taken effect. Its change requests are approved
     * again. Refused with {@code already-live} or {@code already-cancelled}.
     *
     * @param reason 1 to 1,000 characters
     */
    public void cancel(Actor actor, long activation, String reason) {
        Role role = actor.as(Role.PUBLISHER);
        String why = Bounds.required(reason, 1_000, "/reason");
        Activation _ =
                database.inTransaction(
                        () -> {
                            log.lock();
                            Instant at = now.instant();
                            Activation planned = cancellable(activation, at);
                            log.cancel(planned, actor.account(), why, at);
                            log.changes(planned).forEach(change -> merging.unmerge(change, at));
                            audit.record(
                                    Note.of(
                                                    actor,
                                                    role,
                                                    "activation.cancel",
                                                    "activation/" + activation)
                                            .because(why)
                                            .changing(planned.digest(), null)
                                            .with(facts(planned)));
                            return planned;
                        });
    }

    private Moment moment(@Nullable Instant asked) {
        log.lock();
        Instant at = now.instant();
        if (asked != null && (!asked.isAfter(at) || asked.isAfter(at.plus(FURTHEST)))) {
            throw Refused.invalid(
                    "out-of-range",
                    "/at",
                    "发布时间必须在将来一年之内。",
                    "The instant must be in the future, and within a year.");
        }
        Instant from = asked == null ? log.soonest(at) : asked;
        return new Moment(at, from, asked != null, log.story());
    }

    private Manifest manifest(Moment moment, List<Approved> changes) {
        List<ReleaseItem> live =
                moment.base().map(base -> releases.items(base.releaseNumber())).orElse(List.of());
        return new Manifest(moment.baseDigest(), compiler, NextRelease.of(live, changes));
    }

    private Activation cancellable(long id, Instant at) {
        Activation planned =
                releases.activation(id).orElseThrow(() -> Refused.notFound("activation/" + id));
        return switch (log.story().statusAt(at, planned)) {
            case SCHEDULED, SUSPENDED -> planned;
            case CANCELLED ->
                    throw Refused.conflict(
                            "already-cancelled",
                            "此排期已取消。",
                            "This activation is already cancelled.");
            case LIVE, SUPERSEDED ->
                    throw Refused.conflict(
                            "already-live",
                            "已经生效，不能取消；可以回滚到更早的发布。",
                            "It has taken effect; go back to an earlier release instead.");
        };
    }

    private static Note note(Actor actor, Role role, String action, Activation activation) {
        return Note.of(actor, role, action, "release/" + activation.releaseNumber())
                .because(activation.reason())
                .changing(activation.baseDigest(), activation.digest());
    }

    private static Payload facts(Activation activation) {
        return Payload.of("activation", activation.id())
                .and("from", activation.fromAt())
                .and("scheduled", activation.scheduled());
    }
}
