package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.money.Rounding;
import io.huisuan.pricing.Outcome.NotRunning;
import io.huisuan.pricing.Outcome.NothingMatches;
import io.huisuan.pricing.Outcome.Unmet;
import io.huisuan.pricing.Outcome.Why;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.Gap;
import io.huisuan.promotion.TextField;
import io.huisuan.rules.table.RowRule;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * The row that a cart comes nearest to, of those that are about its goods, though none is hit: with
 * the fewest things in the way; among these, what more of something would do before what waits for
 * its time, before what is otherwise, and another code or coupon last; among equals the first.
 */
final class NearestRow {
    private static final long WHOLE = 10_000;

    private NearestRow() {}

    /** Why no row of a table is hit, told of the nearest one. */
    static Why why(List<RowRule> rows, Cart cart) {
        return rows.stream()
                .filter(row -> cart.lines().stream().anyMatch(row.lines()::matches))
                .map(row -> new Look(row, Gap.of(row.when(), cart), row.runs().runs(cart.at())))
                .min(Comparator.comparingInt(Look::obstacles).thenComparingLong(Look::distance))
                .map(look -> look.why(cart))
                .orElse(new NothingMatches());
    }

    private record Look(RowRule row, List<Gap> gaps, boolean isRunning) {

        int obstacles() {
            return gaps.size() + (isRunning ? 0 : 1);
        }

        long distance() {
            return gaps.stream().mapToLong(NearestRow::distance).sum() + (isRunning ? 0 : WHOLE);
        }

        Why why(Cart cart) {
            if (!gaps.isEmpty()) {
                return new Unmet(gaps, OptionalInt.of(row.number()));
            }
            return isRunning
                    ? new NothingMatches()
                    : new NotRunning(row.runs(), row.runs().isOver(cart.at()));
        }
    }

    private static boolean isTicket(TextField field) {
        return field == TextField.CODE || field == TextField.COUPON;
    }

    /** In basis points of what is required, where that can be said. */
    private static long distance(Gap gap) {
        return switch (gap) {
            case Gap.Figure(_, long required, _, var missing) when missing.isPresent() ->
                    Rounding.DOWN.share(
                            Math.min(missing.getAsLong(), required), WHOLE, Math.max(1, required));
            case Gap.Words(TextIn(var field, _), _) when isTicket(field) -> 3 * WHOLE;
            case Gap.Figure _, Gap.Words _, Gap.Alternatives _, Gap.Unwanted _ -> 2 * WHOLE;
        };
    }
}
