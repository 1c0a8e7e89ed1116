package io.huisuan.rules.drl;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Outcome.Failed;
import io.huisuan.promotion.Proposal;
import io.huisuan.rules.index.Index;
import io.huisuan.rules.index.Runs;
import io.huisuan.rules.run.Collected;
import io.huisuan.rules.run.Limits;
import io.huisuan.rules.run.RuleBase;

import org.drools.model.Model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The second lane: the free DRL of a release in a rule base and sessions of its own. What breaks
 * here costs nothing of what data proposes. A cart that has no key of any rule starts no session.
 */
public final class DrlRules {
    private final Limits limits;
    private final Index<Voice> index;
    private final Map<String, Voice> byPackage;
    private final RuleBase base;

    /**
     * Scans, loads and joins the modules.
     *
     * @throws IllegalArgumentException when a module names what is not permitted, or two share a
     *     package
     */
    public DrlRules(List<Voice> voices, Limits limits) {
        this.limits = limits;
        this.index = new Index<>(voices, voice -> Runs.of(voice.promotion()), Voice::cover);
        voices.forEach(voice -> ModuleScan.check(voice.module()));
        this.byPackage =
                voices.stream()
                        .collect(
                                Collectors.toMap(
                                        voice -> voice.module().packageName(),
                                        Function.identity(),
                                        (a, b) -> {
                                            throw new IllegalArgumentException(
                                                    a.promotion().id()
                                                            + " and "
                                                            + b.promotion().id()
                                                            + " share a package");
                                        }));
        this.base =
                new RuleBase(
                        "drl",
                        voices.stream().map(DrlRules::model).toList(),
                        DrlRules.class.getClassLoader());
    }

    private static Model model(Voice voice) {
        var loader = new ModuleLoader(voice.module().classes(), DrlRules.class.getClassLoader());
        try {
            return (Model) loader.loadClass(voice.module().model()).getConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError | ClassCastException broken) {
            throw new IllegalArgumentException(
                    "the rules of " + voice.promotion().id() + " can't be loaded: " + broken,
                    broken);
        }
    }

    /**
     * What the rules say.
     *
     * @param made what was proposed
     * @param failed the promotions that broke, or that were stopped together with one that did
     */
    public record Said(List<Proposal> made, List<Failed> failed) {}

    public Said propose(Cart cart) {
        List<Voice> live =
                index.candidates(cart).stream()
                        .filter(voice -> voice.promotion().when().holds(cart))
                        .toList();
        return live.isEmpty() ? new Said(List.of(), List.of()) : propose(cart, live);
    }

    private Said propose(Cart cart, List<Voice> live) {
        var offers = new Offers();
        var signing = new Signing(byPackage, offers, new Collected(limits));
        try {
            base.fire(Map.of("offers", offers), facts(cart, live), limits.firings(), signing);
            return new Said(signing.proposals(), signing.failed());
        } catch (RuntimeException | StackOverflowError broken) {
            return new Said(List.of(), live.stream().map(voice -> failed(voice, broken)).toList());
        }
    }

    private static Failed failed(Voice voice, Throwable broken) {
        Throwable cause = Optional.ofNullable(broken.getCause()).orElse(broken);
        return new Failed(
                voice.promotion().id(),
                "the DRL rules of this cart were stopped: " + cause.getMessage());
    }

    private static List<Object> facts(Cart cart, List<Voice> live) {
        var facts = new ArrayList<>();
        live.forEach(voice -> facts.add(new Live(voice.module().packageName())));
        facts.add(cart);
        facts.add(cart.customer());
        facts.addAll(cart.lines());
        Participation.of(cart).ifPresent(facts::add);
        return facts;
    }
}
