package io.huisuan.admin.release;

import io.huisuan.repo.node.NodeState;
import io.huisuan.repo.node.Nodes;
import io.huisuan.repo.release.Activation;
import io.huisuan.repo.release.Activations;
import io.huisuan.repo.release.Releases;
import io.huisuan.store.Page;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What prices carts now, what will, and whether the nodes agree. */
public final class Live {

    /** A node that was silent for longer is not counted on. */
    static final Duration SILENCE = Duration.ofSeconds(15);

    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int MOST_NODES = 200;

    private final Releases releases;
    private final Nodes nodes;
    private final InstantSource now;

    public Live(Releases releases, Nodes nodes, InstantSource now) {
        this.releases = releases;
        this.nodes = nodes;
        this.now = now;
    }

    /**
     * What is live.
     *
     * @param release absent before the first
     * @param next what will take effect next, as far as is known now
     * @param suspended what waits for somebody's decision
     */
    public record LiveView(
            @Nullable LiveRelease release,
            @Nullable ActivationView next,
            List<ActivationView> suspended) {}

    /**
     * The effective release.
     *
     * @param since when it took effect
     */
    public record LiveRelease(long number, String digest, Instant since) {

        static LiveRelease of(Activation activation) {
            return new LiveRelease(
                    activation.releaseNumber(), activation.digest(), activation.fromAt());
        }
    }

    public LiveView show() {
        Instant at = now.instant();
        Activations story = releases.story();
        return new LiveView(
                story.liveAt(at).map(LiveRelease::of).orElse(null),
                story.nextAfter(at).map(next -> ActivationView.of(next, story, at)).orElse(null),
                story.suspended().stream()
                        .map(waiting -> ActivationView.of(waiting, story, at))
                        .toList());
    }

    /** Activations, newest first. */
    Page<ActivationView> activations(Page.Request request) {
        Instant at = now.instant();
        Activations story = releases.story();
        return releases.activations(request).map(one -> ActivationView.of(one, story, at));
    }

    ActivationView view(Activation activation) {
        return ActivationView.of(activation, releases.story(), now.instant());
    }

    /** The nodes that were heard of within a day. */
    public List<NodeView> nodes() {
        Instant at = now.instant();
        String live = releases.effective(at).map(Activation::digest).orElse("");
        return nodes.heardOf(at.minus(FORGOTTEN), Page.Request.first(MOST_NODES))
                .map(node -> NodeView.of(node, live, at))
                .items();
    }

    /**
     * What a node says of itself.
     *
     * @param release number of the release that it prices with
     * @param rejectedDigest of the release that it refused to load
     * @param reason why it is in this state
     * @param converged whether it prices with the effective release, and was heard of just now
     * @param silent whether it was not heard of for some seconds
     */
    public record NodeView(
            String id,
            String kind,
            @Nullable Long release,
            @Nullable String digest,
            NodeState.State state,
            @Nullable String rejectedDigest,
            @Nullable String reason,
            Instant startedAt,
            Instant reportedAt,
            boolean converged,
            boolean silent) {

        static NodeView of(NodeState node, String live, Instant at) {
            boolean silent = node.reportedAt().isBefore(at.minus(SILENCE));
            return new NodeView(
                    node.nodeId(),
                    node.kind(),
                    node.releaseNumber(),
                    node.digest(),
                    node.state(),
                    node.rejectedDigest(),
                    node.reason(),
                    node.startedAt(),
                    node.reportedAt(),
                    !silent && node.converged(live),
                    silent);
        }
    }
}
