package io.huisuan.rules.drl;

import java.util.Map;
import java.util.Set;

/**
 * What the classes of a module may name: facts and offers, the builder of executable models, and a
 * few harmless things of {@code java}. Whatever is not listed does not exist for them.
 */
final class Permitted {
    /**
     * By internal class name, its members; the names of types that are only mentioned have none.
     */
    private static final Map<String, Set<String>> MEMBERS =
            Map.ofEntries(
                    Map.entry(
                            "io/huisuan/cart/Cart",
                            Set.of(
                                    "id",
                                    "channel",
                                    "store",
                                    "codes",
                                    "coupons",
                                    "payment",
                                    "listTotal",
                                    "units")),
                    Map.entry(
                            "io/huisuan/cart/Line",
                            Set.of(
                                    "id",
                                    "sku",
                                    "spu",
                                    "seller",
                                    "brand",
                                    "category",
                                    "tags",
                                    "qty",
                                    "unitPrice",
                                    "gross")),
                    Map.entry(
                            "io/huisuan/cart/Customer",
                            Set.of("id", "tier", "tags", "orders", "region", "points")),
                    Map.entry("io/huisuan/rules/drl/Live", Set.of("module")),
                    Map.entry(
                            "io/huisuan/rules/drl/Participation",
                            Set.of("in", "role", "milestone", "count", "amount", "risk")),
                    Map.entry(
                            "io/huisuan/rules/drl/Offers",
                            Set.of(
                                    "percentOff",
                                    "amountOff",
                                    "unitPrice",
                                    "freeGift",
                                    "freeShipping",
                                    "shippingPercentOff",
                                    "shippingAmountOff",
                                    "buyGet",
                                    "bundlePrice",
                                    "pointsEarn",
                                    "grantCoupon",
                                    "grantChance",
                                    "inviterPoints",
                                    "inviterCoupon",
                                    "inviterCash",
                                    "inviteePoints",
                                    "inviteeCoupon",
                                    "inviteeCash",
                                    "rejectCode",
                                    "notice")),
                    Map.entry(
                            "io/huisuan/rules/drl/Wish",
                            Set.of("on", "from", "fromUnits", "cap", "value")),
                    Map.entry("java/lang/Boolean", Set.of("valueOf")),
                    Map.entry("java/lang/Enum", Set.of("<init>", "valueOf")),
                    Map.entry("java/lang/Class", Set.of()),
                    Map.entry("java/lang/Exception", Set.of()),
                    Map.entry("java/lang/Integer", Set.of("TYPE", "intValue", "valueOf")),
                    Map.entry("java/lang/Long", Set.of("TYPE", "longValue", "valueOf")),
                    Map.entry("java/lang/Number", Set.of()),
                    Map.entry("java/lang/Object", Set.of("<init>")),
                    Map.entry("java/lang/RuntimeException", Set.of("<init>")),
                    Map.entry("java/lang/String", Set.of("equals", "hashCode")),
                    Map.entry("java/lang/StringBuilder", Set.of("<init>", "append", "toString")),
                    Map.entry("java/lang/Throwable", Set.of()),
                    Map.entry("java/time/format/DateTimeFormatter", Set.of()),
                    Map.entry(
                            "java/time/format/DateTimeFormatterBuilder",
                            Set.of(
                                    "<init>",
                                    "appendPattern",
                                    "parseCaseInsensitive",
                                    "toFormatter")),
                    Map.entry("java/util/ArrayList", Set.of("<init>")),
                    Map.entry("java/util/Arrays", Set.of("asList")),
                    Map.entry("java/util/Collections", Set.of("emptyList")),
                    Map.entry("java/util/List", Set.of("add")),
                    Map.entry("java/util/Set", Set.of()),
                    Map.entry("java/util/Locale", Set.of("ENGLISH")),
                    Map.entry(
                            "org/drools/modelcompiler/dsl/pattern/D",
                            Set.of(
                                    "alphaIndexedBy",
                                    "betaIndexedBy",
                                    "declarationOf",
                                    "eval",
                                    "exists",
                                    "globalOf",
                                    "not",
                                    "on",
                                    "pattern",
                                    "rule")),
                    Map.entry(
                            "org/drools/modelcompiler/util/EvaluationUtil",
                            Set.of(
                                    "areNullSafeEquals",
                                    "areNumbersNullSafeEquals",
                                    "greaterOrEqual",
                                    "greaterOrEqualNumbers",
                                    "greaterThan",
                                    "greaterThanNumbers",
                                    "lessOrEqual",
                                    "lessOrEqualNumbers",
                                    "lessThan",
                                    "lessThanNumbers")),
                    Map.entry("org/drools/util/DateUtils", Set.of("getDateFormatMask")));

    /** The builder of executable models: types whose members only build. */
    private static final String BUILDER = "org/drools/model/";

    private static final Set<String> BUILDING =
            Set.of(
                    "EQUAL",
                    "NOT_EQUAL",
                    "GREATER_OR_EQUAL",
                    "GREATER_THAN",
                    "LESS_OR_EQUAL",
                    "LESS_THAN",
                    "INSTANCE",
                    "NO_LOOP",
                    "SALIENCE",
                    "<init>",
                    "addRuleNames",
                    "attribute",
                    "bind",
                    "build",
                    "execute",
                    "expr",
                    "getPropertyIndex",
                    "setMoreThanMaxRuleDefs");

    private Permitted() {}

    static boolean type(String name) {
        return MEMBERS.containsKey(name) || name.startsWith(BUILDER);
    }

    static boolean member(String owner, String name) {
        Set<String> members =
                owner.startsWith(BUILDER) ? BUILDING : MEMBERS.getOrDefault(owner, Set.of());
        return members.contains(name);
    }
}
