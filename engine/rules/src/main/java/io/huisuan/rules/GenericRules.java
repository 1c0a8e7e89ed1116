package io.huisuan.rules;

import io.huisuan.rules.run.Collected;
import io.huisuan.rules.run.Limits;
import io.huisuan.rules.run.RuleBase;

import org.drools.model.Model;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * The few rules of {@code generic.drl}, compiled when this module was built, under which data
 * proposes.
 */
final class GenericRules {
    private final RuleBase base;

    GenericRules() {
        ClassLoader loader = GenericRules.class.getClassLoader();
        List<Model> models =
                ServiceLoader.load(Model.class, loader).stream()
                        .map(ServiceLoader.Provider::get)
                        .filter(model -> model.getName().equals("io.huisuan.rules.generic"))
                        .toList();
        if (models.size() != 1) {
            throw new IllegalStateException(
                    "the generic rules are not on the class path; build the module with Maven");
        }
        base = new RuleBase("generic", models, loader);
    }

    Collected propose(Candidates candidates) {
        var proposals = new Collected(Limits.DATA);
        if (!candidates.isEmpty()) {
            base.fire(Map.of("proposals", proposals), List.of(candidates), Limits.DATA.firings());
        }
        return proposals;
    }
}
