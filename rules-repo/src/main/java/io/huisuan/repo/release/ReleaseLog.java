package io.huisuan.repo.release;

import io.huisuan.repo.asset.AssetIdType;
import io.huisuan.store.Database;

import java.time.Instant;
import java.util.List;

/**
 * Where releases and activations are written. Each method belongs into a transaction that has taken
 * the {@link #lock} first.
 */
public final class ReleaseLog {

    private static final int AT_ONCE = 500;

    private final ReleaseMapper releases;
    private final ActivationMapper activations;

    public ReleaseLog(Database database) {
        releases = database.mapper(ReleaseMapper.class, new AssetIdType());
        activations = database.mapper(ActivationMapper.class);
    }

    /** Waits until nobody else decides what goes live. */
    public void lock() {
        int _ = activations.lock();
    }

    /** Everything that was and will be live. */
    public Activations story() {
        return Activations.of(activations.all());
    }

    /**
     * When something takes effect that takes effect now: not before anything that already has, even
     * if the database's clock was set back.
     */
    public Instant soonest(Instant now) {
        return activations.newestUnscheduled().filter(now::isBefore).orElse(now);
    }

    /** Adds a release, or finds the one that is exactly this: a release is a value. */
    public Release append(Manifest manifest, Signer signer, String by, Instant at) {
        return releases.findByDigest(manifest.digest())
                .orElseGet(() -> add(manifest, signer, by, at));
    }

    private Release add(Manifest manifest, Signer signer, String by, Instant at) {
        String text = manifest.text();
        long number = releases.newestNumber() + 1;
        releases.add(number, manifest.digest(), text, signer.sign(text), manifest.base(), by, at);
        List<ReleaseItem> items = manifest.items();
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            releases.addItems(number, items.subList(from, Math.min(from + AT_ONCE, items.size())));
        }
        return releases.find(number).orElseThrow();
    }

    /**
     * Adds an activation; its id is given by the database.
     *
     * @param changes the change requests that go live with it
     */
    public Activation append(Activation activation, List<Long> changes) {
        activations.add(activation);
        long id = activations.lastId();
        changes.forEach(change -> activations.addChange(id, change));
        return activations.find(id).orElseThrow();
    }

    /** The change requests that were to go live with an activation. */
    public List<Long> changes(Activation activation) {
        return activations.changes(activation.id());
    }

    /** Calls an activation off. */
    public void cancel(Activation activation, String by, String reason, Instant at) {
        activations.cancel(activation.id(), by, reason, at);
    }
}
