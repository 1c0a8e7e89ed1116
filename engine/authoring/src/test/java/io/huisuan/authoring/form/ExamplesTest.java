package io.huisuan.authoring.form;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import io.huisuan.authoring.Authoring;
import io.huisuan.authoring.Checked;
import io.huisuan.authoring.worker.Workers;
import io.huisuan.rules.codec.Json;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The examples that the guided forms of the UI fill in: one of each template. */
class ExamplesTest {
    private static final Path FOLDER = Path.of("../../ui-static/src/promotion/examples");

    /** What an example leaves to its author. */
    private static final String REST =
            """
            {"id":"example","campaign":"examples","name":{"zh":"示例","en":"Example"},"currency":"CNY",
             "schedule":{"zone":"Asia/Shanghai"}}
            """;

    private final Authoring authoring = new Authoring(Workers.SHARED);

    @Test
    void every_template_with_a_form_of_its_own_has_one() {
        assertThat(examples().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Template.values())
                                .filter(template -> template != Template.CUSTOM)
                                .map(Template::name)
                                .toList());
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_wrong_with_it_and_it_can_be_said_in_words() {
        return examples().entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(example.getKey(), () -> sound(example)));
    }

    private void sound(Map.Entry<String, JsonNode> example) {
        ObjectNode promotion = (ObjectNode) Json.parse(REST.getBytes(UTF_8));
        promotion.setAll((ObjectNode) example.getValue());

        Checked checked = authoring.check(promotion);

        assertThat(checked.findings()).isEmpty();
        assertThat(checked.sentence()).isPresent();
        assertThat(example.getValue().at("/body/template").stringValue())
                .isEqualTo(example.getKey());
    }

    private static Map<String, JsonNode> examples() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.collect(
                    toMap(
                            file -> file.getFileName().toString().replace(".json", ""),
                            ExamplesTest::parsed,
                            (one, _) -> one,
                            TreeMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode parsed(Path file) {
        try {
            return Json.parse(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
