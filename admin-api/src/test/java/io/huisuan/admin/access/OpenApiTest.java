package io.huisuan.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.admin.Running;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class OpenApiTest {

    private static final Path CHECKED_IN = Path.of("../docs/openapi/admin.json");
    private static final JsonMapper PRETTY =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                    .build();

    /** To take over a change of the API: run this test with {@code -Dopenapi=write}. */
    @Test
    void the_checked_in_description_is_that_of_the_controllers() throws IOException {
        String made;
        try (Running server = Running.described(ApiDescription.class)) {
            String raw = server.browser().get("/v3/api-docs").response().body();
            made = PRETTY.writeValueAsString(PRETTY.readTree(raw)) + "\n";
        }
        if ("write".equals(System.getProperty("openapi"))) {
            Files.createDirectories(CHECKED_IN.getParent());
            Files.writeString(CHECKED_IN, made);
        }
        assertThat(CHECKED_IN).hasContent(made);
    }

    @Test
    void everybody_may_read_it() throws IOException {
        assertThat(Running.demo().browser().get("/openapi.json").json())
                .isEqualTo(PRETTY.readTree(CHECKED_IN));
    }
}
