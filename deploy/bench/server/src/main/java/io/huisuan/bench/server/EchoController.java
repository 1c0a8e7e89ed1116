package io.huisuan.bench.server;

import io.huisuan.engine.client.Requires;
import io.huisuan.repo.client.Scope;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

/** Says what it is told: all that a request costs beside pricing. */
@RestController
@Requires(Scope.QUOTE)
class EchoController {

    static final String PATH = "/bench/echo";

    @PostMapping(PATH)
    JsonNode echo(@RequestBody JsonNode body) {
        return body;
    }
}
