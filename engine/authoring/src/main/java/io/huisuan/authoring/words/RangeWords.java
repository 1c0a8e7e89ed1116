package io.huisuan.authoring.words;

import io.huisuan.money.Money;
import io.huisuan.promotion.Text;
import io.huisuan.rules.codec.JsonProblem.Range;

import java.util.Currency;

/** Says which numbers are expected in place of one, in the units that people write. */
public final class RangeWords {

    /** What a number counts. */
    public enum Unit {
        /** Minor units of a currency. */
        MONEY,
        /** Basis points of a whole. */
        PERCENT,
        /** Basis points, from 1 on. */
        TIMES,
        COUNT
    }

    private RangeWords() {}

    /** What is wrong with a number that is not in the range. */
    public static Text of(Unit unit, Range range, Currency currency) {
        String least = said(unit, range.least(), currency);
        String given = given(unit, range, currency);
        if (range.most() < Long.MAX_VALUE) {
            return Phrase.of(
                    "应在 %s 到 %s 之间，现在是 %s",
                    "must be %s to %s, not %s", least, said(unit, range.most(), currency), given);
        }
        return isBelow(range)
                ? Phrase.of("不能小于 %s，现在是 %s", "must be %s or more, not %s", least, given)
                : Phrase.of("%s 太大了", "%s is too large", given);
    }

    private static boolean isBelow(Range range) {
        try {
            return Long.parseLong(range.given()) < range.least();
        } catch (NumberFormatException endless) {
            return range.given().startsWith("-");
        }
    }

    /** Whatever was written, as far as it is a number at all. */
    private static String given(Unit unit, Range range, Currency currency) {
        try {
            return said(unit, Long.parseLong(range.given()), currency);
        } catch (NumberFormatException tooLarge) {
            return range.given();
        }
    }

    private static String said(Unit unit, long number, Currency currency) {
        return switch (unit) {
            case MONEY -> new Money(number, currency).label();
            case PERCENT -> Phrase.percent(number);
            case TIMES -> Phrase.times(number);
            case COUNT -> String.valueOf(number);
        };
    }
}
