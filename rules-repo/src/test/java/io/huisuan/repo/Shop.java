package io.huisuan.repo;

import io.huisuan.repo.asset.AssetId;
import io.huisuan.repo.asset.Assets;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.audit.AuditFilter;
import io.huisuan.repo.change.Change;
import io.huisuan.repo.change.Changes;
import io.huisuan.repo.change.Checks;
import io.huisuan.repo.change.Draft;
import io.huisuan.repo.change.Drafting;
import io.huisuan.repo.change.Edit;
import io.huisuan.repo.change.Review.Verdict;
import io.huisuan.repo.change.Reviewing;
import io.huisuan.repo.change.Submitting;
import io.huisuan.repo.publish.Order;
import io.huisuan.repo.publish.Published;
import io.huisuan.repo.publish.Publishing;
import io.huisuan.repo.publish.Rehearsal;
import io.huisuan.repo.release.Ed25519Signer;
import io.huisuan.repo.release.Releases;
import io.huisuan.repo.release.TrustedKeys;
import io.huisuan.store.Database;
import io.huisuan.store.DatabaseNow;
import io.huisuan.store.Page;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** A repository with the people who work on it, whose clock the test may move. */
public final class Shop {

    public static final Actor LIN = new Actor("lin", Set.of(Role.AUTHOR));
    public static final Actor WEI = new Actor("wei", Set.of(Role.RULE_ENGINEER));
    public static final Actor CHEN = new Actor("chen", Set.of(Role.REVIEWER));
    public static final Actor ZHAO = new Actor("zhao", Set.of(Role.PUBLISHER));
    public static final Actor ROOT = new Actor("root", Set.of(Role.ADMIN));

    public static final AssetId TEA = AssetId.promotion("tea");
    public static final AssetId CUPS = AssetId.promotion("cups");

    private final TestDatabase file = TestDatabase.emptied();
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<Checks.Report> report =
            new AtomicReference<>(Checks.Report.clean());

    public final Database database = file.database();
    public final InstantSource now = new DatabaseNow(database, offset::get);
    public final KeyPair key = newKey();
    public final Audit audit = new Audit(database, now);
    public final Assets assets = new Assets(database);
    public final Changes changes = new Changes(database);
    public final Drafting drafting = new Drafting(database, now, audit);
    public final Submitting submitting =
            new Submitting(database, now, audit, (_, _) -> report.get());
    public final Reviewing reviewing = new Reviewing(database, now, audit);
    public final Releases releases = new Releases(database, now);
    public final Publishing publishing =
            new Publishing(database, now, audit, new Ed25519Signer(key), "test/1", Rehearsal.NONE);

    public static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public TestDatabase file() {
        return file;
    }

    public TrustedKeys trusted() {
        return new TrustedKeys(List.of(key.getPublic()));
    }

    /** Time passes; a negative duration sets the clock back. */
    public void pass(Duration time) {
        offset.updateAndGet(time::plus);
    }

    public Instant in(Duration time) {
        return now.instant().plus(time);
    }

    /** What the checks will find from now on. */
    public void checksFind(boolean ok, String findings, Map<AssetId, Blob> artifacts) {
        report.set(new Checks.Report(ok, findings, artifacts));
    }

    public Change change(long id) {
        return changes.find(id).orElseThrow();
    }

    public Edit edit(Actor actor, long change, AssetId asset, String content) {
        int revision = changes.edit(change, asset).map(Edit::revision).orElse(0);
        return drafting.put(
                actor, change, asset, revision, new Draft(null, asset.name(), Blob.of(content)));
    }

    /** A draft of lin's that gives each of these assets this content. */
    public Change drafted(String content, AssetId... wanted) {
        Change change = drafting.begin(LIN, content);
        Arrays.stream(wanted).forEach(asset -> edit(LIN, change.id(), asset, content));
        return change(change.id());
    }

    public Change submitted(String content, AssetId... wanted) {
        return submit(drafted(content, wanted).id());
    }

    public Change submit(long id) {
        return submitting.submit(LIN, id, change(id).revision());
    }

    public Change approved(String content, AssetId... wanted) {
        return approve(submitted(content, wanted).id());
    }

    public Change approve(long id) {
        return review(CHEN, id, Verdict.APPROVED);
    }

    public Change review(Actor actor, long id, Verdict verdict) {
        String hash = change(id).bundleHash();
        return reviewing.review(actor, id, hash == null ? "none" : hash, verdict, "looked at it");
    }

    public Change retiring(AssetId asset) {
        Change change = drafting.begin(LIN, "retire");
        Edit _ = drafting.retire(LIN, change.id(), asset, 0);
        return approve(submit(change.id()).id());
    }

    public Published publish(Change... approved) {
        return publishing.publish(ZHAO, order(approved));
    }

    public Published publishAt(Instant at, Change... approved) {
        return publishing.publish(ZHAO, new Order(ids(approved), at, "later"));
    }

    public static Order order(Change... approved) {
        return new Order(ids(approved), null, "it is time");
    }

    private static List<Long> ids(Change... changes) {
        return Arrays.stream(changes).map(Change::id).toList();
    }

    /** What the live release says about this asset; "-" for nothing. */
    public String live(AssetId asset) {
        return releases.live(asset)
                .flatMap(item -> assets.content(asset, item.version()))
                .map(Blob::text)
                .orElse("-");
    }

    /** How many audit entries there are. */
    public long told() {
        return audit.page(AuditFilter.ALL, Page.Request.first(1)).total();
    }
}
