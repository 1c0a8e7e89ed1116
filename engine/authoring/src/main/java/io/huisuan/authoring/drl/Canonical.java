package io.huisuan.authoring.drl;

import io.huisuan.rules.index.Cover;

import java.util.List;

/**
 * A text that passed the guard, written anew.
 *
 * @param packageName of the module that it becomes
 * @param source canonical DRL, the only text that is ever compiled
 * @param names what the author called the rules, in order; data, never source text
 * @param wishes how many wishes each rule says
 * @param cover which carts its rules may match
 */
public record Canonical(
        String packageName, String source, List<String> names, List<Integer> wishes, Cover cover) {

    public Canonical {
        names = List.copyOf(names);
        wishes = List.copyOf(wishes);
    }
}
