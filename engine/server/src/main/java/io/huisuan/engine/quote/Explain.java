package io.huisuan.engine.quote;

import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;

/** How much a quote says beside the price, what applied, and what became of codes. */
public enum Explain {
    NOTHING,
    /** What a little more would save. */
    HINTS,
    /** That, and who lost, to whom and by how much, and why every other one said nothing. */
    FULL;

    /**
     * Reads the query's {@code explain}.
     *
     * @throws Refusal when it is none of the known ones
     */
    static Explain of(String text) {
        return switch (text) {
            case "" -> NOTHING;
            case "hints" -> HINTS;
            case "full" -> FULL;
            default ->
                    throw Refusal.of(
                            ProblemCode.OUT_OF_RANGE,
                            "",
                            "explain 只能是 hints 或 full",
                            "explain can only be hints or full");
        };
    }
}
