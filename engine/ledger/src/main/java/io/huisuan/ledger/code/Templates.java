package io.huisuan.ledger.code;

import io.huisuan.ledger.hold.Resource;
import io.huisuan.ledger.mysql.Resources;
import io.huisuan.store.Bounds;
import io.huisuan.store.Database;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Optional;

/** What coupons there are. Each command joins the transaction that it is called in. */
public final class Templates {

    private final Database database;
    private final InstantSource now;
    private final TemplateMapper templates;
    private final Resources resources;

    public Templates(Database database, InstantSource now) {
        this.database = database;
        this.now = now;
        templates = database.mapper(TemplateMapper.class, new CostShare.Type());
        resources = new Resources(database);
    }

    public Optional<Template> find(String id) {
        return templates.find(id);
    }

    /** {@code not-found} when there is none. */
    public Template get(String id) {
        return templates.find(id).orElseThrow(() -> Refused.notFound("coupon/" + id));
    }

    /**
     * Templates, newest first.
     *
     * @param campaign only of this one, if any
     * @param text part of an id or name, any case, up to 100 characters
     */
    public Page<Template> page(
            @Nullable String campaign, @Nullable String text, Page.Request request) {
        String pattern =
                text == null || text.isBlank()
                        ? null
                        : "%" + Bounds.text(text, 100, "?q").replaceAll("[!%_]", "!$0") + "%";
        return request.of(
                templates.page(campaign, pattern, request.size(), request.offset()),
                templates.count(campaign, pattern));
    }

    /**
     * Makes a coupon of a campaign, which it stays with.
     *
     * @param id 1 to 64 lower-case letters, digits, dashes; {@code id-taken} when there is one
     */
    public Template create(String id, String campaign, Terms terms) {
        Bounds.form(id, "[a-z0-9][a-z0-9-]{0,63}", "new-20-off", "/id");
        return database.inTransaction(
                () -> {
                    if (templates.add(id, campaign, terms, now.instant()) == 0) {
                        throw Refused.conflict(
                                "id-taken",
                                "已有优惠券 " + id + "。",
                                "There is already a coupon " + id + ".");
                    }
                    return stocked(get(id));
                });
    }

    /**
     * Changes a coupon, for those who have it already too.
     *
     * @param version the one that was looked at; {@code stale-revision} when it has moved
     * @return what holds now; {@code stock-too-low} when more were claimed than there would be
     */
    public Template change(String id, int version, Terms terms) {
        return database.inTransaction(
                () -> {
                    Template before = lock(id);
                    if (templates.change(id, version, terms) == 0) {
                        throw Refused.staleRevision(before.version());
                    }
                    return stocked(get(id));
                });
    }

    /**
     * Stops a coupon, or lets it go on.
     *
     * @return whether it was otherwise before
     */
    public boolean stop(String id, boolean stopped) {
        return database.inTransaction(
                () -> {
                    var _ = lock(id);
                    return templates.stop(id, stopped) == 1;
                });
    }

    /** What became of a coupon, as the ledger counts it now. */
    public Figures figures(String id) {
        Template template = get(id);
        Resource stock = resources.find(template.stockId()).orElseThrow();
        TemplateMapper.Uses uses = templates.uses(id, template.campaignId());
        long claimed = stock.held() + stock.used();
        return new Figures(
                template.stock() == null ? null : stock.limit() - claimed,
                claimed,
                uses.held(),
                uses.used());
    }

    private Template lock(String id) {
        return templates.lock(id).orElseThrow(() -> Refused.notFound("coupon/" + id));
    }

    /** The ledger counts claims where any number may be claimed, too. */
    private Template stocked(Template template) {
        long stock = template.stock() == null ? Resource.MOST : template.stock();
        Resource held = resources.define(template.stockId(), template.campaignId(), stock, 0);
        if (held.limit() > stock) {
            throw Refused.because(
                    Refused.Kind.CONFLICT,
                    "stock-too-low",
                    "/stock",
                    "已经发出 " + held.limit() + " 张，库存不能更少；要停发请停用这张券。",
                    held.limit()
                            + " have been given out, there can't be fewer; to give out no more,"
                            + " stop the coupon.");
        }
        return template;
    }
}
