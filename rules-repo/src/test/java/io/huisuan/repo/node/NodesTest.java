package io.huisuan.repo.node;

import static io.huisuan.repo.Refusals.assertRefused;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.repo.Sha256;
import io.huisuan.repo.TestDatabase;
import io.huisuan.repo.node.NodeState.State;
import io.huisuan.store.Page;
import io.huisuan.store.Refused.Kind;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;

class NodesTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final String OLD = Sha256.of("old");
    private static final String NEW = Sha256.of("new");

    private final Nodes nodes = new Nodes(TestDatabase.emptied().database());

    private static NodeState state(
            String id, State state, @Nullable String rejected, @Nullable String why, Instant at) {
        return new NodeState(id, "engine", 1L, OLD, state, rejected, why, START, at);
    }

    @Test
    void the_newest_word_of_each_node_counts() {
        nodes.report(state("b", State.LIVE, null, null, START));
        nodes.report(state("a", State.LIVE, null, null, START));
        NodeState rejected =
                state("a", State.REJECTED, NEW, "the signature is wrong", START.plusSeconds(5));
        nodes.report(rejected);

        assertThat(nodes.heardOf(START, Page.Request.first(10)).items())
                .containsExactly(rejected, state("b", State.LIVE, null, null, START));
        assertThat(nodes.heardOf(START.plusSeconds(1), Page.Request.first(10)).items())
                .containsExactly(rejected);
    }

    @Test
    void a_node_has_converged_when_it_is_live_with_the_effective_release() {
        assertThat(state("a", State.LIVE, null, null, START).converged(OLD)).isTrue();
        assertThat(state("a", State.LIVE, null, null, START).converged(NEW)).isFalse();
        assertThat(state("a", State.STALE, null, null, START).converged(OLD)).isFalse();
    }

    @Test
    void a_long_reason_is_cut_and_a_strange_name_refused() {
        assertThat(state("a", State.STALE, null, "x".repeat(5_000), START).reason()).hasSize(1_000);
        assertRefused(Kind.INVALID, "malformed", () -> state("a b", State.LIVE, null, null, START));
    }
}
