package io.huisuan.rules.run;

import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KiePackagesBuilder;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.runtime.KieSession;

import java.util.Collection;
import java.util.Map;

/**
 * Compiled rules, ready to run. Built from executable models alone: no parser and no compiler takes
 * part.
 */
public final class RuleBase {
    private final InternalKnowledgeBase base;

    public RuleBase(String name, Collection<Model> models, ClassLoader loader) {
        var configuration = RuleBaseFactory.newKnowledgeBaseConfiguration(null, loader);
        var packages = new KiePackagesBuilder(configuration);
        models.forEach(packages::addModel);
        base = KnowledgeBaseFactory.newKnowledgeBase(name, configuration);
        base.addPackages(packages.build().getKiePackages());
    }

    /**
     * Runs the rules over the facts, in a session of their own.
     *
     * @throws LimitExceeded when they don't come to an end within so many firings
     */
    public void fire(
            Map<String, Object> globals,
            Collection<?> facts,
            int firings,
            AgendaEventListener... listeners) {
        KieSession session = base.newKieSession();
        try {
            globals.forEach(session::setGlobal);
            for (AgendaEventListener listener : listeners) {
                session.addEventListener(listener);
            }
            facts.forEach(session::insert);
            if (session.fireAllRules(firings) >= firings) {
                throw new LimitExceeded("more than " + firings + " rules fired");
            }
        } finally {
            session.dispose();
        }
    }
}
