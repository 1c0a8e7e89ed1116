package io.huisuan.shop;

import tools.jackson.databind.JsonNode;

/** What somebody is told, in JSON: by this shop, or by the engine. */
record Answer(int status, JsonNode body) {

    static Answer ok(JsonNode body) {
        return new Answer(200, body);
    }

    /** As RFC 9457 writes it, like the engine's. */
    static Answer problem(int status, String code, String detail) {
        return new Answer(
                status,
                Json.object()
                        .put("type", "urn:huisuan:problem:" + code)
                        .put("title", code)
                        .put("status", status)
                        .put("code", code)
                        .put("detail", detail));
    }

    boolean isOk() {
        return status < 300;
    }
}
