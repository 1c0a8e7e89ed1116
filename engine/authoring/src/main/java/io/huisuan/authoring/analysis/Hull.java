package io.huisuan.authoring.analysis;

import io.huisuan.authoring.analysis.Axis.Category;
import io.huisuan.authoring.analysis.Axis.LineTags;
import io.huisuan.authoring.analysis.Axis.ManyTexts;
import io.huisuan.authoring.analysis.Axis.OneLineText;
import io.huisuan.authoring.analysis.Axis.OneText;
import io.huisuan.authoring.analysis.Axis.Quantity;
import io.huisuan.authoring.analysis.Axis.Time;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What several sets of one field span. */
final class Hull {

    private Hull() {}

    static Values of(Axis axis, List<Values> sets) {
        return switch (axis) {
            case OneText _, OneLineText _, Category _ -> union(sets);
            case Quantity(_, var starts, _) -> span(union(sets), starts.size());
            case Time(var starts, _) -> span(union(sets), starts.size());
            case ManyTexts _, LineTags _ -> any(sets);
        };
    }

    private static Atoms union(List<Values> sets) {
        return sets.stream().map(Atoms.class::cast).reduce(Atoms::or).orElseThrow();
    }

    private static Atoms span(Atoms atoms, int size) {
        int[] set = atoms.stream().toArray();
        return set.length == 0
                ? atoms
                : Atoms.of(size, IntStream.rangeClosed(set[0], set[set.length - 1]));
    }

    /** At least one word that some row asks for, when every row asks for some. */
    private static Choice any(List<Values> sets) {
        var words = new TreeSet<String>();
        for (Values set : sets) {
            Set<Set<String>> someOf = ((Choice) set).someOf();
            if (someOf.isEmpty()) {
                return Choice.ALL;
            }
            someOf.forEach(words::addAll);
        }
        return Choice.someOf(words);
    }
}
