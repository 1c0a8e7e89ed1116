package io.huisuan.engine.http;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Holds values against the schemas of an API description: the part of JSON Schema that it uses.
 * Counts what it meets, so that a test can see which members it never met.
 */
final class Shape {

    private static final String REF = "#/components/schemas/";

    private final JsonNode schemas;
    private final Set<String> met = new TreeSet<>();

    Shape(JsonNode description) {
        this.schemas = description.at("/components/schemas");
    }

    /** What is wrong with a value of this schema; empty when nothing is. */
    List<String> faults(JsonNode value, String schema) {
        var faults = new ArrayList<String>();
        check(value, schema, schemas.path(schema), "", faults);
        return faults;
    }

    /** The members of this schema that no value had so far. */
    Set<String> neverMet(String schema) {
        var never = new TreeSet<>(schemas.path(schema).path("properties").propertyNames());
        never.removeIf(name -> met.contains(schema + "." + name));
        return never;
    }

    private void check(
            JsonNode value, String name, JsonNode schema, String at, List<String> faults) {
        if (schema.has("$ref")) {
            String target = schema.path("$ref").stringValue().substring(REF.length());
            check(value, target, schemas.path(target), at, faults);
            return;
        }
        if (schema.isMissingNode()) {
            faults.add(at + ": there is no schema " + name);
            return;
        }
        switch (schema.path("type").asString("")) {
            case "object" -> checkObject(value, name, schema, at, faults);
            case "array" -> checkArray(value, schema, at, faults);
            case "string" -> checkString(value, schema, at, faults);
            case "integer" -> checkInteger(value, schema, at, faults);
            case "boolean" -> require(value.isBoolean(), value, "a boolean", at, faults);
            default -> {}
        }
    }

    private void checkObject(
            JsonNode value, String name, JsonNode schema, String at, List<String> faults) {
        require(value.isObject(), value, "an object", at, faults);
        for (JsonNode member : schema.path("required")) {
            require(value.has(member.stringValue()), value, "with " + member, at, faults);
        }
        JsonNode more = schema.path("additionalProperties");
        for (var member : value.properties()) {
            JsonNode own = schema.path("properties").path(member.getKey());
            String place = at + "/" + member.getKey();
            met.add(name + "." + member.getKey());
            if (!own.isMissingNode()) {
                check(member.getValue(), member.getKey(), own, place, faults);
            } else if (more.isObject()) {
                check(member.getValue(), member.getKey(), more, place, faults);
            } else if (more.isBoolean() && !more.booleanValue()) {
                faults.add(place + ": not described");
            }
        }
    }

    private void checkArray(JsonNode value, JsonNode schema, String at, List<String> faults) {
        require(value.isArray(), value, "a list", at, faults);
        for (int i = 0; i < value.size(); i++) {
            check(value.get(i), "items", schema.path("items"), at + "/" + i, faults);
        }
    }

    private static void checkString(
            JsonNode value, JsonNode schema, String at, List<String> faults) {
        require(value.isString(), value, "a text", at, faults);
        String text = value.asString("");
        if (schema.has("enum")) {
            boolean known = schema.path("enum").valueStream().anyMatch(value::equals);
            require(known, value, "one of " + schema.path("enum"), at, faults);
        }
        if (schema.has("pattern")) {
            String pattern = schema.path("pattern").stringValue();
            require(Pattern.matches(pattern, text), value, "like " + pattern, at, faults);
        }
    }

    private static void checkInteger(
            JsonNode value, JsonNode schema, String at, List<String> faults) {
        require(value.isIntegralNumber(), value, "a whole number", at, faults);
        long least = schema.path("minimum").asLong(Long.MIN_VALUE);
        require(value.asLong(least) >= least, value, "at least " + least, at, faults);
    }

    private static void require(
            boolean holds, JsonNode value, String what, String at, List<String> faults) {
        if (!holds) {
            faults.add(at + ": " + value + " is not " + what);
        }
    }
}
