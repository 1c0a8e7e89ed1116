package io.huisuan.authoring.xlsx;

import java.util.List;

/** A spreadsheet was not what it has to be; nothing of it was taken over. */
public final class Refused extends Exception {
    private final transient List<CellError> errors;

    Refused(List<CellError> errors) {
        super(errors.getFirst().toString());
        this.errors = List.copyOf(errors);
    }

    Refused(CellError error) {
        this(List.of(error));
    }

    /**
     * Nothing can be taken over.
     *
     * @param errors at least one
     */
    public static Refused because(List<CellError> errors) {
        return new Refused(errors);
    }

    /** At least one, by sheet and cell. */
    public List<CellError> errors() {
        return errors;
    }
}
