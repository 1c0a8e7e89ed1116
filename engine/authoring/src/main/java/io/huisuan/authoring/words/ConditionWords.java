package io.huisuan.authoring.words;

import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.AnyOf;
import io.huisuan.promotion.Condition.HasLines;
import io.huisuan.promotion.Condition.Not;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.Text;

import java.util.List;

/** Says a condition in words, as it reads after “when”. */
final class ConditionWords {

    private final Saying saying;

    ConditionWords(Saying saying) {
        this.saying = saying;
    }

    Text of(Condition condition) {
        return switch (condition) {
            case AllOf(var of) -> parts(of, "，且", " and ", new Text("任何情况", "always"));
            case AnyOf(var of) -> parts(of, "，或", " or ", new Text("从不", "never"));
            case Not(var of) -> Phrase.of("并非（%s）", "not (%s)", of(of));
            case TextIn text -> text(text);
            case NumberIs(var field, var comparison, long value) ->
                    Phrase.of(
                            "%s%s %s",
                            "the %s %s %s",
                            Labels.of(field),
                            Labels.of(comparison),
                            field.isMoney() ? saying.money(value) : value);
            case HasLines(var where, int atLeast) when where.isAny() ->
                    Phrase.of(
                            "购物车里至少有 %d 件商品",
                            "the cart holds at least %2$s", atLeast, Phrase.count(atLeast, "unit"));
            case HasLines(var where, int atLeast) ->
                    Phrase.of(
                            "购物车里至少有 %2$d 件%1$s",
                            "the cart holds at least %2$d of %1$s",
                            new TargetWords(saying).of(where),
                            atLeast);
        };
    }

    private Text parts(List<Condition> of, String zh, String en, Text none) {
        if (of.isEmpty()) {
            return none;
        }
        if (of.size() == 1) {
            return of(of.getFirst());
        }
        return Phrase.join(of.stream().map(this::bracketed).toList(), zh, en);
    }

    private Text bracketed(Condition part) {
        Text words = of(part);
        return switch (part) {
            case AllOf(var of) when of.size() > 1 -> Phrase.of("（%s）", "(%s)", words);
            case AnyOf(var of) when of.size() > 1 -> Phrase.of("（%s）", "(%s)", words);
            case AllOf _, AnyOf _, Not _, TextIn _, NumberIs _, HasLines _ -> words;
        };
    }

    private Text text(TextIn text) {
        Text values = saying.anyOf(text.field(), text.values());
        return switch (text.field()) {
            case CODE -> Phrase.of("输入了券码 %s", "the code %s was entered", values);
            case COUPON -> Phrase.of("使用了券 %s", "the coupon %s is used", values);
            case TAG -> Phrase.of("顾客有标签 %s", "the customer is tagged %s", values);
            case CHANNEL, STORE, PAYMENT, CUSTOMER, TIER, REGION, ROLE, MILESTONE ->
                    Phrase.of("%s是 %s", "the %s is %s", Labels.of(text.field()), values);
        };
    }
}
