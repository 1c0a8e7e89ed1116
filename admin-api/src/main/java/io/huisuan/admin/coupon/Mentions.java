package io.huisuan.admin.coupon;

import io.huisuan.ledger.code.Templates;
import io.huisuan.promotion.Text;
import io.huisuan.repo.asset.Blob;
import io.huisuan.repo.asset.BlobType;
import io.huisuan.repo.release.Releases;
import io.huisuan.rules.codec.Json;
import io.huisuan.store.Database;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which promotions have to do with a coupon. */
public final class Mentions {

    /** Of each, live ones and drafts; whoever has more looks for them in the list of promotions. */
    private static final int MOST = 200;

    private final Releases releases;
    private final Templates templates;
    private final MentionMapper mentions;

    public Mentions(Database database, Releases releases, Templates templates) {
        this.releases = releases;
        this.templates = templates;
        mentions = database.mapper(MentionMapper.class, new BlobType());
    }

    /**
     * A promotion that has to do with the coupon.
     *
     * @param name as it is live, else as it was drafted first
     * @param asks it applies to who has the coupon
     * @param gives it gives the coupon away
     * @param live as it is sold now
     * @param changes open change requests that have it so
     */
    record CouponUse(
            String promotion,
            Text name,
            boolean asks,
            boolean gives,
            boolean live,
            List<String> changes) {

        CouponUse and(CouponUse other) {
            var all = new ArrayList<>(changes);
            all.addAll(other.changes);
            return new CouponUse(
                    promotion,
                    name,
                    asks || other.asks,
                    gives || other.gives,
                    live || other.live,
                    all);
        }
    }

    /** By their ids; {@code not-found} when there is no such coupon. */
    List<CouponUse> of(String coupon) {
        var _ = templates.get(coupon);
        Map<String, CouponUse> found = new TreeMap<>();
        releases.effective()
                .map(now -> mentions.live(now.releaseNumber(), coupon, MOST))
                .orElse(List.of())
                .forEach(one -> add(found, coupon, one.asset(), one.content(), true, List.of()));
        mentions.drafted(coupon, MOST)
                .forEach(
                        one -> {
                            var changes = List.of(String.valueOf(one.change()));
                            add(found, coupon, one.asset(), one.content(), false, changes);
                        });
        return List.copyOf(found.values());
    }

    private static void add(
            Map<String, CouponUse> found,
            String coupon,
            String asset,
            Blob content,
            boolean live,
            List<String> changes) {
        JsonNode promotion = Json.parse(content.bytes());
        Mention mention = Mention.of(promotion, coupon);
        if (mention.isAny()) {
            String id = asset.substring(asset.indexOf('/') + 1);
            var name =
                    new Text(
                            promotion.at("/name/zh").asString(id),
                            promotion.at("/name/en").asString(id));
            var use = new CouponUse(id, name, mention.asks(), mention.gives(), live, changes);
            var _ = found.merge(id, use, CouponUse::and);
        }
    }
}
