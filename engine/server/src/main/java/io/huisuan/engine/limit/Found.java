package io.huisuan.engine.limit;

import io.huisuan.ledger.hold.Resource;
import io.huisuan.ledger.hold.ResourceId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Resources as they were when the ledger was asked; who is not among them was never claimed. */
final class Found {

    private final Map<ResourceId, Resource> resources = new HashMap<>();

    Found(List<Resource> found) {
        found.forEach(resource -> resources.put(resource.id(), resource));
    }

    /** What no paid order has, within a limit; nobody knows it of what is frozen. */
    long unsold(ResourceId id, long limit) {
        Resource resource = resources.get(id);
        if (resource == null || resource.frozen()) {
            return limit;
        }
        long most = resource.defined() ? Math.min(resource.limit(), limit) : limit;
        return Math.max(0, most - resource.used());
    }

    /** What is left within a limit. Claims raise what nobody has defined, so only theirs counts. */
    long left(ResourceId id, long limit) {
        Resource resource = resources.get(id);
        if (resource == null) {
            return limit;
        }
        if (resource.frozen()) {
            return 0;
        }
        return resource.defined()
                ? resource.available(limit)
                : Math.max(0, limit - resource.held() - resource.used());
    }
}
