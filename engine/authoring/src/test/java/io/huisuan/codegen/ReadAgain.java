package io.huisuan.codegen;

import java.util.Set;
import java.util.stream.Collectors;

/** The worker's second reading, without a worker. It only parses. */
public final class ReadAgain {

    private ReadAgain() {}

    public static void check(String drl, Set<String> words) {
        SecondReading.check(drl, ExecutableModel.parse(drl), words);
    }

    /** The Java that Drools writes for a text. */
    public static String java(String drl) {
        return ExecutableModel.sources(drl).stream()
                .map(Source::text)
                .collect(Collectors.joining("\n"));
    }
}
