package io.huisuan.bench.workload;

import io.huisuan.bench.workload.Workload.Amount;
import io.huisuan.bench.workload.Workload.OfLine;
import io.huisuan.bench.workload.Workload.OfOrder;
import io.huisuan.bench.workload.Workload.Off;
import io.huisuan.bench.workload.Workload.Percent;
import io.huisuan.bench.workload.Workload.Promo;
import io.huisuan.bench.workload.Workload.Trait;

import java.util.ArrayList;
import java.util.List;

/**
 * Promotions that concern no basket, in the mix of the format: what they cost is what a large shop
 * costs a customer who wants none of it.
 */
final class Strangers {

    private static final long OUT_OF_REACH = 1_000_000_000L;

    private Strangers() {}

    /** The workload, and so many strangers. */
    static Workload beside(Workload workload, int strangers) {
        List<Promo> all = new ArrayList<>(workload.promotions());
        for (int i = 0; i < strangers; i++) {
            all.add(stranger(i, Goods.name("P", all.size() + 1, 6)));
        }
        return new Workload(all, workload.baskets());
    }

    private static Promo stranger(int i, String id) {
        Off off = i % 2 == 1 ? new Amount(100L * (1 + i % 30)) : new Percent(50 * (4 + i % 57));
        String name = Goods.name("ELSE", i, 5);
        return switch (i % 10) {
            case 0, 1, 2, 3 -> new OfLine(id, Trait.SKU, name, off);
            case 4 -> new OfLine(id, Trait.BRAND, name, off);
            case 5 -> new OfLine(id, Trait.CATEGORY, name, off);
            case 6, 7 -> new OfOrder(id, OUT_OF_REACH + i, "", "", "", off);
            case 8 -> new OfOrder(id, 0, name, "", "", off);
            default -> new OfOrder(id, 0, "", "", name, off);
        };
    }
}
