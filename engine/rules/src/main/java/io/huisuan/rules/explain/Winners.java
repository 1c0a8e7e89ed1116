package io.huisuan.rules.explain;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.pricing.Extra;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Outbid;
import io.huisuan.pricing.Outcome.Share;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.Lines;
import io.huisuan.promotion.Target.ShippingFees;
import io.huisuan.promotion.Target.TheseLines;
import io.huisuan.promotion.Target.Units;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who gave something in the place of a promotion that was outbid: its group where it wanted to
 * give, or else all, because it does not go with them.
 */
public final class Winners {
    private final Outbid loser;
    private final Quote quote;
    private final Cart cart;

    private Winners(Outbid loser, Quote quote, Cart cart) {
        this.loser = loser;
        this.quote = quote;
        this.cart = cart;
    }

    /** Ids of promotions, the one that gives most first, then in the order of settling. */
    public static List<String> over(Outbid loser, Quote quote, Cart cart) {
        return new Winners(loser, quote, cart).find();
    }

    private List<String> find() {
        List<String> rivals = ids(this::isRival);
        return rivals.isEmpty() ? ids(this::gave) : rivals;
    }

    private List<String> ids(Predicate<Applied> which) {
        Stream<String> others =
                quote.outcomes().stream()
                        .filter(Applied.class::isInstance)
                        .map(Applied.class::cast)
                        .filter(which)
                        .map(Applied::promotion);
        List<String> found = others.distinct().toList();
        return found.contains(loser.by())
                ? Stream.concat(Stream.of(loser.by()), found.stream()).distinct().toList()
                : found;
    }

    private boolean gave(Applied applied) {
        return applied.amount() > 0
                || Stream.concat(quote.gifts().stream(), quote.extras().stream())
                        .filter(extra -> extra.promotion().equals(applied.promotion()))
                        .anyMatch((Extra extra) -> extra.worth() > 0);
    }

    private boolean isRival(Applied applied) {
        String group = loser.proposal().stacking().group();
        return !group.isEmpty()
                && group.equals(applied.proposal().stacking().group())
                && Stream.concat(applied.shares().stream(), applied.fees().stream())
                        .map(Share::of)
                        .anyMatch(wanted()::contains);
    }

    private List<String> wanted() {
        Target target = loser.proposal().offer().target();
        return switch (target) {
            case Lines(var where) -> lines(where);
            case Units(_, _, var where) -> lines(where);
            case TheseLines(var ids) -> List.copyOf(ids);
            case ShippingFees _ -> cart.shipping().stream().map(fee -> fee.method()).toList();
        };
    }

    private List<String> lines(LineFilter where) {
        return cart.lines().stream().filter(where::matches).map(Line::id).toList();
    }
}
