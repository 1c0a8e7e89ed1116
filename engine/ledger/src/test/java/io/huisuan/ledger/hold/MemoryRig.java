package io.huisuan.ledger.hold;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Books in memory. */
record MemoryRig(MemoryBooks books) implements Rig {

    MemoryRig(InstantSource now, Set<Fault> faults) {
        this(new MemoryBooks(now, faults));
    }

    @Override
    public void define(ResourceId id, String campaign, long limit, long overdraft) {
        Resource before = books.resources.get(id);
        long held = before == null ? 0 : before.held();
        long used = before == null ? 0 : before.used();
        long overdrawn = before == null ? 0 : before.overdrawn();
        books.resources.put(
                id,
                new Resource(
                        id,
                        before == null ? campaign : before.campaign(),
                        Math.max(limit, held + used),
                        held,
                        used,
                        Math.max(overdraft, overdrawn),
                        overdrawn,
                        true,
                        before != null && before.frozen()));
    }

    @Override
    public void set(String campaign, Gate gate) {
        books.gates.put(campaign, gate);
    }

    @Override
    public void freeze(ResourceId id) {
        Resource r = books.find(id).orElseThrow();
        books.resources.put(
                id,
                new Resource(
                        id,
                        r.campaign(),
                        r.limit(),
                        r.held(),
                        r.used(),
                        r.overdraft(),
                        r.overdrawn(),
                        r.defined(),
                        true));
    }

    @Override
    public List<String> rows() {
        return MemoryRows.of(books);
    }

    @Override
    public List<String> violations() {
        return new MemoryInvariants(books).violations();
    }
}
