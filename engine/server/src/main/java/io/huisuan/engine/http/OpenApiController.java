package io.huisuan.engine.http;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * This API's description, for everybody. It is made and compared by a test, not by the server: a
 * node need not carry what makes it.
 */
@RestController
public class OpenApiController {

    private static final Resource DESCRIPTION = new ClassPathResource("openapi/engine.json");

    @GetMapping("/openapi.json")
    ResponseEntity<Resource> get() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(DESCRIPTION);
    }
}
