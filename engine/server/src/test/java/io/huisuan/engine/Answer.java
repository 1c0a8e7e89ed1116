package io.huisuan.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.rules.codec.Json;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpHeaders;

/** What a node answered. */
public record Answer(int status, HttpHeaders headers, String body) {

    public JsonNode json() {
        return Json.parse(body.getBytes(UTF_8));
    }

    /** A value of the answer, by its JSON pointer; empty when it is not there. */
    public String at(String pointer) {
        return json().at(pointer).asString("");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Status, code and pointer: what a client acts on. */
    public String problem() {
        return (status + " " + at("/code") + " " + at("/pointer")).strip();
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
