package io.huisuan.admin.change;

import io.huisuan.admin.problem.HttpRefusal;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.promotion.Text;
import io.huisuan.rules.codec.JsonProblem;

import java.util.List;
import java.util.Set;

/**
 * What is not kept, not even as a draft: what is larger than anybody reviews, and characters that
 * no reviewer sees.
 */
final class Unkept {
    private static final String HIDDEN = "forbidden-character";
    private static final String COUNT = "wrong-count";
    private static final Set<String> LARGE = Set.of("too-deep", "too-long", "too-many");
    private static final Set<String> LARGE_PARTS = Set.of("/body/text", "/when");
    private static final Set<String> LISTS = Set.of("/body/rows", "/body/columns");

    private Unkept() {}

    /** Refuses (422, {@code not-kept}) with each of them at its place. */
    static void refuse(List<Finding> findings) {
        List<JsonProblem> errors =
                findings.stream()
                        .filter(Unkept::isUnkept)
                        .map(one -> new JsonProblem(one.code(), one.pointer(), one.message()))
                        .toList();
        if (!errors.isEmpty()) {
            Text first = errors.getFirst().detail();
            throw new HttpRefusal(
                    422,
                    "not-kept",
                    errors.getFirst().pointer(),
                    new Text("没有保存：" + first.zh(), "not saved: " + first.en()),
                    errors);
        }
    }

    private static boolean isUnkept(Finding finding) {
        return finding.code().equals(HIDDEN)
                || (LARGE.contains(finding.code()) && LARGE_PARTS.contains(finding.pointer()))
                || (finding.code().equals(COUNT) && LISTS.contains(finding.pointer()));
    }
}
