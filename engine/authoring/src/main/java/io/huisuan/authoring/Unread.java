package io.huisuan.authoring;

import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.authoring.words.RangeWords;
import io.huisuan.authoring.words.RangeWords.Unit;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.Threshold.Measure;
import io.huisuan.rules.codec.JsonProblem;
import io.huisuan.rules.codec.JsonRefused;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** Says what could not be read, in the units that authors write. */
final class Unread {
    private static final Set<String> MONEY = Set.of("amount", "price", "cap", "per", "total");
    private static final String FALLBACK = "CNY";

    private final JsonNode promotion;
    private final Currency currency;

    private Unread(JsonNode promotion) {
        this.promotion = promotion;
        this.currency = currency(promotion.path("currency").asString(FALLBACK));
    }

    static List<Finding> findings(JsonRefused refused, JsonNode promotion) {
        var unread = new Unread(promotion);
        return refused.problems().stream().map(unread::finding).toList();
    }

    private static Currency currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(code))
                .filter(known -> known.getDefaultFractionDigits() >= 0)
                .findFirst()
                .orElseGet(() -> Currency.getInstance(FALLBACK));
    }

    private Finding finding(JsonProblem problem) {
        Text said =
                problem.range()
                        .map(
                                range ->
                                        RangeWords.of(
                                                unit(JsonPointer.compile(problem.pointer())),
                                                range,
                                                currency))
                        .orElse(problem.detail());
        return Finding.error(problem.code(), problem.pointer(), said.zh(), said.en())
                .fixedBy(
                        problem.code().equals("tiers-not-monotone")
                                ? sorted(JsonPointer.compile(problem.pointer()).head().head())
                                : List.of());
    }

    /** Tiers in order; nothing where two ask for the same, because nobody knows which is meant. */
    private List<Fix> sorted(JsonPointer tiers) {
        List<JsonNode> inOrder =
                promotion
                        .at(tiers)
                        .valueStream()
                        .sorted(Comparator.comparing(Unread::atLeast))
                        .toList();
        long asked = inOrder.stream().map(Unread::atLeast).distinct().count();
        var list = JsonNodeFactory.instance.arrayNode().addAll(inOrder);
        return asked < inOrder.size()
                ? List.of()
                : List.of(
                        Fix.of(
                                "从低到高排列",
                                "put them in order",
                                new Edit.SetPart(tiers.toString(), list)));
    }

    private static long atLeast(JsonNode tier) {
        return tier.path("atLeast").asLong(0);
    }

    private Unit unit(JsonPointer number) {
        JsonPointer holder = number.head();
        String name = number.last().getMatchingProperty();
        return switch (name) {
            case String money when MONEY.contains(money) -> Unit.MONEY;
            case "value" -> isOther(holder) ? Unit.COUNT : Unit.MONEY;
            case "atLeast" -> isAmount(holder) ? Unit.MONEY : Unit.COUNT;
            case "basisPoints" -> isTimes(holder) ? Unit.TIMES : Unit.PERCENT;
            case "most" -> Unit.PERCENT;
            default -> Unit.COUNT;
        };
    }

    /** A condition's value that is no amount. */
    private boolean isOther(JsonPointer condition) {
        JsonNode field = promotion.at(condition).path("field");
        return field.isString() && !field.stringValue().equals("cart.listTotal");
    }

    /** Of a threshold, or of a tier among the tiers of an effect. */
    private boolean isAmount(JsonPointer holder) {
        String own = measure(promotion.at(holder));
        boolean isTier = own.isEmpty() && holder.toString().contains("/tiers/");
        String measure = isTier ? measure(promotion.at(holder.head().head())) : own;
        return measure.equals(Measure.AMOUNT.name());
    }

    private static String measure(JsonNode holder) {
        return holder.path("measure").asString("");
    }

    private boolean isTimes(JsonPointer effect) {
        return promotion.at(effect).path("type").asString("").equals("pointsTimes");
    }
}
