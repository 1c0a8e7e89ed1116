package io.huisuan.authoring.words;

import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Tier;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Measure;

import java.util.Currency;

/** Says an offer in words: what it is on, from where on, and what it gives. */
final class OfferWords {
    private final Currency currency;

    OfferWords(Currency currency) {
        this.currency = currency;
    }

    Text of(Offer offer) {
        Text said =
                switch (offer.effect()) {
                    case FreeGift gift -> of(gift);
                    case Reduction _, Tiered _, FreeShipping _ ->
                            Phrase.of(
                                    "%s%s",
                                    "%s: %s", TargetWords.of(offer.target()), of(offer.effect()));
                };
        for (Threshold threshold : offer.thresholds()) {
            said = from(threshold, said);
        }
        return said;
    }

    private Text from(Threshold threshold, Text said) {
        Text level = level(threshold.measure(), threshold.atLeast());
        return threshold.of().equals(Target.EVERYTHING)
                ? Phrase.of("满 %1$s，%2$s", "%2$s from %1$s on", level, said)
                : Phrase.of(
                        "%3$s满 %1$s，%2$s",
                        "%2$s from %1$s of %3$s on", level, said, TargetWords.of(threshold.of()));
    }

    private Text level(Measure measure, long atLeast) {
        return switch (measure) {
            case AMOUNT -> Phrase.of("%s", "%s", Phrase.money(atLeast, currency));
            case COUNT -> Phrase.of("%d 件", "%d units", atLeast);
        };
    }

    private Text of(Effect effect) {
        return switch (effect) {
            case Reduction reduction -> of(reduction);
            case Tiered tiered -> of(tiered);
            case FreeShipping() -> new Text("全免", "free");
            case FreeGift(String sku, int qty, _) ->
                    Phrase.of("赠 %s ×%d", "%2$d × %1$s as a gift", sku, qty);
        };
    }

    private Text of(Tiered tiered) {
        return Phrase.join(
                tiered.tiers().stream().map(tier -> of(tiered, tier)).toList(), "，", ", ");
    }

    private Text of(Tiered tiered, Tier tier) {
        Text level = level(tiered.measure(), tier.atLeast());
        return tiered.repeat()
                ? Phrase.of("每满 %1$s %2$s", "%2$s for every %1$s", level, of(tier.gives()))
                : Phrase.of("满 %1$s %2$s", "%2$s from %1$s on", level, of(tier.gives()));
    }

    private Text of(Reduction reduction) {
        return switch (reduction) {
            case PercentOff(int off, long cap, _) -> percent(off, cap);
            case AmountOff(long amount, var split) -> {
                String money = Phrase.money(amount, currency);
                yield switch (split) {
                    case PER_UNIT -> Phrase.of("每件减 %s", "%s off each unit", money);
                    case PER_LINE -> Phrase.of("每行减 %s", "%s off each line", money);
                    case BY_AMOUNT, BY_QUANTITY -> Phrase.of("减 %s", "%s off", money);
                };
            }
            case UnitPrice(long price) ->
                    Phrase.of("每件 %s", "%s each", Phrase.money(price, currency));
        };
    }

    private Text percent(int off, long cap) {
        Text percent =
                off == 10_000
                        ? new Text("免费", "free")
                        : Phrase.of("打 %s 折", "%2$s off", Phrase.zhe(off), Phrase.percent(off));
        return cap == Effect.NO_CAP
                ? percent
                : Phrase.of("%s（最多减 %s）", "%s (at most %s)", percent, Phrase.money(cap, currency));
    }
}
