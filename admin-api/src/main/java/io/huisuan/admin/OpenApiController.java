package io.huisuan.admin;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * This API's description, for everybody. A test makes it and compares; the server only shows it.
 */
@RestController
class OpenApiController {

    private static final Resource DESCRIPTION = new ClassPathResource("openapi/admin.json");

    @GetMapping("/openapi.json")
    ResponseEntity<Resource> get() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(DESCRIPTION);
    }
}
