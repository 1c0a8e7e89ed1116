package io.huisuan.repo.release;

import io.huisuan.repo.release.Activation.Status;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which release is live at which instant: a fold over all activations in the order of their
 * instants. One that was published there and then takes effect; its base was checked when it was
 * added. One that was scheduled takes effect only if its base is what is live at its instant, else
 * it is suspended. The same activations give the same answer everywhere, in whatever order they
 * come.
 */
public final class Activations {

    private final List<Activation> inOrder;
    private final List<Activation> effective;

    private Activations(List<Activation> inOrder, List<Activation> effective) {
        this.inOrder = inOrder;
        this.effective = effective;
    }

    public static Activations of(Collection<Activation> activations) {
        List<Activation> inOrder = activations.stream().sorted(Activation.ORDER).toList();
        var effective = new ArrayList<Activation>();
        for (Activation next : inOrder) {
            if (takesEffect(next, effective.isEmpty() ? null : effective.getLast().digest())) {
                effective.add(next);
            }
        }
        return new Activations(inOrder, effective);
    }

    private static boolean takesEffect(Activation next, @Nullable String live) {
        return !next.cancelled() && (!next.scheduled() || Objects.equals(next.baseDigest(), live));
    }

    /** The activation whose release is live at this instant; empty before the first. */
    public Optional<Activation> liveAt(Instant at) {
        return effective.stream()
                .filter(activation -> !activation.fromAt().isAfter(at))
                .reduce((_, later) -> later);
    }

    /** The next one that will take effect after this instant, as far as is known now. */
    public Optional<Activation> nextAfter(Instant at) {
        return effective.stream().filter(activation -> activation.fromAt().isAfter(at)).findFirst();
    }

    /** Those that wait for somebody's decision, in order: their base has moved. */
    public List<Activation> suspended() {
        return inOrder.stream()
                .filter(activation -> !activation.cancelled() && !effective.contains(activation))
                .toList();
    }

    /** What has become of one of these activations by this instant. */
    public Status statusAt(Instant at, Activation activation) {
        if (activation.cancelled()) {
            return Status.CANCELLED;
        }
        if (!effective.contains(activation)) {
            return Status.SUSPENDED;
        }
        if (activation.fromAt().isAfter(at)) {
            return Status.SCHEDULED;
        }
        return liveAt(at).filter(activation::equals).isPresent() ? Status.LIVE : Status.SUPERSEDED;
    }

    /** Whether this release was live at or before this instant. */
    public boolean wasLive(long releaseNumber, Instant at) {
        return effective.stream()
                .anyMatch(
                        activation ->
                                activation.releaseNumber() == releaseNumber
                                        && !activation.fromAt().isAfter(at));
    }
}
