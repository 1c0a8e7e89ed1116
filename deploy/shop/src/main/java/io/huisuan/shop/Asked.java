package io.huisuan.shop;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a page asks of the shop.
 *
 * @param parts of the address that a route leaves open, in their order
 * @param query parameters, by name
 * @param customer who asks, as the page says; empty for nobody
 * @param language {@code zh} or {@code en}
 * @param body an empty object when nothing was sent
 */
record Asked(
        List<String> parts,
        Map<String, String> query,
        String customer,
        String language,
        JsonNode body) {

    /** What may stand in an address of the engine as it is. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** The only part that the route left open: an id. */
    String id() {
        return id(parts.getFirst());
    }

    static String id(String text) {
        if (!ID.matcher(text).matches()) {
            throw Refused.malformed("an id is 1 to 64 letters, digits, dots and dashes");
        }
        return text;
    }

    /** A member of the body that must be there. */
    String text(String member) {
        JsonNode value = body.path(member);
        if (!value.isString() || value.asString().isEmpty()) {
            throw Refused.malformed(member + " is missing");
        }
        return value.asString();
    }

    /** The same, where it is an id. */
    String idIn(String member) {
        return id(text(member));
    }
}
