package io.huisuan.ledger.budget;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By which text of the cart a budget is split: each value has all of its amount.
 *
 * @param field a name of the vocabulary, like {@code cart.channel}, or {@code cart.attributes.} and
 *     the attribute's; empty when it is not split
 */
public record Split(String field) {

    private static final Pattern ATTRIBUTE =
            Pattern.compile("cart\\.attributes\\.([A-Za-z0-9_-]{1,40})");

    /** Where these stand in a cart as it is recorded. */
    private static final Map<String, String> PATHS =
            Map.of(
                    "customer.id", "$.customer.id",
                    "customer.region", "$.customer.region",
                    "customer.tier", "$.customer.tier",
                    "cart.channel", "$.channel",
                    "cart.store", "$.store",
                    "cart.payment", "$.payment");

    public static final Split NONE = new Split("");
    public static final Split CUSTOMER = new Split("customer.id");

    public Split {
        if (!field.isEmpty() && !PATHS.containsKey(field) && !isAttribute(field)) {
            throw new IllegalArgumentException("nothing to split by: " + field);
        }
    }

    private static boolean isAttribute(String field) {
        return ATTRIBUTE.matcher(field).matches();
    }

    /** Whether there is such a field. */
    public static boolean isKnown(String field) {
        return field.isEmpty() || PATHS.containsKey(field) || isAttribute(field);
    }

    public boolean isNone() {
        return field.isEmpty();
    }

    public boolean isByCustomer() {
        return equals(CUSTOMER);
    }

    /** The attribute of the cart that it is split by. */
    public Optional<String> attribute() {
        Matcher matcher = ATTRIBUTE.matcher(field);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Where it stands in a cart's JSON; nowhere when it is not split. */
    String path() {
        return attribute()
                .map(name -> "$.attributes.\"" + name + "\"")
                .orElseGet(() -> PATHS.getOrDefault(field, "$.none"));
    }
}
