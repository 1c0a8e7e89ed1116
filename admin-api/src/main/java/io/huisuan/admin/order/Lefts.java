package io.huisuan.admin.order;

import io.huisuan.admin.asset.History;
import io.huisuan.admin.order.LeftController.Left;
import io.huisuan.admin.order.LeftController.LeftOfPromotion;
import io.huisuan.admin.order.LeftController.Limited;
import io.huisuan.ledger.hold.Kind;
import io.huisuan.ledger.hold.Resource;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.mysql.Resources;
import io.huisuan.promotion.Limits;
import io.huisuan.promotion.Promotion;
import io.huisuan.repo.asset.AssetId;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.PromotionJson;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is left of promotions: their limits as they are live, less what the ledger counts. */
public final class Lefts {

    private final History history;
    private final Resources resources;

    public Lefts(History history, Resources resources) {
        this.history = history;
        this.resources = resources;
    }

    /** {@code not-found} when there never was such a promotion. */
    LeftOfPromotion of(String id) {
        AssetId asset = AssetId.promotion(id);
        if (!history.knows(asset)) {
            throw Refused.notFound(asset.toString());
        }
        return history.live(asset)
                .map(live -> PromotionJson.read(Json.parse(live.content().bytes())))
                .map(this::of)
                .orElse(new LeftOfPromotion(null, List.of()));
    }

    private LeftOfPromotion of(Promotion promotion) {
        Map<Limited, ResourceId> names = new LinkedHashMap<>();
        names.put(Limited.USES, new ResourceId(Kind.LIMIT, promotion.id()));
        names.put(Limited.UNITS, new ResourceId(Kind.LIMIT, promotion.id() + ":units"));
        String currency = promotion.currency().getCurrencyCode();
        names.put(Limited.BUDGET, new ResourceId(Kind.BUDGET, promotion.id() + ":" + currency));
        Map<ResourceId, Resource> counted =
                resources.find(names.values()).stream()
                        .collect(Collectors.toMap(Resource::id, Function.identity()));
        List<Left> items = new ArrayList<>();
        names.forEach(
                (limited, name) -> {
                    long limit = limit(promotion.limits(), limited);
                    if (limit < Limits.NO_LIMIT) {
                        items.add(left(limited, limit, counted.get(name)));
                    }
                });
        return new LeftOfPromotion(currency, items);
    }

    private static long limit(Limits limits, Limited of) {
        return switch (of) {
            case USES -> limits.uses();
            case UNITS -> limits.units();
            case BUDGET -> limits.budget();
        };
    }

    /** The ledger knows a resource from its first order on. */
    private static Left left(Limited of, long limit, @Nullable Resource counted) {
        return Optional.ofNullable(counted)
                .map(
                        known ->
                                new Left(
                                        of,
                                        limit,
                                        known.held(),
                                        known.used(),
                                        Math.max(0, limit - known.held() - known.used()),
                                        known.overdrawn(),
                                        known.frozen()))
                .orElse(new Left(of, limit, 0, 0, limit, 0, false));
    }
}
