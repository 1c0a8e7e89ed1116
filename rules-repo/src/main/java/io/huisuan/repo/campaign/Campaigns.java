package io.huisuan.repo.campaign;

import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.audit.Note;
import io.huisuan.store.Bounds;
import io.huisuan.store.Database;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import java.time.InstantSource;
import java.util.Optional;

/** The campaigns. They are not versioned: what prices a cart stands in promotions. */
public final class Campaigns {

    private final Database database;
    private final InstantSource now;
    private final Audit audit;
    private final CampaignMapper campaigns;

    public Campaigns(Database database, InstantSource now, Audit audit) {
        this.database = database;
        this.now = now;
        this.audit = audit;
        campaigns = database.mapper(CampaignMapper.class);
    }

    public Optional<Campaign> find(String id) {
        return campaigns.find(id);
    }

    /** Campaigns, newest first. */
    public Page<Campaign> page(Page.Request request) {
        return request.of(campaigns.page(request.size(), request.offset()), campaigns.count());
    }

    /**
     * Begins a campaign.
     *
     * @param id 1 to 64 lower-case letters, digits, dashes; {@code id-taken} when there is one
     */
    public Campaign create(Actor actor, String id, Terms terms) {
        Role role = actor.as(Role.AUTHOR, Role.RULE_ENGINEER);
        Bounds.form(id, "[a-z0-9][a-z0-9-]{0,63}", "singles-day", "/id");
        return database.inTransaction(
                () -> {
                    if (campaigns.add(id, terms, now.instant()) == 0) {
                        throw Refused.conflict(
                                "id-taken",
                                "已有活动 " + id + "。",
                                "There is already a campaign " + id + ".");
                    }
                    Campaign campaign = campaigns.find(id).orElseThrow();
                    audit.record(
                            Note.of(actor, role, "campaign.create", "campaign/" + id)
                                    .changing(null, terms.hash())
                                    .with(terms.facts()));
                    return campaign;
                });
    }

    /**
     * Changes a campaign.
     *
     * @param revision the one that the actor looked at; {@code stale-revision} when it has moved
     */
    public Campaign change(Actor actor, String id, int revision, Terms terms) {
        Role role = actor.as(Role.AUTHOR, Role.RULE_ENGINEER);
        return database.inTransaction(
                () -> {
                    Campaign before =
                            campaigns
                                    .lock(id)
                                    .orElseThrow(() -> Refused.notFound("campaign/" + id));
                    if (before.revision() != revision) {
                        throw Refused.staleRevision(before.revision());
                    }
                    campaigns.change(id, terms, now.instant());
                    Campaign after = campaigns.find(id).orElseThrow();
                    audit.record(
                            Note.of(actor, role, "campaign.change", "campaign/" + id)
                                    .changing(Terms.of(before).hash(), terms.hash())
                                    .with(terms.facts()));
                    return after;
                });
    }
}
