package io.huisuan.rules.codec;

import io.huisuan.promotion.Limits;

import tools.jackson.databind.node.ObjectNode;

/** The JSON of a promotion's limits; what is not limited is left out. */
final class LimitsJson {

    private LimitsJson() {}

    static Limits read(Reading in) {
        return new Limits(
                limit(in, "uses"),
                limit(in, "usesPerCustomer"),
                limit(in, "units"),
                limit(in, "unitsPerCustomer"),
                limit(in, "budget"),
                in.flag("partial", false));
    }

    private static long limit(Reading in, String name) {
        return in.whole(name, 1, Limits.MOST, Limits.NO_LIMIT);
    }

    static ObjectNode write(Limits limits) {
        return Writing.object()
                .whole("uses", limits.uses(), Limits.NO_LIMIT)
                .whole("usesPerCustomer", limits.usesPerCustomer(), Limits.NO_LIMIT)
                .whole("units", limits.units(), Limits.NO_LIMIT)
                .whole("unitsPerCustomer", limits.unitsPerCustomer(), Limits.NO_LIMIT)
                .whole("budget", limits.budget(), Limits.NO_LIMIT)
                .flag("partial", limits.partial())
                .tree();
    }
}
