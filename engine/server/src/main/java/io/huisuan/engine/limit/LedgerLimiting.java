package io.huisuan.engine.limit;

import io.huisuan.cart.Cart;
import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.Resource;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.mysql.Resources;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Left;
import io.huisuan.pricing.LimitReason;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.Limits;
import io.huisuan.promotion.Promotion;
import io.huisuan.store.Database;

import org.apache.ibatis.exceptions.PersistenceException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What is left, by the ledger as it is now. While the ledger is away there is enough of everything:
 * checkout goes on, and whoever reserves is told the truth.
 */
public final class LedgerLimiting implements Limiting {

    private static final Logger log = LoggerFactory.getLogger(LedgerLimiting.class);

    private final Resources resources;
    private final BooleanSupplier isThere;
    private final Names names;
    private final Executor threads;
    private final Duration patience;

    /**
     * @param isThere whether the ledger answers, as far as is known
     * @param threads on which it is asked
     * @param patience how long a quote waits for it
     */
    public LedgerLimiting(
            Resources resources,
            BooleanSupplier isThere,
            Names names,
            Executor threads,
            Duration patience) {
        this.resources = resources;
        this.isThere = isThere;
        this.names = names;
        this.threads = threads;
        this.patience = patience;
    }

    @Override
    public Availability of(Cart cart, List<Promotion> limited) {
        if (limited.isEmpty() || !isThere.getAsBoolean()) {
            return Availability.EVERYTHING;
        }
        try {
            return known(cart.customer().id(), limited);
        } catch (CompletionException e) {
            if (isAway(e.getCause())) {
                log.warn("a quote does not know what is left: {}", e.getMessage());
                return Availability.EVERYTHING;
            }
            throw e;
        }
    }

    private static boolean isAway(@Nullable Throwable cause) {
        return switch (cause) {
            case TimeoutException _ -> true;
            case PersistenceException broken -> Database.isAway(broken);
            case null, default -> false;
        };
    }

    /** A database that has stopped in mid-sentence must not stop checkout. */
    private List<Resource> found(List<ResourceId> asked) {
        return CompletableFuture.supplyAsync(() -> resources.find(asked), threads)
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private Availability known(String customer, List<Promotion> limited) {
        var asked = new ArrayList<ResourceId>();
        limited.forEach(promotion -> asked.addAll(ids(promotion, customer)));
        Map<ResourceId, Resource> found = new HashMap<>();
        found(asked).forEach(resource -> found.put(resource.id(), resource));
        var left = new TreeMap<String, Left>();
        limited.forEach(
                promotion -> left.put(promotion.id(), new Rest(found).of(promotion, customer)));
        return new Availability(left);
    }

    private List<ResourceId> ids(Promotion promotion, String customer) {
        Limits limits = promotion.limits();
        var ids = new ArrayList<ResourceId>();
        if (limits.uses() < Limits.NO_LIMIT) {
            ids.add(Names.uses(promotion));
        }
        if (limits.usesPerCustomer() < Limits.NO_LIMIT && !customer.isEmpty()) {
            ids.add(names.customer(customer, promotion));
        }
        if (limits.units() < Limits.NO_LIMIT) {
            ids.add(Names.units(promotion));
        }
        if (limits.budget() < Limits.NO_LIMIT) {
            ids.add(Names.budget(promotion));
        }
        return ids;
    }

    private final class Rest {

        private final Map<ResourceId, Resource> found;

        Rest(Map<ResourceId, Resource> found) {
            this.found = found;
        }

        Left of(Promotion promotion, String customer) {
            Limits limits = promotion.limits();
            if (of(Names.uses(promotion), limits.uses()) == 0) {
                return new Left.None(LimitReason.USAGE_LIMIT);
            }
            if (limits.usesPerCustomer() < Limits.NO_LIMIT) {
                if (customer.isEmpty()) {
                    return new Left.None(LimitReason.CUSTOMER_UNKNOWN);
                }
                if (of(names.customer(customer, promotion), limits.usesPerCustomer()) == 0) {
                    return new Left.None(LimitReason.PER_CUSTOMER_LIMIT);
                }
            }
            long units = of(Names.units(promotion), limits.units());
            if (units == 0) {
                return new Left.None(LimitReason.UNIT_LIMIT);
            }
            long money = of(Names.budget(promotion), limits.budget());
            return money == 0
                    ? new Left.None(LimitReason.BUDGET_EXCEEDED)
                    : new Left.Some(units, money, limits.partial());
        }

        /** Claims raise a limit that nobody has defined, so their own counts. */
        private long of(ResourceId id, long limit) {
            Resource resource = found.get(id);
            if (limit == Limits.NO_LIMIT || resource == null) {
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

    /**
     * What an order claims.
     *
     * @param promotion finds one of the release that made the quote
     * @param back whether a cancelled order gives its uses back
     */
    public List<Claim> claims(
            Cart cart, Quote quote, Function<String, Promotion> promotion, boolean back) {
        var byPromotion = new LinkedHashMap<String, List<Applied>>();
        for (Applied applied : quote.applied()) {
            byPromotion.computeIfAbsent(applied.promotion(), _ -> new ArrayList<>()).add(applied);
        }
        return byPromotion.entrySet().stream()
                .flatMap(
                        one ->
                                Claims.of(
                                        names,
                                        promotion.apply(one.getKey()),
                                        one.getValue(),
                                        cart.customer().id(),
                                        back)
                                        .stream())
                .toList();
    }
}
