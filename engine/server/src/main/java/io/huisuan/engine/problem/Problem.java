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
}
