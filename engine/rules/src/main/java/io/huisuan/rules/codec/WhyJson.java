package io.huisuan.rules.codec;

import io.huisuan.pricing.Outcome.NotRunning;
import io.huisuan.pricing.Outcome.NothingMatches;
import io.huisuan.pricing.Outcome.OtherCurrency;
import io.huisuan.pricing.Outcome.Unmet;
import io.huisuan.pricing.Outcome.Why;
import io.huisuan.promotion.Gap;
import io.huisuan.promotion.Gap.Alternatives;
import io.huisuan.promotion.Gap.Unwanted;
import io.huisuan.promotion.Gap.Words;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * The JSON of why a promotion proposed nothing. Each condition that does not hold comes with what
 * the cart has: {@code required}, {@code actual} and {@code missing} for numbers and units, {@code
 * has} for texts, {@code alternatives} where one of several would do. Those of a table are of the
 * row that comes nearest, {@code row}, counted from 0.
 */
final class WhyJson {

    private WhyJson() {}

    static ObjectNode write(Why why) {
        return switch (why) {
            case NotRunning(var schedule, boolean isOver) ->
                    Writing.type("notRunning")
                            .text("state", isOver ? "ENDED" : "NOT_STARTED")
                            .member("schedule", PromotionJson.write(schedule))
                            .tree();
            case OtherCurrency() -> Writing.type("otherCurrency").tree();
            case Unmet(var gaps, var row) ->
                    Writing.type("unmet")
                            .whole("row", row.stream().asLongStream().findFirst())
                            .fullList("conditions", gaps, WhyJson::write)
                            .tree();
            case NothingMatches() -> Writing.type("nothingMatches").tree();
        };
    }

    private static ObjectNode write(Gap gap) {
        Writing written =
                Writing.object().member("condition", ConditionJson.write(gap.condition()));
        return switch (gap) {
            case Gap.Figure(_, long required, long actual, var missing) ->
                    written.whole("required", required)
                            .whole("actual", actual)
                            .whole("missing", missing)
                            .tree();
            case Words(_, var actual) ->
                    written.fullList("has", List.copyOf(actual), Writing::string).tree();
            case Alternatives(_, var each) ->
                    written.fullList("alternatives", each, WhyJson::alternative).tree();
            case Unwanted _ -> written.tree();
        };
    }

    private static ObjectNode alternative(List<Gap> gaps) {
        return Writing.object().fullList("conditions", gaps, WhyJson::write).tree();
    }
}
