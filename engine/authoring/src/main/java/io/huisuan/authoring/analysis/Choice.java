package io.huisuan.authoring.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Values of a field that has several at a time, tags for example: at least one of each of these,
 * and none of those.
 */
record Choice(Set<Set<String>> someOf, Set<String> noneOf) implements Values {
    static final Choice ALL = new Choice(Set.of(), Set.of());

    private static final Set<Set<String>> NOTHING = Set.of(Set.of());

    /** Equal sets are written alike: only what is asked for and not said by anything else stays. */
    Choice {
        Set<String> none = Set.copyOf(noneOf);
        Set<Set<String>> open =
                someOf.stream().map(words -> without(words, none)).collect(Collectors.toSet());
        boolean isEmpty = open.contains(Set.<String>of());
        noneOf = isEmpty ? Set.of() : none;
        someOf =
                isEmpty
                        ? NOTHING
                        : open.stream()
                                .filter(words -> open.stream().noneMatch(o -> isLess(o, words)))
                                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> without(Set<String> words, Set<String> none) {
        return words.stream()
                .filter(word -> !none.contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isLess(Set<String> one, Set<String> other) {
        return one.size() < other.size() && other.containsAll(one);
    }

    static Choice someOf(Set<String> words) {
        return new Choice(Set.of(Set.copyOf(words)), Set.of());
    }

    static Choice noneOf(Set<String> words) {
        return new Choice(Set.of(), words);
    }

    @Override
    public boolean isEmpty() {
        return someOf.equals(NOTHING);
    }

    @Override
    public Choice and(Values other) {
        var choice = (Choice) other;
        var some = new HashSet<>(someOf);
        some.addAll(choice.someOf);
        var none = new HashSet<>(noneOf);
        none.addAll(choice.noneOf);
        return new Choice(some, none);
    }

    @Override
    public boolean isWithin(Values other) {
        return minus(other).isEmpty();
    }

    @Override
    public List<Values> minus(Values other) {
        var choice = (Choice) other;
        var parts = new ArrayList<Values>();
        Choice rest = this;
        for (Set<String> words : choice.someOf) {
            add(parts, rest.and(noneOf(words)));
            rest = rest.and(someOf(words));
        }
        if (!choice.noneOf.isEmpty()) {
            add(parts, rest.and(someOf(choice.noneOf)));
        }
        return parts;
    }

    private static void add(List<Values> parts, Choice part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    /** Each of what it asks for is compared with each other. */
    @Override
    public int weight() {
        return 1 + someOf.size() * someOf.size() / 8 + noneOf.size() / 8;
    }

    /** Values that are in this set; it is not empty. */
    Set<String> example() {
        var words = new HashSet<String>();
        for (Set<String> some : someOf) {
            if (some.stream().noneMatch(words::contains)) {
                some.stream().min(String::compareTo).ifPresent(words::add);
            }
        }
        return words;
    }
}
