package io.huisuan.authoring.words;

import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Text;

/** Says in words what comes off a price. */
final class ReductionWords {
    private final Saying saying;

    ReductionWords(Saying saying) {
        this.saying = saying;
    }

    Text of(Reduction reduction) {
        return switch (reduction) {
            case PercentOff(int off, long cap, _) -> percent(off, cap);
            case AmountOff(long amount, var split) -> {
                String money = saying.money(amount);
                yield switch (split) {
                    case PER_UNIT -> Phrase.of("每件减 %s", "%s off each unit", money);
                    case PER_LINE -> Phrase.of("每行减 %s", "%s off each line", money);
                    case BY_AMOUNT, BY_QUANTITY -> Phrase.of("减 %s", "%s off", money);
                };
            }
            case UnitPrice(long price) -> Phrase.of("每件 %s", "%s each", saying.money(price));
        };
    }

    private Text percent(int off, long cap) {
        Text percent = percent(off);
        return cap == Effect.NO_CAP
                ? percent
                : Phrase.of("%s（最多减 %s）", "%s (at most %s)", percent, saying.money(cap));
    }

    static Text percent(int off) {
        return off == PercentOff.WHOLE ? new Text("免费", "free") : Phrase.off(off);
    }
}
