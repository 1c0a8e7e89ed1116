package io.huisuan.authoring.words;

import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.Lines;
import io.huisuan.promotion.Target.Pick;
import io.huisuan.promotion.Target.ShippingFees;
import io.huisuan.promotion.Target.TheseLines;
import io.huisuan.promotion.Target.Units;
import io.huisuan.promotion.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Says in words what an effect works on. */
final class TargetWords {

    private final Saying saying;

    TargetWords(Saying saying) {
        this.saying = saying;
    }

    Text of(Target target) {
        return switch (target) {
            case Lines(var where) -> of(where);
            case TheseLines(var ids) -> Phrase.of("第 %s 行", "line %s", Phrase.anyOf(ids));
            case Units(var pick, int count, var where) ->
                    Phrase.of(
                            pick == Pick.CHEAPEST ? "%1$s中最便宜的 %2$d 件" : "%1$s中最贵的 %2$d 件",
                            pick == Pick.CHEAPEST
                                    ? "the %3$scheapest of %1$s"
                                    : "the %3$sdearest of %1$s",
                            of(where),
                            count,
                            count == 1 ? "" : count + " ");
            case ShippingFees(var methods) ->
                    methods.isEmpty()
                            ? new Text("运费", "shipping")
                            : Phrase.of("%s的运费", "shipping by %s", Phrase.anyOf(methods));
        };
    }

    Text of(LineFilter where) {
        var parts = new ArrayList<Text>();
        add(parts, where.skus(), "商品 %s", "%s", saying::skus);
        add(parts, where.spus(), "款式 %s", "product %s", Phrase::anyOf);
        add(parts, where.sellers(), "卖家 %s", "seller %s", Phrase::anyOf);
        add(parts, where.brands(), "品牌 %s", "brand %s", saying::brands);
        add(parts, where.categories(), "类目 %s", "category %s", saying::categories);
        add(parts, where.tags(), "商品标签 %s", "goods tagged %s", Phrase::anyOf);
        Text all =
                parts.isEmpty() ? new Text("全部商品", "all goods") : Phrase.join(parts, "且", " and ");
        return where.exceptSkus().isEmpty()
                ? all
                : Phrase.of("%s（不含 %s）", "%s (except %s)", all, saying.skus(where.exceptSkus()));
    }

    private static void add(
            List<Text> parts,
            Set<String> values,
            String zh,
            String en,
            Function<Set<String>, Text> anyOf) {
        if (!values.isEmpty()) {
            parts.add(Phrase.of(zh, en, anyOf.apply(values)));
        }
    }
}
