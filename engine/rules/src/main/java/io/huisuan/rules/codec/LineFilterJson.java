package io.huisuan.rules.codec;

import io.huisuan.promotion.LineFilter;

import tools.jackson.databind.node.ObjectNode;

/** The JSON of line filters. */
public final class LineFilterJson {

    private LineFilterJson() {}

    public static LineFilter read(Reading in) {
        return new LineFilter(
                in.texts("skus"),
                in.texts("spus"),
                in.texts("sellers"),
                in.texts("brands"),
                in.texts("categories"),
                in.texts("tags"),
                in.texts("exceptSkus"));
    }

    public static ObjectNode write(LineFilter where) {
        return Writing.object()
                .texts("skus", where.skus())
                .texts("spus", where.spus())
                .texts("sellers", where.sellers())
                .texts("brands", where.brands())
                .texts("categories", where.categories())
                .texts("tags", where.tags())
                .texts("exceptSkus", where.exceptSkus())
                .tree();
    }
}
