package io.huisuan.rules.codec;

import java.util.List;

/** A JSON text was not what it has to be; nothing of it was taken over. */
public final class JsonRefused extends RuntimeException {
    private final transient List<JsonProblem> problems;

    public JsonRefused(List<JsonProblem> problems) {
        super(problems.getFirst().pointer() + ": " + problems.getFirst().detail().en());
        this.problems = List.copyOf(problems);
    }

    /** All of them, at least one, in the order of reading. */
    public List<JsonProblem> problems() {
        return problems;
    }
}
