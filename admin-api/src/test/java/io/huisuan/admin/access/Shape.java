package io.huisuan.admin.access;

import io.huisuan.admin.Browser.Answer;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Holds answers against the API's description: statuses, members and their types. */
final class Shape {

    private static final String REF = "#/components/schemas/";

    private final JsonNode description;
    private final List<String> faults = new ArrayList<>();

    private Shape(JsonNode description) {
        this.description = description;
    }

    /**
     * What the description does not say of this answer; empty when it says all.
     *
     * @param call for example {@code GET /api/changes/{id}}
     */
    static List<String> faults(JsonNode description, String call, Answer answer) {
        var shape = new Shape(description);
        shape.check(call, answer);
        return shape.faults;
    }

    /** What a schema does not say of this value; empty when it says all. */
    static List<String> faults(JsonNode description, JsonNode value, String schema) {
        return new Shape(description)
                .faultsOf(value, description.at("/components/schemas/" + schema), "");
    }

    private void check(String call, Answer answer) {
        int blank = call.indexOf(' ');
        JsonNode response =
                description
                        .path("paths")
                        .path(call.substring(blank + 1))
                        .path(call.substring(0, blank).toLowerCase(Locale.ROOT))
                        .path("responses")
                        .path(String.valueOf(answer.status()));
        if (response.isMissingNode()) {
            faults.add(call + ": " + answer + " is not described");
            return;
        }
        for (JsonNode type : response.path("content")) {
            check(answer.json(), type.path("schema"), "");
        }
    }

    private void check(JsonNode value, JsonNode schema, String at) {
        if (schema.has("$ref")) {
            String target = schema.path("$ref").stringValue().substring(REF.length());
            check(value, description.at("/components/schemas/" + target), at);
            return;
        }
        if (schema.has("oneOf")) {
            oneOf(value, schema.path("oneOf"), at);
            return;
        }
        String type = schema.path("type").asString("any");
        boolean holds =
                switch (type) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "string" -> value.isString() && isAmong(value, schema.path("enum"));
                    case "integer" -> value.isIntegralNumber();
                    case "boolean" -> value.isBoolean();
                    default -> type.equals("any") && schema.has("description");
                };
        if (!holds) {
            faults.add(at + ": " + value + " is not " + schema);
        } else if (type.equals("object")) {
            members(value, schema, at);
        } else if (type.equals("array")) {
            value.forEach(item -> check(item, schema.path("items"), at + "/-"));
        }
    }

    private static boolean isAmong(JsonNode value, JsonNode known) {
        return known.isMissingNode() || known.valueStream().anyMatch(value::equals);
    }

    /** What is nearest to fitting tells its faults. */
    private void oneOf(JsonNode value, JsonNode alternatives, String at) {
        List<String> fewest =
                alternatives
                        .valueStream()
                        .map(alternative -> faultsOf(value, alternative, at))
                        .min(Comparator.comparingInt(List::size))
                        .orElseThrow();
        faults.addAll(fewest);
    }

    private List<String> faultsOf(JsonNode value, JsonNode schema, String at) {
        var shape = new Shape(description);
        shape.check(value, schema, at);
        return shape.faults;
    }

    private void members(JsonNode value, JsonNode schema, String at) {
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.stringValue())) {
                faults.add(at + "/" + name.stringValue() + ": is missing");
            }
        }
        for (var member : value.properties()) {
            String place = at + "/" + member.getKey();
            JsonNode own = schema.path("properties").path(member.getKey());
            JsonNode more = schema.path("additionalProperties");
            if (!schema.has("properties") && more.isMissingNode()) {
                continue;
            }
            if (own.isMissingNode() && more.isObject()) {
                check(member.getValue(), more, place);
            } else if (own.isMissingNode()) {
                faults.add(place + ": is not described");
            } else {
                check(member.getValue(), own, place);
            }
        }
    }
}
