package io.huisuan.authoring.finding;

import io.huisuan.rules.codec.Writing;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/**
 * The JSON of findings: {@code {severity, code, pointer, line?, column?, message: {zh, en},
 * expected?, nearest?}}.
 */
public final class FindingJson {

    private FindingJson() {}

    public static ObjectNode write(Finding finding) {
        var json =
                Writing.object()
                        .text("severity", finding.severity().name())
                        .text("code", finding.code())
                        .text("pointer", finding.pointer());
        finding.place()
                .ifPresent(
                        place -> json.whole("line", place.line()).whole("column", place.column()));
        return optional(json, finding)
                .member(
                        "message",
                        Writing.object()
                                .text("zh", finding.message().zh())
                                .text("en", finding.message().en())
                                .tree())
                .tree();
    }

    private static Writing optional(Writing json, Finding finding) {
        text(json, "expected", finding.expected());
        text(json, "nearest", finding.nearest());
        return json;
    }

    private static void text(Writing json, String name, Optional<String> value) {
        value.ifPresent(text -> json.text(name, text));
    }
}
