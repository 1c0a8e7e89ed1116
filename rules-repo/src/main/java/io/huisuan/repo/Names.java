package io.huisuan.repo;

import java.util.Collection;
import java.util.List;

/** A few accounts, sorted, each once. Stored as one text, separated by commas. */
public record Names(List<String> all) {

    public Names {
        all = all.stream().distinct().sorted().toList();
    }

    public static Names of(Collection<String> names) {
        return new Names(List.copyOf(names));
    }
}
