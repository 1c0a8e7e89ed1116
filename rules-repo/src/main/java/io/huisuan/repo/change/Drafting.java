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
import java.util.function.Function;

/**
 * Writes change requests. Whoever edits one becomes one of its editors for good, and may never
 * review it. Each method refuses people who are neither author nor rule engineer; policies and
 * vocabularies are for rule engineers only.
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
        Role role = actor.as(Role.AUTHOR, Role.RULE_ENGINEER);
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
        return edit(
                actor,
                new Place(change, asset, revision),
                "change.edit",
                editing -> {
                    requireCampaign(draft.campaign());
                    assets.addIfMissing(editing.asset(draft));
                    return editing.edit(
                            draft.campaign(), draft.label(), draft.content(), base(editing));
                });
    }

    /**
     * Has a live asset leave the live set; {@code not-live} when it is not in it.
     *
     * @param revision as in {@link #put}
     */
    public Edit retire(Actor actor, long change, AssetId asset, int revision) {
        return edit(
                actor,
                new Place(change, asset, revision),
                "change.retire",
                editing -> {
                    Asset known = assets.find(asset).orElseThrow(() -> unknown(asset));
                    Integer base = base(editing);
                    requireLive(asset, base);
                    return editing.edit(known.campaignId(), known.label(), null, base);
                });
    }

    /**
     * Declares that an edit was looked through against what is live now, and stands as it is.
     *
     * @param revision as in {@link #put}
     */
    public Edit rebase(Actor actor, long change, AssetId asset, int revision) {
        return edit(
                actor,
                new Place(change, asset, revision),
                "change.rebase",
                editing -> {
                    Edit was = editing.before().orElseThrow(() -> unknown(asset));
                    return editing.edit(was.campaignId(), was.label(), was.content(), live(asset));
                });
    }

    /**
     * Takes an edit back out of a change request.
     *
     * @param revision as in {@link #put}
     */
    public void drop(Actor actor, long change, AssetId asset, int revision) {
        Role role = writer(actor, asset);
        var _ =
                database.inTransaction(
                        () -> {
                            Editing editing = open(actor, new Place(change, asset, revision));
                            Edit dropped = editing.before().orElseThrow(() -> unknown(asset));
                            edits.drop(change, asset);
                            audit.record(
                                    Note.of(actor, role, "change.drop", editing.object())
                                            .changing(editing.hashBefore(), null));
                            return dropped;
                        });
    }

    /** Which edit is meant, and as of which revision. */
    private record Place(long change, AssetId asset, int revision) {}

    private Edit edit(Actor actor, Place place, String action, Function<Editing, Edit> work) {
        Role role = writer(actor, place.asset());
        return database.inTransaction(
                () -> {
                    Editing editing = open(actor, place);
                    Edit after = work.apply(editing);
                    keep(editing, after);
                    audit.record(
                            Note.of(actor, role, action, editing.object())
                                    .changing(editing.hashBefore(), after.hash()));
                    return after;
                });
    }

    /** What everything else is priced by is not for authors. */
    private static Role writer(Actor actor, AssetId asset) {
        return switch (asset.kind()) {
            case PROMOTION, TEST_SUITE -> actor.as(Role.AUTHOR, Role.RULE_ENGINEER);
            case POLICY, VOCABULARY -> actor.as(Role.RULE_ENGINEER);
        };
    }

    /** Locks the change request for editing and remembers who edits. */
    private Editing open(Actor actor, Place place) {
        Change change =
                changes.lock(place.change())
                        .orElseThrow(() -> Refused.notFound("change/" + place.change()))
                        .opened(Step.EDIT, now.instant());
        changes.save(change);
        edits.remember(change.id(), actor.account());
        Optional<Edit> before = edits.find(place.change(), place.asset());
        int revision = before.map(Edit::revision).orElse(0);
        if (revision != place.revision()) {
            throw Refused.staleRevision(revision);
        }
        return new Editing(actor, change, place.asset(), before);
    }

    /** What an edit was first made from stays its base until somebody says otherwise. */
    private @Nullable Integer base(Editing editing) {
        return editing.before().isPresent()
                ? editing.before().get().baseNumber()
                : live(editing.asset());
    }

    private @Nullable Integer live(AssetId asset) {
        return releases.live(asset).map(ReleaseItem::version).orElse(null);
    }

    private void keep(Editing editing, Edit after) {
        if (editing.before().isPresent()) {
            edits.save(after);
        } else {
            edits.add(after);
        }
        long change = after.changeRequestId();
        if (edits.count(change) > MOST_EDITS || edits.bytes(change) > MOST_BYTES) {
            throw Refused.invalid(
                    "change-too-large",
                    "/edits",
                    "一个变更单最多 500 项、共 16 MB，请拆成多个变更单。",
                    "A change request holds at most 500 edits and 16 MB; split it into several.");
        }
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

    private static void requireLive(AssetId asset, @Nullable Integer base) {
        if (base == null) {
            throw Refused.precondition(
                    "not-live",
                    asset + " 未在线上，无需下线。",
                    asset + " is not live, so it cannot be retired.");
        }
    }
}
