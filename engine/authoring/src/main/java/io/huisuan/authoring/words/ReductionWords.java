package io.huisuan.authoring.words;

import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Text;

import java.util.Currency;

/** Says in words what comes off a price. */
final class ReductionWords {
    private final Currency currency;

    ReductionWords(Currency currency) {
        this.currency = currency;
    }

    Text of(Reduction reduction) {
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
        Text percent = percent(off);
        return cap == Effect.NO_CAP
                ? percent
                : Phrase.of("%s（最多减 %s）", "%s (at most %s)", percent, Phrase.money(cap, currency));
    }

    static Text percent(int off) {
        return off == PercentOff.WHOLE
                ? new Text("免费", "free")
                : Phrase.of("打 %s 折", "%2$s off", Phrase.zhe(off), Phrase.percent(off));
    }
}
