package io.huisuan.authoring.drl;

import io.huisuan.authoring.drl.Syntax.Call;
import io.huisuan.authoring.drl.Syntax.Constraint;
import io.huisuan.authoring.drl.Syntax.Expression;
import io.huisuan.authoring.drl.Syntax.Pattern;
import io.huisuan.authoring.drl.Syntax.Rule;
import io.huisuan.authoring.drl.Syntax.Whole;
import io.huisuan.authoring.drl.Syntax.Wish;
import io.huisuan.authoring.drl.Syntax.Words;
import io.huisuan.authoring.finding.Finding.Place;
import io.huisuan.authoring.words.Phrase;
import io.huisuan.authoring.words.Spacing;
import io.huisuan.money.Money;
import io.huisuan.promotion.Text;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule reads and gives, in words.
 *
 * @param name what the author calls it
 * @param place where it begins
 * @param reads a sentence for each condition
 * @param gives a sentence for each wish
 */
public record RuleWords(String name, Place place, List<Text> reads, List<Text> gives) {

    static RuleWords of(Rule rule, Currency currency, Known known) {
        var facts = new HashMap<String, String>();
        rule.patterns()
                .forEach(
                        pattern ->
                                pattern.variable()
                                        .ifPresent(
                                                variable ->
                                                        facts.put(
                                                                variable.text(),
                                                                pattern.fact().text())));
        return new RuleWords(
                rule.name(),
                rule.place(),
                rule.patterns().stream()
                        .limit(RuleWriter.MAX_PATTERNS)
                        .map(
                                pattern ->
                                        read(
                                                pattern,
                                                new ExpressionWords(
                                                        pattern.fact().text(),
                                                        facts,
                                                        currency,
                                                        known)))
                        .map(Spacing::even)
                        .toList(),
                rule.wishes().stream()
                        .limit(RuleWriter.MAX_WISHES)
                        .map(wish -> new Giving(facts, currency, known).of(wish))
                        .map(Spacing::even)
                        .toList());
    }

    private static Text read(Pattern pattern, ExpressionWords words) {
        List<Text> conditions =
                pattern.constraints().stream()
                        .limit(RuleWriter.MAX_CONSTRAINTS)
                        .map(one -> condition(one, words))
                        .toList();
        Text subject = subject(pattern);
        return conditions.isEmpty()
                ? subject
                : Phrase.of("%s：%s", "%s: %s", subject, Phrase.join(conditions, "；", "; "));
    }

    private static Text condition(Constraint constraint, ExpressionWords words) {
        Text said = words.of(constraint.expression());
        return constraint
                .variable()
                .map(v -> Phrase.of("%2$s（记作 %1$s）", "%2$s (called %1$s)", v.text(), said))
                .orElse(said);
    }

    private static Text subject(Pattern pattern) {
        Text fact =
                switch (pattern.fact().text()) {
                    case "Cart" -> new Text("购物车", "the cart");
                    case "Customer" -> new Text("顾客", "the customer");
                    case "Participation" -> new Text("参与", "the participation");
                    case "Line" ->
                            switch (pattern.quantifier()) {
                                case EACH -> new Text("每个商品行", "each line");
                                case NOT -> new Text("没有商品行", "no line");
                                case EXISTS -> new Text("至少一个商品行", "at least one line");
                            };
                    default -> new Text(pattern.fact().text(), pattern.fact().text());
                };
        boolean not =
                pattern.quantifier() == Syntax.Quantifier.NOT
                        && !pattern.fact().text().equals("Line");
        Text quantified = not ? Phrase.of("并非%s", "not %s", fact) : fact;
        return pattern.variable()
                .map(v -> Phrase.of("%s %s", "%s %s", quantified, v.text()))
                .orElse(quantified);
    }

    /** Says wishes. */
    private record Giving(Map<String, String> facts, Currency currency, Known known) {

        Text of(Wish wish) {
            Text said = effect(wish.effect(), wish.modifiers().stream().anyMatch(Giving::isOn));
            for (int i = 0; i < Math.min(wish.modifiers().size(), Effects.MODIFIERS.size()); i++) {
                said = modified(said, wish.modifiers().get(i));
            }
            return said;
        }

        private static boolean isOn(Call modifier) {
            return modifier.name().text().equals("on");
        }

        private Text effect(Call call, boolean on) {
            return switch (call.name().text()) {
                case "percentOff" -> percent("", "", call);
                case "amountOff" ->
                        on
                                ? Phrase.of("每件减 %s", "%s off each unit", money(call, 0))
                                : Phrase.of("减 %s", "%s off", money(call, 0));
                case "unitPrice" -> Phrase.of("每件 %s", "%s each", money(call, 0));
                case "freeGift" ->
                        Phrase.of("赠 %s ×%s", "%2$s × %1$s as a gift", gift(call), text(call, 1));
                case "freeShipping" -> new Text("免运费", "free shipping");
                case "shippingPercentOff" -> percent("运费", "shipping: ", call);
                case "shippingAmountOff" -> Phrase.of("运费减 %s", "%s off shipping", money(call, 0));
                case "buyGet" ->
                        Phrase.of(
                                "买 %s 送 %s",
                                "for every %s paid, %s are free", text(call, 0), text(call, 1));
                case "bundlePrice" ->
                        Phrase.of("任意 %s 件 %s", "any %s for %s", text(call, 0), money(call, 1));
                case "pointsEarn" -> Phrase.of("送 %s 积分", "%s points", text(call, 0));
                case "grantCoupon" -> Phrase.of("返券 %s", "a coupon %s", text(call, 0));
                case "grantChance" ->
                        Phrase.of(
                                "送“%s”抽奖机会 ×%s",
                                "%2$s × chance in lottery %1$s", text(call, 0), text(call, 1));
                case "inviterPoints" ->
                        Phrase.of("邀请人得 %s 积分", "%s points for the inviter", text(call, 0));
                case "inviterCoupon" ->
                        Phrase.of("邀请人得券 %s", "a coupon %s for the inviter", text(call, 0));
                case "inviterCash" -> Phrase.of("邀请人得 %s", "%s for the inviter", money(call, 0));
                case "inviteePoints" ->
                        Phrase.of("被邀请人得 %s 积分", "%s points for the invitee", text(call, 0));
                case "inviteeCoupon" ->
                        Phrase.of("被邀请人得券 %s", "a coupon %s for the invitee", text(call, 0));
                case "inviteeCash" -> Phrase.of("被邀请人得 %s", "%s for the invitee", money(call, 0));
                case "rejectCode" ->
                        Phrase.of(
                                "券码 %s 不可用（%s）",
                                "the code %s does not count (%s)", text(call, 0), text(call, 1));
                case "notice" -> Phrase.of("提示“%s”", "it says “%s”", text(call, 0));
                default -> new Text(call.name().text(), call.name().text());
            };
        }

        private Text modified(Text said, Call call) {
            return switch (call.name().text()) {
                case "on" -> Phrase.of("%2$s：%1$s", "%2$s: %1$s", said, text(call, 0));
                case "cap" -> Phrase.of("%s（最多减 %s）", "%s (at most %s)", said, money(call, 0));
                case "value" ->
                        Phrase.of("%s（每件计 %s）", "%s (%s each on a return)", said, money(call, 0));
                case "from" -> Phrase.of("满 %2$s，%1$s", "%s from %s on", said, money(call, 0));
                case "fromUnits" ->
                        Phrase.of("满 %2$s 件，%1$s", "%s from %s units on", said, text(call, 0));
                default -> said;
            };
        }

        private Text percent(String zh, String en, Call call) {
            return argument(call, 0) instanceof Whole(long share, _) && share > 0 && share < 10_000
                    ? Phrase.of(zh + "%s", en + "%s", Phrase.off(share))
                    : Phrase.of(zh + "减万分之 %s", en + "%s basis points off", text(call, 0));
        }

        private Text money(Call call, int at) {
            return argument(call, at) instanceof Whole(long minor, _)
                    ? Phrase.of("%s", "%s", new Money(minor, currency).label())
                    : Phrase.of("%s 分", "%s minor units", text(call, at));
        }

        private Text text(Call call, int at) {
            return switch (argument(call, at)) {
                case Words(String text, _) -> new Text(text, text);
                case Expression other -> new ExpressionWords("", facts, currency, known).of(other);
            };
        }

        private Text gift(Call call) {
            return argument(call, 0) instanceof Words(String sku, _)
                    ? known.named("Line.sku", sku).orElse(new Text(sku, sku))
                    : text(call, 0);
        }

        private static Expression argument(Call call, int at) {
            return at < call.arguments().size()
                    ? call.arguments().get(at)
                    : new Words("…", call.name().place());
        }
    }
}
