package io.huisuan.bench.rivals.openl;

import io.huisuan.bench.workload.Workload.Engine;
import io.huisuan.bench.workload.Workload.Promo;
import io.huisuan.bench.workload.WorkloadBench.Rival;

import java.util.List;

/** Names OpenL for the bench. */
public final class OpenLTablets implements Rival {

    @Override
    public String name() {
        return "openl";
    }

    @Override
    public Engine load(List<Promo> promotions) {
        return new OpenL(promotions);
    }
}
