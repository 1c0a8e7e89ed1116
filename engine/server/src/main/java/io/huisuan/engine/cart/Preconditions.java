package io.huisuan.engine.cart;

import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;

import java.util.regex.Pattern;

/**
 * What {@code If-Match} and {@code If-None-Match} ask for; an entity tag is the version, quoted.
 */
final class Preconditions {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private Preconditions() {}

    static String tag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /**
     * What both headers together ask for.
     *
     * @param ifMatch empty when the header is absent
     * @param ifNoneMatch empty when the header is absent
     * @throws Refusal when one of them can never hold
     */
    static Expected of(String ifMatch, String ifNoneMatch) {
        if (ifNoneMatch.isEmpty()) {
            return ifMatch.isEmpty() ? new Expected.Anything() : match(ifMatch);
        }
        if (ifNoneMatch.equals("*") && ifMatch.isEmpty()) {
            return new Expected.Nothing();
        }
        throw Refusal.of(
                ProblemCode.OUT_OF_RANGE,
                "",
                "If-None-Match 只能是 *，且不能与 If-Match 同用",
                "If-None-Match can only be *, and not together with If-Match");
    }

    /**
     * What {@code If-Match} asks for.
     *
     * @throws Refusal when it is absent
     */
    static Expected required(String ifMatch) {
        if (ifMatch.isEmpty()) {
            throw Refusal.of(
                    ProblemCode.PRECONDITION_REQUIRED,
                    "",
                    "请在 If-Match 里带上所见购物车的 ETag，例如 If-Match: \"3\"",
                    "say in If-Match which ETag of the cart you saw, for example If-Match: \"3\"");
        }
        return match(ifMatch);
    }

    private static Expected match(String ifMatch) {
        var tag = TAG.matcher(ifMatch.strip());
        if (tag.matches()) {
            return new Expected.Version(Long.parseLong(tag.group(1)));
        }
        if (ifMatch.strip().equals("*")) {
            return new Expected.Something();
        }
        throw Refusal.of(
                ProblemCode.OUT_OF_RANGE,
                "",
                "If-Match 应是 ETag，例如 \"3\"，现在是 " + ifMatch,
                "If-Match is an ETag like \"3\", not " + ifMatch);
    }
}
