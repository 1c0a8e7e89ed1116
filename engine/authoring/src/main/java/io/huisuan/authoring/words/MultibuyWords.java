package io.huisuan.authoring.words;

import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Multibuy.BundleOff;
import io.huisuan.promotion.Multibuy.BundlePrice;
import io.huisuan.promotion.Multibuy.BuyXGetY;
import io.huisuan.promotion.Multibuy.Part;
import io.huisuan.promotion.Text;

import java.util.Currency;
import java.util.List;

/** Says in words what is given for units that are bought together. */
final class MultibuyWords {
    private static final Text NOTHING = new Text("", "");

    private final ReductionWords reductions;
    private final Currency currency;

    MultibuyWords(ReductionWords reductions, Currency currency) {
        this.reductions = reductions;
        this.currency = currency;
    }

    Text of(Multibuy multibuy) {
        return switch (multibuy) {
            case BundlePrice(var parts, long price, int limit) ->
                    Phrase.of(
                            "%s共 %s%s",
                            "%s for %s%s",
                            bundle(parts),
                            Phrase.money(price, currency),
                            limit(limit, "，最多 %d 套", ", at most %d times"));
            case BundleOff(var parts, var off, int limit) ->
                    Phrase.of(
                            "%s%s%s",
                            "%s: %s%s",
                            bundle(parts),
                            reductions.of(off),
                            limit(limit, "，最多 %d 套", ", at most %d times"));
            case BuyXGetY buying -> of(buying);
        };
    }

    private static Text bundle(List<Part> parts) {
        if (parts.size() == 1) {
            Part part = parts.getFirst();
            return part.where().equals(LineFilter.ANY)
                    ? Phrase.of("任选 %d 件", "any %d", part.count())
                    : Phrase.of(
                            "中的%2$s任选 %1$d 件",
                            "any %d of %s", part.count(), TargetWords.of(part.where()));
        }
        return Phrase.of(
                "每套（%s）",
                "each set of %s",
                Phrase.join(parts.stream().map(MultibuyWords::part).toList(), " + ", " + "));
    }

    private static Text part(Part part) {
        return Phrase.of("%2$s %1$d 件", "%d × %s", part.count(), TargetWords.of(part.where()));
    }

    private static Text of(BuyXGetY buying) {
        return Phrase.of(
                "%s%s%s%s",
                "%s%s%s%s",
                buying(buying),
                ReductionWords.percent(buying.basisPoints()),
                limit(buying.limit(), "，最多 %d 次", ", at most %d times"),
                limit(buying.maxFree(), "，最多 %d 件", ", at most %d units"));
    }

    private static Text buying(BuyXGetY buying) {
        if (buying.of().isPresent()) {
            return Phrase.of(
                    "中最便宜的 %2$d 件，每买 %1$d 件%3$s，",
                    "for every %d of %3$s the %2$d cheapest ",
                    buying.buy(),
                    buying.get(),
                    TargetWords.of(buying.of().get()));
        }
        return buying.qualifiersToo()
                ? Phrase.of(
                        "每 %d 件中最便宜的 %d 件",
                        "of every %d the %d cheapest ", buying.buy(), buying.get())
                : Phrase.of(
                        "每买 %d 件，另外最便宜的 %d 件",
                        "for every %d the %d cheapest others ", buying.buy(), buying.get());
    }

    private static Text limit(int limit, String zh, String en) {
        return limit == Multibuy.NO_LIMIT ? NOTHING : Phrase.of(zh, en, limit);
    }
}
