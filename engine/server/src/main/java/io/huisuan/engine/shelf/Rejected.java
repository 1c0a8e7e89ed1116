package io.huisuan.engine.shelf;

import io.huisuan.repo.release.Defect;

import java.util.List;
import java.util.stream.Collectors;

/** A release is not put on the shelf; the message says why, for the people who run the nodes. */
public final class Rejected extends RuntimeException {

    private Rejected(String reason) {
        super(reason);
    }

    private Rejected(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** It is not what was published and signed. */
    static Rejected because(List<Defect> defects) {
        return new Rejected(
                defects.stream().map(Defect::sentence).collect(Collectors.joining("; ")));
    }

    /** It is what was published, but breaks when it is loaded or tried. */
    static Rejected because(Throwable broken) {
        return new Rejected("it does not load: " + broken.getMessage(), broken);
    }

    /**
     * It loads, and does not give what its authors expect.
     *
     * @param failed what each example that fails says; at least one
     */
    static Rejected byExamples(List<String> failed) {
        String more = failed.size() == 1 ? "" : " (and " + (failed.size() - 1) + " more)";
        return new Rejected(failed.getFirst() + more);
    }

    static Rejected missing(long number) {
        return new Rejected("release " + number + " is not in the repository");
    }
}
