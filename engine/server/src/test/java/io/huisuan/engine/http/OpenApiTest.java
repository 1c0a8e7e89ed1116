package io.huisuan.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class OpenApiTest {

    private static final Path CHECKED_IN = Path.of("../../docs/openapi/engine.json");
    private static final JsonMapper PRETTY =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                    .build();

    /** To take over a change of the API: run this test with {@code -Dopenapi=write}. */
    @Test
    void the_checked_in_description_is_that_of_the_controllers() throws IOException {
        String made;
        try (Node node = Node.described(Office.open(TestServers.mariaDb()), ApiDescription.class)) {
            String raw = node.send("GET", "/v3/api-docs").body();
            made = PRETTY.writeValueAsString(PRETTY.readTree(raw)) + "\n";
            assertThat(node.send("GET", "/openapi.json", "", "Authorization", "").json())
                    .isEqualTo(PRETTY.readTree(CHECKED_IN));
        }
        if ("write".equals(System.getProperty("openapi"))) {
            Files.writeString(CHECKED_IN, made);
        }
        assertThat(CHECKED_IN).hasContent(made);
    }
}
