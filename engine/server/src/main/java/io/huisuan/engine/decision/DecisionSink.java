package io.huisuan.engine.decision;

import java.util.List;

/** Where decisions are kept for good. */
@FunctionalInterface
public interface DecisionSink {

    /**
     * Keeps all of them or none.
     *
     * @throws java.io.UncheckedIOException when it cannot be reached; any other exception means
     *     that it does not take these; either way it keeps none
     */
    void append(List<Decision> decisions);
}
