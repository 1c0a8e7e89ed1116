package io.huisuan.bench.rivals.drools;

import io.huisuan.bench.workload.Workload.Amount;
import io.huisuan.bench.workload.Workload.OfLine;
import io.huisuan.bench.workload.Workload.OfOrder;
import io.huisuan.bench.workload.Workload.Off;
import io.huisuan.bench.workload.Workload.Percent;
import io.huisuan.bench.workload.Workload.Promo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A rule of its own for each promotion, as it is first thought of. */
final class Drl {

    private Drl() {}

    static String of(List<Promo> promotions) {
        return promotions.stream()
                .map(Drl::rule)
                .collect(
                        Collectors.joining(
                                "\n", "package %s;\n".formatted(Drl.class.getPackageName()), ""));
    }

    private static String rule(Promo promo) {
        return """
        rule "%s" when
            $on : %s
        then
            $on.%s;
        end
        """
                .formatted(promo.id(), pattern(promo), action(promo.off()));
    }

    private static String pattern(Promo promo) {
        return switch (promo) {
            case OfLine line ->
                    "LineFact(%s == \"%s\")"
                            .formatted(line.trait().name().toLowerCase(Locale.ROOT), line.value());
            case OfOrder order -> "OrderFact(%s)".formatted(conditions(order));
        };
    }

    private static String conditions(OfOrder order) {
        var all = new ArrayList<String>();
        if (!order.tier().isEmpty()) {
            all.add("tier == \"%s\"".formatted(order.tier()));
        }
        if (!order.tag().isEmpty()) {
            all.add("tags contains \"%s\"".formatted(order.tag()));
        }
        if (!order.coupon().isEmpty()) {
            all.add("coupons contains \"%s\"".formatted(order.coupon()));
        }
        if (order.minSubtotal() > 0) {
            all.add("subtotal >= %d".formatted(order.minSubtotal()));
        }
        return String.join(", ", all);
    }

    private static String action(Off off) {
        return switch (off) {
            case Percent(int basisPoints) -> "percent(%d)".formatted(basisPoints);
            case Amount(long each) -> "amount(%d)".formatted(each);
        };
    }
}
