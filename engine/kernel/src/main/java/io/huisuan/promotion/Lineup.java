package io.huisuan.promotion;

import io.huisuan.cart.Line;
import io.huisuan.promotion.Target.Lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Series of one group on goods that one thing tells: their sku, their brand, their category. Who of
 * them speaks for a line is looked up, however many there are.
 */
public final class Lineup {

    /** What tells the goods of a series. */
    private enum Trait {
        SKU,
        SPU,
        SELLER,
        BRAND,
        CATEGORY,
        TAG
    }

    private static final int[] NOBODY = {};

    /** Those whose first member is first by rank go first. */
    private final List<Series> inOrder;

    /** Places in order, by what tells the goods. */
    private final Map<Trait, Map<String, int[]>> by = new EnumMap<>(Trait.class);

    private Lineup(List<Series> some) {
        this.inOrder =
                some.stream()
                        .sorted(Comparator.comparing(Series::first, Proposal.BY_RANK))
                        .toList();
        for (int place = 0; place < inOrder.size(); place++) {
            add(place);
        }
    }

    private void add(int place) {
        Told told = told(inOrder.get(place)).orElseThrow();
        for (String value : told.values()) {
            by.computeIfAbsent(told.trait(), _ -> new HashMap<>())
                    .merge(value, new int[] {place}, Lineup::both);
        }
    }

    private static int[] both(int[] some, int[] more) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
    }

    private record Told(Trait trait, Set<String> values) {}

    /**
     * What members of one lineup have in common.
     *
     * @param stacking the same for all
     */
    public record Likeness(Stage stage, Stacking stacking) {}

    /** What a series has in common with others; nothing when its goods must be looked for. */
    public static Optional<Likeness> likeness(Series series) {
        Offer offer = series.first().offer();
        Stacking stacking = series.first().stacking();
        return told(series).isPresent()
                        && offer.thresholds().isEmpty()
                        && series.isByPieces()
                        && !stacking.skipDiscounted()
                ? Optional.of(new Likeness(offer.stage(), stacking))
                : Optional.empty();
    }

    /** A lineup of one or more with the same {@link Likeness}. */
    public static Lineup of(List<Series> some) {
        return new Lineup(some);
    }

    private static Optional<Told> told(Series series) {
        if (!(series.first().offer().target() instanceof Lines(LineFilter where))
                || !where.exceptSkus().isEmpty()) {
            return Optional.empty();
        }
        var told = new ArrayList<Told>();
        addUnlessEmpty(told, Trait.SKU, where.skus());
        addUnlessEmpty(told, Trait.SPU, where.spus());
        addUnlessEmpty(told, Trait.SELLER, where.sellers());
        addUnlessEmpty(told, Trait.BRAND, where.brands());
        addUnlessEmpty(told, Trait.CATEGORY, where.categories());
        addUnlessEmpty(told, Trait.TAG, where.tags());
        return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
    }

    private static void addUnlessEmpty(List<Told> told, Trait trait, Set<String> values) {
        if (!values.isEmpty()) {
            told.add(new Told(trait, values));
        }
    }

    /** The series at that place: whose first member is first by rank goes first. */
    public Series at(int place) {
        return inOrder.get(place);
    }

    /** Tells the places of the series that work on a line; one may be told twice. */
    public void on(Line line, IntConsumer series) {
        on(Trait.SKU, line.sku(), series);
        on(Trait.SPU, line.spu(), series);
        on(Trait.SELLER, line.seller(), series);
        on(Trait.BRAND, line.brand(), series);
        if (by.containsKey(Trait.CATEGORY)) {
            String path = "";
            for (String step : line.category()) {
                path = path.isEmpty() ? step : path + "/" + step;
                on(Trait.CATEGORY, path, series);
            }
        }
        if (by.containsKey(Trait.TAG)) {
            for (String tag : line.tags()) {
                on(Trait.TAG, tag, series);
            }
        }
    }

    private void on(Trait trait, String value, IntConsumer series) {
        Map<String, int[]> ofTrait = by.get(trait);
        if (ofTrait != null) {
            for (int place : ofTrait.getOrDefault(value, NOBODY)) {
                series.accept(place);
            }
        }
    }
}
