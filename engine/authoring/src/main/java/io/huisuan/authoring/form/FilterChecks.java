package io.huisuan.authoring.form;

import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.promotion.LineFilter;

import java.util.ArrayList;
import java.util.List;

/** Checks a line filter: whether any line can match it. */
final class FilterChecks {

    private FilterChecks() {}

    static List<Finding> of(LineFilter where, String pointer) {
        var findings = new ArrayList<Finding>();
        if (!where.skus().isEmpty() && where.exceptSkus().containsAll(where.skus())) {
            findings.add(
                    Finding.error(
                                    "contradiction",
                                    pointer + "/exceptSkus",
                                    "所选的商品全部被排除了",
                                    "every sku that is chosen is excepted")
                            .fixedBy(
                                    Fix.of(
                                            "不排除商品",
                                            "except no goods",
                                            new Edit.RemovePart(pointer + "/exceptSkus"))));
        }
        if (where.categories().stream().anyMatch(FilterChecks::isNoPath)) {
            findings.add(
                    Finding.error(
                            "out-of-range",
                            pointer + "/categories",
                            "类目路径写成 food/tea，前后没有 /",
                            "a category path looks like food/tea, without / at its ends"));
        }
        return findings;
    }

    static boolean isNoPath(String path) {
        return path.startsWith("/") || path.endsWith("/") || path.contains("//");
    }
}
