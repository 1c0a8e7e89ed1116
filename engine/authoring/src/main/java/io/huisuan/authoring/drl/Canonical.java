package io.huisuan.authoring.drl;

import io.huisuan.rules.drl.DrlModule.Spoken;
import io.huisuan.rules.index.Cover;

import java.util.List;

/**
 * A text that passed the guard, written anew.
 *
 * @param packageName of the module that it becomes
 * @param source canonical DRL, the only text that is ever compiled
 * @param names what the author called the rules, in order; data, never source text
 * @param rules how many wishes each rule says, and what it needs
 * @param cover which carts its rules may match
 */
public record Canonical(
        String packageName, String source, List<String> names, List<Spoken> rules, Cover cover) {

    public Canonical {
        names = List.copyOf(names);
        rules = List.copyOf(rules);
    }
}
