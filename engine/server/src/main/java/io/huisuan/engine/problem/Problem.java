package io.huisuan.engine.problem;

import io.huisuan.promotion.Text;
import io.huisuan.rules.codec.JsonProblem;

import java.util.List;

/**
 * Why a request was refused.
 *
 * @param pointer where in the body, as a JSON pointer; empty when it is not about one place
 * @param detail what a person can do about it
 * @param errors everything that is wrong with a body, when it is more than this
 */
public record Problem(ProblemCode code, String pointer, Text detail, List<Problem> errors) {

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(ProblemCode code, String pointer, String zh, String en) {
        return new Problem(code, pointer, new Text(zh, en), List.of());
    }

    /** The first of a body's problems, with all of them as its errors. */
    public static Problem of(List<JsonProblem> found) {
        List<Problem> all = found.stream().map(Problem::of).toList();
        Problem first = all.getFirst();
        return new Problem(
                first.code, first.pointer, first.detail, all.size() == 1 ? List.of() : all);
    }

    private static Problem of(JsonProblem found) {
        return new Problem(
                ProblemCode.of(found.code()), found.pointer(), found.detail(), List.of());
    }

    /** A request that no controller answers. */
    static Problem ofStatus(int status, String method, String path) {
        return switch (status) {
            case 404 ->
                    of(
                            ProblemCode.NOT_FOUND,
                            "",
                            "没有 " + path + " 这个地址，可用的地址见 /openapi.json",
                            "there is nothing at " + path + "; /openapi.json lists what is here");
            case 405 ->
                    of(
                            ProblemCode.METHOD_NOT_ALLOWED,
                            "",
                            path + " 不支持 " + method,
                            path + " does not know " + method);
            case 413 -> of(ProblemCode.BODY_TOO_LARGE, "", "请求体太大", "the body is too large");
            case 415 ->
                    of(
                            ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                            "",
                            "请加上 Content-Type: application/json",
                            "send Content-Type: application/json");
            default ->
                    status < 500
                            ? of(
                                    ProblemCode.OUT_OF_RANGE,
                                    "",
                                    "路径、查询参数或请求头不合法",
                                    "a part of the path, of the query or of the headers is not"
                                            + " valid")
                            : of(
                                    ProblemCode.INTERNAL,
                                    "",
                                    "引擎内部出错，请稍后再试",
                                    "the engine failed; try again");
        };
    }
}
