package io.huisuan.rules.drl;

import io.huisuan.pricing.Outcome.Failed;
import io.huisuan.promotion.Proposal;
import io.huisuan.rules.run.Collected;

import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Signs what a rule said when it has finished speaking. Whose rule it was is told by Drools, never
 * by the rule: nobody speaks under another's name.
 */
final class Signing extends DefaultAgendaEventListener {
    private final Map<String, Voice> byPackage;
    private final Offers offers;
    private final Collected collected;
    private final Map<String, Failed> failed = new LinkedHashMap<>();

    Signing(Map<String, Voice> byPackage, Offers offers, Collected collected) {
        this.byPackage = byPackage;
        this.offers = offers;
        this.collected = collected;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        collected.stillInTime();
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        Rule rule = event.getMatch().getRule();
        Voice voice = Objects.requireNonNull(byPackage.get(rule.getPackageName()));
        int number = DrlModule.ruleNumber(rule.getName());
        List<Wish> wishes = offers.heard();
        for (int i = 0; i < wishes.size(); i++) {
            collected.propose(voice.sign(number, i, wishes.get(i)));
        }
        String id = voice.promotion().id();
        offers.absurdity().ifPresent(what -> failed.put(id, new Failed(id, what)));
    }

    /** What was proposed, but for the promotions that failed. */
    List<Proposal> proposals() {
        return collected.proposals().stream()
                .filter(proposal -> !failed.containsKey(proposal.promotion()))
                .toList();
    }

    List<Failed> failed() {
        return List.copyOf(failed.values());
    }
}
