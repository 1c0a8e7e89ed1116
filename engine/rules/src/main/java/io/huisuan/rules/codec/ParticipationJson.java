package io.huisuan.rules.codec;

import static java.util.Locale.ROOT;

import io.huisuan.cart.Participation;
import io.huisuan.cart.Participation.In;
import io.huisuan.promotion.Effect;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The JSON of a participation: {@code {"group": "<id>"}} as a shop names it, with the facts beside
 * it as it was priced.
 */
public final class ParticipationJson {

    private static final int LONGEST_ID = 64;

    private ParticipationJson() {}

    /** Nothing, with a problem noted, when it names none or several. */
    static Optional<Participation> read(Reading in) {
        return one(
                        in,
                        List.of(In.values()),
                        "group、bargain、referral 必须且只能选一个",
                        "name one of group, bargain and referral, and only one")
                .map(named -> facts(in, named));
    }

    private static Optional<Participation> one(Reading in, List<In> known, String zh, String en) {
        var named = new ArrayList<Participation>();
        for (In one : known) {
            if (in.names().contains(name(one))) {
                named.add(Participation.named(one, in.text(name(one), 1, LONGEST_ID)));
            }
        }
        if (named.size() != 1) {
            in.problem("conflicting-activities", "", zh, en);
            return Optional.empty();
        }
        return Optional.of(named.getFirst());
    }

    private static Participation facts(Reading in, Participation named) {
        return new Participation(
                named.in(),
                named.id(),
                in.text("promotion", ""),
                in.text("release", ""),
                in.oneOf("role", named.role()),
                in.text("milestone", ""),
                in.whole("count", 0, Effect.MAX_WORTH, 0),
                in.whole("amount", 0, CartJson.MAX_TOTAL, 0),
                (int) in.whole("risk", 0, Participation.MOST_RISK, 0));
    }

    /** A shop names what it is, and nothing else; who was brought by whom, the ledger knows. */
    static Optional<Participation> named(Reading in) {
        Optional<Participation> part =
                one(
                        in,
                        List.of(In.GROUP, In.BARGAIN),
                        "group、bargain 必须且只能选一个",
                        "name one of group and bargain, and only one");
        if (part.isPresent() && in.names().size() > 1) {
            in.problem(
                    "unknown-property",
                    "",
                    "这里只写 group 或 bargain，其余由台账决定",
                    "name the group or bargain alone; the ledger knows the rest");
        }
        return part;
    }

    static ObjectNode write(Participation part) {
        Participation named = Participation.named(part.in(), part.id());
        return Writing.object()
                .text(name(part.in()), part.id())
                .text("promotion", part.promotion(), "")
                .text("release", part.release(), "")
                .text("role", part.role().name(), named.role().name())
                .text("milestone", part.milestone(), "")
                .whole("count", part.count(), 0)
                .whole("amount", part.amount(), 0)
                .whole("risk", part.risk(), 0)
                .tree();
    }

    private static String name(In in) {
        return in.name().toLowerCase(ROOT);
    }
}
