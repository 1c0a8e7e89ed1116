package io.huisuan.authoring.legacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands above a column, in full or as a letter. */
enum Keyword {
    CONDITION("C"),
    ACTION("A"),
    NAME("N"),
    DESCRIPTION("I"),
    PRIORITY("P"),
    DURATION("D"),
    TIMER("T"),
    ENABLED("B"),
    CALENDARS("E"),
    NO_LOOP("U"),
    LOCK_ON_ACTIVE("L"),
    AUTO_FOCUS("F"),
    ACTIVATION_GROUP("X"),
    AGENDA_GROUP("G"),
    RULEFLOW_GROUP("R"),
    DATE_EFFECTIVE("V"),
    DATE_EXPIRES("Z"),
    METADATA("@");

    private final String letter;

    Keyword(String letter) {
        this.letter = letter;
    }

    /** As the sheet has it: the whole word, else what its first letter means. */
    static Optional<Keyword> of(String heading) {
        String said = heading.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(keyword -> keyword.heading().equals(said))
                .findFirst()
                .or(
                        () ->
                                Arrays.stream(values())
                                        .filter(keyword -> said.startsWith(keyword.letter))
                                        .findFirst());
    }

    String heading() {
        return name().replace('_', '-');
    }

    /** Whether a rule means the same without it. */
    boolean isRemark() {
        return this == DESCRIPTION || this == METADATA || this == NO_LOOP;
    }
}
