package io.huisuan.admin.demo;

import io.huisuan.rules.codec.Json;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The files that the rules repository ships. */
final class Shipped {

    private static final PathMatchingResourcePatternResolver FILES =
            new PathMatchingResourcePatternResolver();

    private Shipped() {}

    static JsonNode json(String path) {
        return json(FILES.getResource("classpath:" + path));
    }

    /** The files that match a pattern, by their URLs. */
    static List<JsonNode> all(String pattern) {
        try {
            return Arrays.stream(FILES.getResources("classpath*:" + pattern))
                    .sorted(Comparator.comparing(Shipped::url))
                    .map(Shipped::json)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Resource file) {
        try {
            return Json.parse(file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
