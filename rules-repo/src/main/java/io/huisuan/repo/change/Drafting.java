package io.huisuan.repo.change;

import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;
import io.huisuan.repo.asset.Asset;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.AssetIdType;
import io.huisuan.repo.asset.Assets;
import io.huisuan.repo.asset.BlobType;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.audit.Note;
import io.huisuan.repo.audit.Payload;
import io.huisuan.repo.campaign.Campaigns;
import io.huisuan.repo.release.Activation;
import io.huisuan.repo.release.ReleaseItem;
import io.huisuan.repo.release.Releases;
import io.huisuan.store.Bounds;
import io.huisuan.store.Database;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Optional;

/**
 * Writes change requests. Whoever edits one becomes one of its editors for good, and may never
 * review it. Each method refuses people who are neither author nor rule engineer.
 */
public final class Drafting {

    /** Of one change request. */
    public static final int MOST_EDITS = 500;

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Database database;
    private final InstantSource now;
    private final Audit audit;
    private final Campaigns campaigns;
    private final Assets assets;
    private final Releases releases;
    private final ChangeMapper changes;
    private final EditMapper edits;

    public Drafting(Database database, InstantSource now, Audit audit) {
        this.database = database;
        this.now = now;
        this.audit = audit;
        campaigns = new Campaigns(database, now, audit);
        assets = new Assets(database);
        releases = new Releases(database, now);
        changes = database.mapper(ChangeMapper.class, new AssetIdType());
        edits = database.mapper(EditMapper.class, new AssetIdType(), new BlobType());
    }

    /**
     * Begins a change request, from what is live now.
     *
     * @param title 1 to 200 characters
     */
    public Change begin(Actor actor, String title) {
        Role role = writer(actor);
        String name = Bounds.required(title, 200, "/title");
        return database.inTransaction(
                () -> {
                    Optional<Activation> live = releases.effective();
                    changes.add(
                            name,
                            actor.account(),
                            live.map(Activation::releaseNumber).orElse(null),
                            live.map(Activation::digest).orElse(null),
                            now.instant());
                    Change change = changes.find(changes.lastId()).orElseThrow();
                    edits.remember(change.id(), actor.account());
                    audit.record(
                            Note.of(actor, role, "change.begin", change.object())
                                    .with(Payload.of("title", name)));
                    return change;
                });
    }

    /**
     * Gives an asset new content, in this change request.
     *
     * @param revision of the edit that the actor looked at, 0 when there was none; {@code
     *     stale-revision} when it has moved
     */
    public Edit put(Actor actor, long change, AssetId asset, int revision, Draft draft) {
        Role role = writer(actor);
        return database.inTransaction(
                () -> {
                    requireCampaign(draft.campaign());
                    Change open = open(actor, change);
                    Optional<Edit> before = current(change, asset, revision);
                    assets.addIfMissing(created(actor, open, asset, draft));
                    Edit after =
                            new Edit(
                                    change,
                                    asset,
                                    draft.campaign(),
                                    draft.label(),
                                    draft.content(),
                                    base(before, asset),
                                    actor.account(),
                                    open.revision(),
                                    open.updatedAt());
                    return save(Note.of(actor, role, "change.edit", object(after)), before, after);
                });
    }

    /**
     * Has a live asset leave the live set; {@code not-live} when it is not in it.
     *
     * @param revision as in {@link #put}
     */
    public Edit retire(Actor actor, long change, AssetId asset, int revision) {
        Role role = writer(actor);
        return database.inTransaction(
                () -> {
                    Change open = open(actor, change);
                    Optional<Edit> before = current(change, asset, revision);
                    Asset known = assets.find(asset).orElseThrow(() -> unknown(asset));
                    Edit after =
                            new Edit(
                                    change,
                                    asset,
                                    known.campaignId(),
                                    known.label(),
                                    null,
                                    base(before, asset),
                                    actor.account(),
                                    open.revision(),
                                    open.updatedAt());
                    requireLive(after);
                    return save(
                            Note.of(actor, role, "change.retire", object(after)), before, after);
                });
    }

    /**
     * Declares that an edit was looked through against what is live now, and stands as it is.
     *
     * @param revision as in {@link #put}
     */
    public Edit rebase(Actor actor, long change, AssetId asset, int revision) {
        Role role = writer(actor);
        return database.inTransaction(
                () -> {
                    Change open = open(actor, change);
                    Optional<Edit> before = current(change, asset, revision);
                    Edit after =
                            before.map(edit -> rebased(edit, actor, open))
                                    .orElseThrow(() -> unknown(asset));
                    return save(
                            Note.of(actor, role, "change.rebase", object(after)), before, after);
                });
    }

    /**
     * Takes an edit back out of a change request.
     *
     * @param revision as in {@link #put}
     */
    public void drop(Actor actor, long change, AssetId asset, int revision) {
        Role role = writer(actor);
        var _ =
                database.inTransaction(
                        () -> {
                            Change open = open(actor, change);
                            Edit edit =
                                    current(change, asset, revision)
                                            .orElseThrow(() -> unknown(asset));
                            edits.drop(open.id(), asset);
                            audit.record(
                                    Note.of(actor, role, "change.drop", object(edit))
                                            .changing(hash(edit), null));
                            return edit;
                        });
    }

    private static Role writer(Actor actor) {
        return actor.as(Role.AUTHOR, Role.RULE_ENGINEER);
    }

    /** Locks the change request for editing and remembers who edits. */
    private Change open(Actor actor, long id) {
        Change change =
                changes.lock(id)
                        .orElseThrow(() -> Refused.notFound("change/" + id))
                        .opened(Step.EDIT, now.instant());
        changes.save(change);
        edits.remember(id, actor.account());
        return change;
    }

    private Optional<Edit> current(long change, AssetId asset, int revision) {
        Optional<Edit> edit = edits.find(change, asset);
        int actual = edit.map(Edit::revision).orElse(0);
        if (actual != revision) {
            throw Refused.staleRevision(actual);
        }
        return edit;
    }

    private @Nullable Integer base(Optional<Edit> before, AssetId asset) {
        return before.isPresent() ? before.get().baseNumber() : live(asset);
    }

    private @Nullable Integer live(AssetId asset) {
        return releases.live(asset).map(ReleaseItem::version).orElse(null);
    }

    private Edit rebased(Edit edit, Actor actor, Change open) {
        return new Edit(
                edit.changeRequestId(),
                edit.assetId(),
                edit.campaignId(),
                edit.label(),
                edit.content(),
                live(edit.assetId()),
                actor.account(),
                open.revision(),
                open.updatedAt());
    }

    private Edit save(Note note, Optional<Edit> before, Edit after) {
        if (before.isPresent()) {
            edits.save(after);
        } else {
            edits.add(after);
        }
        requireRoom(after.changeRequestId());
        audit.record(note.changing(before.map(Drafting::hash).orElse(null), hash(after)));
        return after;
    }

    private static @Nullable String hash(Edit edit) {
        return edit.content() == null ? null : edit.content().sha256();
    }

    private static String object(Edit edit) {
        return "change/" + edit.changeRequestId() + "/" + edit.assetId();
    }

    private static Asset created(Actor actor, Change change, AssetId asset, Draft draft) {
        return new Asset(
                asset,
                asset.kind(),
                draft.campaign(),
                draft.label(),
                actor.account(),
                change.updatedAt());
    }

    private static Refused unknown(AssetId asset) {
        return Refused.notFound(asset.toString());
    }

    private void requireCampaign(@Nullable String campaign) {
        if (campaign != null && campaigns.find(campaign).isEmpty()) {
            throw Refused.invalid(
                    "unknown-campaign",
                    "/campaign",
                    "没有活动 " + campaign + "。",
                    "There is no campaign " + campaign + ".");
        }
    }

    private static void requireLive(Edit edit) {
        if (edit.baseNumber() == null) {
            throw Refused.precondition(
                    "not-live",
                    edit.assetId() + " 未在线上，无需下线。",
                    edit.assetId() + " is not live, so it cannot be retired.");
        }
    }

    private void requireRoom(long change) {
        if (edits.count(change) > MOST_EDITS || edits.bytes(change) > MOST_BYTES) {
            throw Refused.invalid(
                    "change-too-large",
                    "/edits",
                    "一个变更单最多 500 项、共 16 MB，请拆成多个变更单。",
                    "A change request holds at most 500 edits and 16 MB; split it into several.");
        }
    }
}
