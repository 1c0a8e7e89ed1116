package io.huisuan.admin.coupon;

import io.huisuan.ledger.code.Template;
import io.huisuan.ledger.code.Templates;
import io.huisuan.ledger.code.Terms;
import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;
import io.huisuan.repo.Sha256;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.audit.Note;
import io.huisuan.repo.audit.Payload;
import io.huisuan.repo.campaign.Campaigns;
import io.huisuan.store.Database;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** What publishers do with coupons, each with its entry in the audit. */
public final class CouponDesk {

    private final Database database;
    private final Audit audit;
    private final Campaigns campaigns;
    private final Templates templates;

    public CouponDesk(Database database, Audit audit, Campaigns campaigns, Templates templates) {
        this.database = database;
        this.audit = audit;
        this.campaigns = campaigns;
        this.templates = templates;
    }

    /** {@code unknown-campaign} when there is none; see {@link Templates#create}. */
    public Template create(Actor actor, String id, String campaign, Terms terms) {
        Role role = actor.as(Role.PUBLISHER);
        if (campaigns.find(campaign).isEmpty()) {
            throw Refused.invalid(
                    "unknown-campaign",
                    "/campaign",
                    "没有活动 " + campaign + "。",
                    "There is no campaign " + campaign + ".");
        }
        return recorded(
                () -> templates.create(id, campaign, terms),
                Note.of(actor, role, "coupon.create", "coupon/" + id)
                        .changing(null, hash(terms))
                        .with(facts(terms).and("campaign", campaign)));
    }

    /** See {@link Templates#change}. */
    Template change(Actor actor, String id, int version, Terms terms) {
        Role role = actor.as(Role.PUBLISHER);
        return database.inTransaction(
                () -> {
                    Terms before = templates.get(id).terms();
                    Template changed = templates.change(id, version, terms);
                    audit.record(
                            Note.of(actor, role, "coupon.change", "coupon/" + id)
                                    .changing(hash(before), hash(terms))
                                    .with(facts(terms)));
                    return changed;
                });
    }

    /** Nobody gets or uses it any more, or they do again; once more changes nothing. */
    Template stop(Actor actor, String id, boolean stopped, String reason) {
        Role role = actor.as(Role.PUBLISHER);
        String action = stopped ? "coupon.stop" : "coupon.resume";
        return database.inTransaction(
                () -> {
                    boolean isNews = templates.stop(id, stopped);
                    Template template = templates.get(id);
                    if (isNews) {
                        audit.record(Note.of(actor, role, action, "coupon/" + id).because(reason));
                    }
                    return template;
                });
    }

    private Template recorded(Supplier<Template> command, Note note) {
        return database.inTransaction(
                () -> {
                    Template template = command.get();
                    audit.record(note);
                    return template;
                });
    }

    private static String hash(Terms terms) {
        return Sha256.of(facts(terms).toString());
    }

    private static Payload facts(Terms terms) {
        Payload facts =
                Payload.of("nameZh", terms.nameZh())
                        .and("nameEn", terms.nameEn())
                        .and("claimable", terms.claimable())
                        .and("returnPolicy", terms.returnPolicy())
                        .and("costShare", terms.costShare());
        add(facts, "stock", terms.stock());
        add(facts, "perCustomer", terms.perCustomer());
        add(facts, "usesPerCustomer", terms.usesPerCustomer());
        add(facts, "validFrom", terms.validFrom());
        add(facts, "validUntil", terms.validUntil());
        add(facts, "validForSeconds", terms.validForSeconds());
        return facts;
    }

    private static void add(Payload facts, String name, @Nullable Object value) {
        if (value != null) {
            var _ = facts.and(name, value);
        }
    }
}
