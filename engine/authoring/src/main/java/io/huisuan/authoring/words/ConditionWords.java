package io.huisuan.authoring.words;

import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.AnyOf;
import io.huisuan.promotion.Condition.HasLines;
import io.huisuan.promotion.Condition.Not;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Text;

import java.util.Currency;
import java.util.List;
import java.util.Set;

/** Says a condition in words, as it reads after “when”. */
public final class ConditionWords {

    private ConditionWords() {}

    public static Text of(Condition condition, Currency currency) {
        return switch (condition) {
            case AllOf(var of) -> parts(of, currency, "，且", " and ", new Text("任何情况", "always"));
            case AnyOf(var of) -> parts(of, currency, "，或", " or ", new Text("从不", "never"));
            case Not(var of) -> Phrase.of("并非（%s）", "not (%s)", of(of, currency));
            case TextIn text -> text(text);
            case NumberIs(var field, var comparison, long value) ->
                    Phrase.of(
                            "%s%s %s",
                            "the %s %s %s",
                            Labels.of(field),
                            Labels.of(comparison),
                            field == NumberField.LIST_TOTAL
                                    ? Phrase.money(value, currency)
                                    : value);
            case HasLines(var where, int atLeast) ->
                    Phrase.of(
                            "购物车里至少有 %2$d 件%1$s",
                            "the cart holds at least %2$d of %1$s", TargetWords.of(where), atLeast);
        };
    }

    private static Text parts(
            List<Condition> of, Currency currency, String zh, String en, Text none) {
        if (of.isEmpty()) {
            return none;
        }
        if (of.size() == 1) {
            return of(of.getFirst(), currency);
        }
        return Phrase.join(of.stream().map(part -> bracketed(part, currency)).toList(), zh, en);
    }

    private static Text bracketed(Condition part, Currency currency) {
        Text words = of(part, currency);
        return switch (part) {
            case AllOf(var of) when of.size() > 1 -> Phrase.of("（%s）", "(%s)", words);
            case AnyOf(var of) when of.size() > 1 -> Phrase.of("（%s）", "(%s)", words);
            case AllOf _, AnyOf _, Not _, TextIn _, NumberIs _, HasLines _ -> words;
        };
    }

    private static Text text(TextIn text) {
        Set<String> values = text.values();
        return switch (text.field()) {
            case CODE -> Phrase.of("输入了券码 %s", "the code %s was entered", Phrase.anyOf(values));
            case TAG -> Phrase.of("顾客有标签 %s", "the customer is tagged %s", Phrase.anyOf(values));
            case CHANNEL, STORE, PAYMENT, CUSTOMER, TIER, REGION ->
                    Phrase.of(
                            "%s是 %s",
                            "the %s is %s", Labels.of(text.field()), Phrase.anyOf(values));
        };
    }
}
