package io.huisuan.bench.rivals.drools;

import io.huisuan.bench.workload.Workload.Engine;
import io.huisuan.bench.workload.Workload.Promo;
import io.huisuan.bench.workload.WorkloadBench.Rival;

import java.util.List;

/** Names naive Drools for the bench. */
public final class RuleEach implements Rival {

    @Override
    public String name() {
        return "drools";
    }

    @Override
    public Engine load(List<Promo> promotions) {
        return new NaiveDrools(promotions);
    }
}
