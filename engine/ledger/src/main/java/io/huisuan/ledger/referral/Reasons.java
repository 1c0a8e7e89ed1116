package io.huisuan.ledger.referral;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a person should look, as a text of bounded length. */
final class Reasons {

    /** A telephone, device or payer that others were seen with. */
    static final String SHARED = "seen with another customer";

    private static final String BETWEEN = "; ";
    private static final int LONGEST = 500;

    private Reasons() {}

    /** All that are not empty, each once; some may be such texts themselves. */
    static String text(List<String> reasons, String... more) {
        String text =
                Stream.concat(reasons.stream(), Stream.of(more))
                        .flatMap(reason -> Stream.of(reason.split(BETWEEN, -1)))
                        .filter(reason -> !reason.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(BETWEEN));
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
