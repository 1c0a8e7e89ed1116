package io.huisuan.bench.rivals.drools;

import io.huisuan.bench.workload.Workload.Basket;
import io.huisuan.bench.workload.Workload.Cost;
import io.huisuan.bench.workload.Workload.Engine;
import io.huisuan.bench.workload.Workload.Promo;
import io.huisuan.bench.workload.Workload.Ready;

import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.utils.KieHelper;

import java.util.List;

/** Drools with a rule for each promotion and a new session for each cart. */
public final class NaiveDrools implements Engine {

    private final KieBase rules;

    public NaiveDrools(List<Promo> promotions) {
        this.rules =
                new KieHelper()
                        .addContent(Drl.of(promotions), ResourceType.DRL)
                        .build(ExecutableModelProject.class);
    }

    @Override
    public Ready ready(Basket basket) {
        return new Ready() {
            @Override
            public long payable() {
                return NaiveDrools.this.cost(basket).payable();
            }

            @Override
            public Cost cost() {
                return NaiveDrools.this.cost(basket);
            }
        };
    }

    private Cost cost(Basket basket) {
        var session = rules.newKieSession();
        try {
            List<LineFact> lines = basket.lines().stream().map(LineFact::new).toList();
            lines.forEach(session::insert);
            session.fireAllRules();
            long off = lines.stream().mapToLong(LineFact::off).sum();
            long gross = basket.lines().stream().mapToLong(item -> item.gross()).sum();
            var order = new OrderFact(basket, gross - off);
            session.insert(order);
            session.fireAllRules();
            return new Cost(
                    lines.stream().map(LineFact::off).toList(),
                    order.off(),
                    gross - off - order.off());
        } finally {
            session.dispose();
        }
    }
}
