package io.huisuan.bench.rivals.drools;

import io.huisuan.bench.workload.Workload.Amount;
import io.huisuan.bench.workload.Workload.Basket;
import io.huisuan.bench.workload.Workload.Percent;

import java.util.Set;

/** The order in working memory once its lines are settled, and the most that rules took off it. */
public final class OrderFact {

    private final Basket basket;
    private final long subtotal;
    private long off;

    OrderFact(Basket basket, long subtotal) {
        this.basket = basket;
        this.subtotal = subtotal;
    }

    public long getSubtotal() {
        return subtotal;
    }

    public String getTier() {
        return basket.tier();
    }

    public Set<String> getTags() {
        return basket.tags();
    }

    public Set<String> getCoupons() {
        return basket.coupons();
    }

    /** Said by rules. */
    public void percent(int basisPoints) {
        atLeast(new Percent(basisPoints).of(subtotal, 1));
    }

    /** Said by rules. */
    public void amount(long each) {
        atLeast(new Amount(each).of(subtotal, 1));
    }

    private void atLeast(long saved) {
        off = Math.max(off, saved);
    }

    long off() {
        return off;
    }
}
