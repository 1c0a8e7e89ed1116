package io.huisuan.ledger.code;

import io.huisuan.store.Bounds;
import io.huisuan.store.Refused;
import io.huisuan.store.TextType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who bears what a coupon takes off.
 *
 * @param parts 1 to 10, of different bearers; INVARIANT: together 10,000 basis points
 */
public record CostShare(List<Part> parts) {

    /** The platform bears everything. */
    public static final CostShare PLATFORM = new CostShare(List.of(new Part("platform", 10_000)));

    private static final int MOST = 10;

    /**
     * One bearer's part.
     *
     * @param bearer {@code platform}, {@code merchant:<id>} or {@code brand:<id>}
     * @param basisPoints 1 to 10,000
     */
    public record Part(String bearer, int basisPoints) {

        private static final String BEARER = "platform|(merchant|brand):[A-Za-z0-9._-]{1,64}";

        public Part {
            Bounds.form(bearer, BEARER, "platform, merchant:m-1, brand:acme", "/costShare");
            Bounds.within(basisPoints, 1, 10_000, "/costShare");
        }

        private static Part parse(String text) {
            int equals = text.indexOf('=');
            return new Part(
                    text.substring(0, equals), Integer.parseInt(text.substring(equals + 1)));
        }

        @Override
        public String toString() {
            return bearer + "=" + basisPoints;
        }
    }

    public CostShare {
        parts = List.copyOf(parts);
        Bounds.within(parts.size(), 1, MOST, "/costShare");
        if (parts.stream().map(Part::bearer).distinct().count() < parts.size()) {
            throw wrong("同一承担方只能出现一次。", "Each bearer counts once.");
        }
        int sum = parts.stream().mapToInt(Part::basisPoints).sum();
        if (sum != 10_000) {
            throw wrong(
                    "各承担方的比例合计须为 10,000 个基点（100%），现在是 " + sum + "。",
                    "The parts add up to " + sum + " basis points instead of 10,000 (100%).");
        }
    }

    private static Refused wrong(String zh, String en) {
        return Refused.invalid("out-of-range", "/costShare", zh, en);
    }

    /** What {@link #toString} has written. */
    public static CostShare parse(String text) {
        return new CostShare(Arrays.stream(text.split(",", -1)).map(Part::parse).toList());
    }

    /** Like {@code platform=6000,merchant:m-1=4000}. */
    @Override
    public String toString() {
        return parts.stream().map(Part::toString).collect(Collectors.joining(","));
    }

    /** How a column holds it. */
    public static final class Type extends TextType<CostShare> {

        public Type() {
            super(CostShare::toString, CostShare::parse);
        }
    }
}
