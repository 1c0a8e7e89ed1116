package io.huisuan.promotion;

import io.huisuan.cart.Line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Chooses lines. A set that is empty asks for nothing; the sets that are not empty must all agree,
 * each by any of its members.
 *
 * @param categories paths joined by {@code /}, for example {@code food/tea}; a path takes in all
 *     below it
 * @param exceptSkus never chosen, whatever else matches
 */
public record LineFilter(
        Set<String> skus,
        Set<String> spus,
        Set<String> sellers,
        Set<String> brands,
        Set<String> categories,
        Set<String> tags,
        Set<String> exceptSkus) {

    public static final LineFilter ANY =
            new LineFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public LineFilter {
        skus = SortedStrings.copyOf(skus);
        spus = SortedStrings.copyOf(spus);
        sellers = SortedStrings.copyOf(sellers);
        brands = SortedStrings.copyOf(brands);
        categories = SortedStrings.copyOf(categories);
        tags = SortedStrings.copyOf(tags);
        exceptSkus = SortedStrings.copyOf(exceptSkus);
    }

    /** The same as {@link #matches}, made once to be asked often. */
    public Predicate<Line> test() {
        var tests = new ArrayList<Predicate<Line>>();
        addUnlessEmpty(tests, skus, line -> among(skus, line.sku()));
        addUnlessEmpty(tests, spus, line -> among(spus, line.spu()));
        addUnlessEmpty(tests, sellers, line -> among(sellers, line.seller()));
        addUnlessEmpty(tests, brands, line -> among(brands, line.brand()));
        addUnlessEmpty(tests, categories, line -> under(line.category()));
        addUnlessEmpty(tests, tags, line -> !Collections.disjoint(tags, line.tags()));
        addUnlessEmpty(tests, exceptSkus, line -> !exceptSkus.contains(line.sku()));
        return tests.stream().reduce(Predicate::and).orElse(_ -> true);
    }

    private static void addUnlessEmpty(
            List<Predicate<Line>> tests, Set<String> asked, Predicate<Line> test) {
        if (!asked.isEmpty()) {
            tests.add(test);
        }
    }

    public boolean matches(Line line) {
        return among(skus, line.sku())
                && among(spus, line.spu())
                && among(sellers, line.seller())
                && among(brands, line.brand())
                && (categories.isEmpty() || under(line.category()))
                && (tags.isEmpty() || !Collections.disjoint(tags, line.tags()))
                && !exceptSkus.contains(line.sku());
    }

    /** Whether every line matches. */
    public boolean isAny() {
        return skus.isEmpty()
                && spus.isEmpty()
                && sellers.isEmpty()
                && brands.isEmpty()
                && categories.isEmpty()
                && tags.isEmpty()
                && exceptSkus.isEmpty();
    }

    private static boolean among(Set<String> wanted, String actual) {
        return wanted.isEmpty() || wanted.contains(actual);
    }

    private boolean under(List<String> path) {
        String prefix = "";
        for (String step : path) {
            prefix = prefix.isEmpty() ? step : prefix + "/" + step;
            if (categories.contains(prefix)) {
                return true;
            }
        }
        return false;
    }
}
