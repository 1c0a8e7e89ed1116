package io.huisuan.authoring.analysis;

import io.huisuan.authoring.analysis.World.Subject;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The subjects that somebody might have meant, because each of their values is asked for. */
final class Meant {
    private final List<Subject> world;
    private final List<Set<Integer>> rows;

    private Meant(List<Subject> world, List<Set<Integer>> rows) {
        this.world = world;
        this.rows = rows;
    }

    /**
     * Their places in the world.
     *
     * @param rows the places of the subjects that each row matches
     */
    static Set<Integer> of(List<Subject> world, List<Set<Integer>> rows) {
        var meant = new Meant(world, rows);
        Map<String, Set<Object>> hull = new HashMap<>();
        for (String dimension : world.getFirst().values().keySet()) {
            hull.put(dimension, meant.hull(dimension));
        }
        return IntStream.range(0, world.size())
                .filter(i -> isWithin(world.get(i), hull))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static boolean isWithin(Subject subject, Map<String, Set<Object>> hull) {
        return subject.values().entrySet().stream()
                .allMatch(
                        entry ->
                                Objects.requireNonNull(hull.get(entry.getKey()))
                                        .contains(entry.getValue()));
    }

    private Set<Object> hull(String dimension) {
        Set<Object> all = values(world.stream(), dimension);
        List<Set<Object>> sets =
                rows.stream().map(row -> values(row.stream().map(world::get), dimension)).toList();
        Set<Object> union = sets.stream().flatMap(Set::stream).collect(Collectors.toSet());
        return switch (all.iterator().next()) {
            case Long _ -> {
                long least = union.stream().mapToLong(v -> (Long) v).min().orElseThrow();
                long most = union.stream().mapToLong(v -> (Long) v).max().orElseThrow();
                yield all.stream()
                        .filter(v -> (Long) v >= least && (Long) v <= most)
                        .collect(Collectors.toSet());
            }
            case Integer _ -> {
                int least = union.stream().mapToInt(v -> (Integer) v).min().orElseThrow();
                int most = union.stream().mapToInt(v -> (Integer) v).max().orElseThrow();
                yield all.stream()
                        .filter(v -> (Integer) v >= least && (Integer) v <= most)
                        .collect(Collectors.toSet());
            }
            case Set<?> _ -> asked(all, sets);
            default -> union;
        };
    }

    /** Tags of which some row asks for one, when every row asks for some. */
    private static Set<Object> asked(Set<Object> all, List<Set<Object>> sets) {
        if (sets.stream().anyMatch(set -> !needed(set).findAny().isPresent())) {
            return all;
        }
        Set<String> words = sets.stream().flatMap(Meant::needed).collect(Collectors.toSet());
        return all.stream()
                .filter(tags -> ((Set<?>) tags).stream().anyMatch(words::contains))
                .collect(Collectors.toSet());
    }

    /** The words that make a difference by being there. */
    private static Stream<String> needed(Set<Object> set) {
        return Stream.of("a", "b")
                .filter(
                        word ->
                                set.stream()
                                        .anyMatch(
                                                tags -> {
                                                    var less = new HashSet<Object>((Set<?>) tags);
                                                    return less.remove(word) && !set.contains(less);
                                                }));
    }

    private static Set<Object> values(Stream<Subject> subjects, String dimension) {
        return subjects.map(s -> s.value(dimension)).collect(Collectors.toSet());
    }
}
