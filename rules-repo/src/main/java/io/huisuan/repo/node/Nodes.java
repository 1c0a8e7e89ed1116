package io.huisuan.repo.node;

import io.huisuan.store.Database;
import io.huisuan.store.Page;

import java.time.Instant;

/** What the nodes say of themselves: the newest word of each. */
public final class Nodes {

    private final NodeMapper nodes;

    public Nodes(Database database) {
        nodes = database.mapper(NodeMapper.class);
    }

    /** A node tells how it is doing. */
    public void report(NodeState state) {
        nodes.report(state);
    }

    /** The nodes that were heard of since then, by id. */
    public Page<NodeState> heardOf(Instant since, Page.Request request) {
        return request.of(nodes.page(since, request.size(), request.offset()), nodes.count(since));
    }
}
