package io.huisuan.authoring.words;

import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Multibuy.BundleOff;
import io.huisuan.promotion.Multibuy.BundlePrice;
import io.huisuan.promotion.Multibuy.BuyXGetY;
import io.huisuan.promotion.Multibuy.Part;
import io.huisuan.promotion.Text;

import java.util.List;

/** Says in words what is given for units that are bought together. */
final class MultibuyWords {
    private static final Text NOTHING = new Text("", "");

    private final ReductionWords reductions;
    private final TargetWords targets;
    private final Saying saying;

    MultibuyWords(Saying saying) {
        this.reductions = new ReductionWords(saying);
        this.targets = new TargetWords(saying);
        this.saying = saying;
    }

    Text of(Multibuy multibuy) {
        return switch (multibuy) {
            case BundlePrice(var parts, long price, int limit) ->
                    Phrase.of(
                            "%s共 %s%s",
                            "%s for %s%s",
                            bundle(parts),
                            saying.money(price),
                            limit(limit, "，最多 %d 套", "time"));
            case BundleOff(var parts, var off, int limit) ->
                    Phrase.of(
                            "%s%s%s",
                            "%s: %s%s",
                            bundle(parts),
                            reductions.of(off),
                            limit(limit, "，最多 %d 套", "time"));
            case BuyXGetY buying -> of(buying);
        };
    }

    private Text bundle(List<Part> parts) {
        if (parts.size() == 1) {
            Part part = parts.getFirst();
            return part.where().equals(LineFilter.ANY)
                    ? Phrase.of("任选 %d 件", "any %d", part.count())
                    : Phrase.of(
                            "中的%2$s任选 %1$d 件",
                            "any %d of %s", part.count(), targets.of(part.where()));
        }
        return Phrase.of(
                "每套（%s）",
                "each set of %s",
                Phrase.join(parts.stream().map(this::part).toList(), " + ", " + "));
    }

    private Text part(Part part) {
        return Phrase.of("%2$s %1$d 件", "%d × %s", part.count(), targets.of(part.where()));
    }

    private Text of(BuyXGetY buying) {
        return Phrase.of(
                "%s%s%s%s",
                "%s%s%s%s",
                buying(buying),
                ReductionWords.percent(buying.basisPoints()),
                limit(buying.limit(), "，最多 %d 次", "time"),
                limit(buying.maxFree(), "，最多 %d 件", "unit"));
    }

    private Text buying(BuyXGetY buying) {
        if (buying.of().isPresent()) {
            return Phrase.of(
                    "中最便宜的 %2$d 件，每买 %1$d 件%3$s，",
                    "for every %d of %3$s the %4$s ",
                    buying.buy(),
                    buying.get(),
                    targets.of(buying.of().get()),
                    cheapest(buying.get(), ""));
        }
        return buying.qualifiersToo()
                ? Phrase.of(
                        "每 %d 件中最便宜的 %d 件",
                        "of every %d the %3$s ",
                        buying.buy(),
                        buying.get(),
                        cheapest(buying.get(), ""))
                : Phrase.of(
                        "每买 %d 件，另外最便宜的 %d 件",
                        "for every %d the %3$s ",
                        buying.buy(),
                        buying.get(),
                        cheapest(buying.get(), buying.get() == 1 ? " other" : " others"));
    }

    private static String cheapest(int count, String others) {
        return (count == 1 ? "cheapest" : count + " cheapest") + others;
    }

    private static Text limit(int limit, String zh, String unit) {
        return limit == Multibuy.NO_LIMIT
                ? NOTHING
                : Phrase.of(zh, ", at most %2$s", limit, Phrase.count(limit, unit));
    }
}
