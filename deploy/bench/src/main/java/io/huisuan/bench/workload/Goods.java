package io.huisuan.bench.workload;

import io.huisuan.bench.workload.Workload.Item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the shop of the workload sells; it does not depend on the workload's seed. */
final class Goods {

    static final int BRANDS = 200;
    static final int CATEGORIES = 100;
    private static final int SKUS = 20_000;
    private static final long SEED = 7;

    /** One of them. */
    record Good(String sku, String brand, String category, long price) {
        Item times(String id, int qty) {
            return new Item(id, sku, brand, category, qty, price);
        }
    }

    private final List<Good> all = new ArrayList<>();
    private final Map<String, Good> bySku;
    private final Map<String, List<Good>> byBrand;
    private final Map<String, List<Good>> byCategory;

    Goods() {
        var dice = new Dice(SEED);
        for (int i = 0; i < SKUS; i++) {
            String brand = brand(dice.from(0, BRANDS - 1));
            String category = category(dice.from(0, CATEGORIES - 1));
            all.add(new Good(name("S", i, 5), brand, category, dice.from(500, 50_000)));
        }
        bySku = all.stream().collect(Collectors.toMap(Good::sku, Function.identity()));
        byBrand = all.stream().collect(Collectors.groupingBy(Good::brand));
        byCategory = all.stream().collect(Collectors.groupingBy(Good::category));
    }

    static String brand(int number) {
        return name("B", number, 3);
    }

    static String category(int number) {
        return name("C", number, 2);
    }

    /** A letter or two, and a number of so many digits. */
    static String name(String prefix, int number, int digits) {
        return prefix + String.format("%0" + digits + "d", number);
    }

    List<Good> all() {
        return all;
    }

    Good bySku(String sku) {
        return Objects.requireNonNull(bySku.get(sku), sku);
    }

    List<Good> byBrand(String brand) {
        return byBrand.getOrDefault(brand, List.of());
    }

    List<Good> byCategory(String category) {
        return byCategory.getOrDefault(category, List.of());
    }
}
