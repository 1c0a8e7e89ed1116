package io.huisuan.bench.rivals.openl;

import io.huisuan.bench.workload.Workload.Basket;
import io.huisuan.bench.workload.Workload.Cost;
import io.huisuan.bench.workload.Workload.Engine;
import io.huisuan.bench.workload.Workload.Item;
import io.huisuan.bench.workload.Workload.Promo;
import io.huisuan.bench.workload.Workload.Ready;

import org.openl.rules.runtime.RulesEngineFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** OpenL Tablets: the tables say which rows match, Java takes the best of them. */
public final class OpenL implements Engine {

    private final Tables tables;

    public OpenL(List<Promo> promotions) {
        this.tables = load(Workbook.of(promotions));
    }

    private static Tables load(byte[] workbook) {
        try {
            Path file = Files.createTempFile("promotions", ".xlsx");
            try {
                Files.write(file, workbook);
                var factory = new RulesEngineFactory<>(file.toUri().toURL(), Tables.class);
                factory.setExecutionMode(true);
                return factory.newEngineInstance();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Ready ready(Basket basket) {
        return new Ready() {
            @Override
            public long payable() {
                return OpenL.this.cost(basket).payable();
            }

            @Override
            public Cost cost() {
                return OpenL.this.cost(basket);
            }
        };
    }

    private Cost cost(Basket basket) {
        var lines = new ArrayList<Long>(basket.lines().size());
        long subtotal = 0;
        for (Item item : basket.lines()) {
            long off = off(item);
            lines.add(off);
            subtotal += item.gross() - off;
        }
        long order = off(basket, subtotal);
        return new Cost(lines, order, subtotal - order);
    }

    private long off(Item item) {
        long gross = item.gross();
        long off = best(tables.bySku(item.sku()), gross, item.qty());
        off = Math.max(off, best(tables.byBrand(item.brand()), gross, item.qty()));
        return Math.max(off, best(tables.byCategory(item.category()), gross, item.qty()));
    }

    private long off(Basket basket, long subtotal) {
        long off = best(tables.fromSubtotal(subtotal), subtotal, 1);
        off = Math.max(off, best(tables.byTier(basket.tier()), subtotal, 1));
        for (String tag : basket.tags()) {
            off = Math.max(off, best(tables.byTag(tag), subtotal, 1));
        }
        for (String coupon : basket.coupons()) {
            off = Math.max(off, best(tables.byCoupon(coupon, subtotal), subtotal, 1));
        }
        return off;
    }

    private static long best(Saving[] savings, long base, int units) {
        long best = 0;
        for (Saving saving : savings) {
            best = Math.max(best, saving.of(base, units));
        }
        return best;
    }
}
