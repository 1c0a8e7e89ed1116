package io.huisuan.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.rules.codec.Json;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.util.stream.Collectors;

class DifferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"a": 1, "b": [1, 2]}   | {"b": [1, 2], "a": 1}   |
                    {"a": 1}                | {"a": 2}                | /a 1 2
                    {"a": 1}                | {}                      | /a 1 -
                    {}                      | {"a": {"b": 1}}         | /a - {"b":1}
                    {"a": [1, 2, 3]}        | {"a": [1, 4]}           | /a/1 2 4, /a/2 3 -
                    {"a": {"b/c": {"~": 1}}}| {"a": {"b/c": {"~": 2}}}| /a/b~1c/~0 1 2
                    {"a": [1]}              | {"a": {"0": 1}}         | /a [1] {"0":1}
                    {"a": 1, "b": 1}        | {"a": 2, "b": 2}        | /a 1 2, /b 1 2
                    """)
    void two_trees_differ_where_their_leaves_do(String recorded, String replayed, String where) {
        String found =
                Differences.between(tree(recorded), tree(replayed)).stream()
                        .map(d -> d.pointer() + " " + side(d.recorded()) + " " + side(d.replayed()))
                        .collect(Collectors.joining(", "));

        assertThat(found).isEqualTo(where == null ? "" : where);
    }

    private static JsonNode tree(String text) {
        return Json.parse(text.getBytes(UTF_8));
    }

    private static String side(JsonNode node) {
        return node.isMissingNode() ? "-" : node.toString();
    }
}
