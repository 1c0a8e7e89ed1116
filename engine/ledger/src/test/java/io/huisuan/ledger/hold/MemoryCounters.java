package io.huisuan.ledger.hold;

import java.util.Map;
import java.util.Set;

/** The counters of resources in memory. */
record MemoryCounters(Map<ResourceId, Resource> resources, Undo undo, Set<Fault> faults) {

    void establish(ResourceId id, String campaign, long limit) {
        Resource before = resources.get(id);
        if (before == null) {
            undo.put(resources, id, resource(id, campaign, limit));
        } else if (!before.defined()) {
            undo.put(resources, id, limited(before, Math.max(limit, before.limit())));
        }
    }

    private static Resource resource(ResourceId id, String campaign, long limit) {
        return new Resource(id, campaign, limit, 0, 0, 0, 0, false, false);
    }

    private static Resource limited(Resource r, long limit) {
        return new Resource(
                r.id(),
                r.campaign(),
                limit,
                r.held(),
                r.used(),
                r.overdraft(),
                r.overdrawn(),
                r.defined(),
                r.frozen());
    }

    boolean take(Movement m, long bound) {
        Resource r = resources.get(m.resource());
        if (r == null) {
            return false;
        }
        long more = m.held() + m.used();
        boolean fits =
                (more == 0 || more <= r.available(bound))
                        && r.overdrawn() + m.overdrawn() <= r.overdraft()
                        && !r.frozen();
        if (fits || faults.contains(Fault.NO_BOUND)) {
            undo.put(resources, r.id(), moved(r, m));
            return true;
        }
        return faults.contains(Fault.NO_ROW_COUNT);
    }

    boolean move(Movement m) {
        Resource r = moved(resources.getOrDefault(m.resource(), resource(m.resource(), "", 0)), m);
        if (r.held() < 0 || r.used() < 0 || r.overdrawn() < 0) {
            return false;
        }
        undo.put(resources, r.id(), r);
        return true;
    }

    private static Resource moved(Resource r, Movement m) {
        return new Resource(
                r.id(),
                r.campaign(),
                r.limit(),
                r.held() + m.held(),
                r.used() + m.used(),
                r.overdraft(),
                r.overdrawn() + m.overdrawn(),
                r.defined(),
                r.frozen());
    }
}
