package io.huisuan.ledger.mysql;

import io.huisuan.ledger.hold.Gate;
import io.huisuan.ledger.hold.Resource;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.store.Database;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What campaigns may spend, and whether they still may: what people set. */
public final class Resources {

    private final Database database;
    private final ResourceMapper resources;

    public Resources(Database database) {
        this.database = database;
        resources = database.mapper(ResourceMapper.class, new ResourceIdType());
    }

    /**
     * Says how much there is of something, for the first time or again. A limit never falls below
     * what is held and used, nor an overdraft below what is overdrawn.
     *
     * @param limit 0 to 10^15
     * @param overdraft how much may be honoured beyond it, 0 to 10^15
     * @return what holds now
     */
    public Resource define(ResourceId resource, String campaign, long limit, long overdraft) {
        if (limit < 0 || limit > Resource.MOST || overdraft < 0 || overdraft > Resource.MOST) {
            throw new IllegalArgumentException(
                    "limits are 0 to 10^15: " + limit + ", " + overdraft);
        }
        return database.inTransaction(
                () -> {
                    resources.define(resource, campaign, limit, overdraft);
                    return resources.find(resource).orElseThrow();
                });
    }

    public Optional<Resource> find(ResourceId resource) {
        return resources.find(resource);
    }

    /** Those of these that there are. */
    public List<Resource> find(Collection<ResourceId> some) {
        return some.isEmpty() ? List.of() : resources.findAll(List.copyOf(some));
    }

    /** Those of a campaign that somebody has defined, by id. */
    public List<Resource> ofCampaign(String campaign) {
        return resources.defined(campaign);
    }

    /**
     * What a campaign lets through from now on. When this returns, every reservation that was let
     * through before is complete, and none will be that it stops.
     */
    public void set(String campaign, Gate gate) {
        resources.setGate(campaign, gate);
    }

    /**
     * Nothing is taken of a frozen resource; what is held can still be paid and given back.
     *
     * @return {@code false} when it was so already, or there is none
     */
    public boolean freeze(ResourceId resource, boolean frozen) {
        return resources.freeze(resource, frozen) == 1;
    }
}
