package io.huisuan.bench.rivals.drools;

import io.huisuan.bench.workload.Workload.Amount;
import io.huisuan.bench.workload.Workload.Item;
import io.huisuan.bench.workload.Workload.Percent;

/** A line in working memory, and the most that rules took off it. */
public final class LineFact {

    private final Item item;
    private long off;

    LineFact(Item item) {
        this.item = item;
    }

    public String getSku() {
        return item.sku();
    }

    public String getBrand() {
        return item.brand();
    }

    public String getCategory() {
        return item.category();
    }

    /** Said by rules. */
    public void percent(int basisPoints) {
        atLeast(new Percent(basisPoints).of(item.gross(), item.qty()));
    }

    /** Said by rules: off each unit. */
    public void amount(long each) {
        atLeast(new Amount(each).of(item.gross(), item.qty()));
    }

    private void atLeast(long saved) {
        off = Math.max(off, saved);
    }

    long off() {
        return off;
    }
}
