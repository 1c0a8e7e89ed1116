package io.huisuan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The README's picture of the modules is drawn from the poms, never by hand. */
class ModuleDiagramTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern ARTIFACT =
            Pattern.compile("</parent>\\s*<artifactId>huisuan-([a-z-]+)</artifactId>");
    private static final Pattern DEPENDENCY =
            Pattern.compile(
                    "<groupId>io\\.huisuan</groupId>\\s*<artifactId>huisuan-([a-z-]+)</artifactId>\\s*</dependency>");

    @Test
    void the_readme_shows_the_modules_as_the_poms_have_them() throws IOException {
        String diagram = diagram();

        for (String readme : List.of("README.md", "README.zh-CN.md")) {
            assertThat(Files.readString(ROOT.resolve(readme)))
                    .as("%s must hold this diagram", readme)
                    .contains(diagram);
        }
    }

    private static String diagram() throws IOException {
        var arrows = new TreeMap<String, List<String>>();
        for (Path pom : poms()) {
            String xml = Files.readString(pom);
            var artifact = ARTIFACT.matcher(xml);
            if (artifact.find()) {
                arrows.put(artifact.group(1), needs(xml));
            }
        }
        var text = new StringBuilder("```mermaid\ngraph TD\n");
        arrows.forEach(
                (module, needs) ->
                        needs.stream()
                                .filter(need -> !implied(arrows, needs, need))
                                .forEach(
                                        need ->
                                                text.append(
                                                        "  %s --> %s\n".formatted(module, need))));
        return text.append("```").toString();
    }

    /** An arrow that other arrows already lead along is not drawn. */
    private static boolean implied(
            Map<String, List<String>> arrows, List<String> needs, String need) {
        return needs.stream().anyMatch(other -> !other.equals(need) && leads(arrows, other, need));
    }

    private static boolean leads(Map<String, List<String>> arrows, String from, String to) {
        return arrows.getOrDefault(from, List.of()).stream()
                .anyMatch(next -> next.equals(to) || leads(arrows, next, to));
    }

    /** Test scope does not count: such a dependency has a scope behind its artifactId. */
    private static List<String> needs(String xml) {
        var needs = new ArrayList<String>();
        DEPENDENCY.matcher(xml).results().forEach(found -> needs.add(found.group(1)));
        return needs.stream().sorted().toList();
    }

    private static List<Path> poms() throws IOException {
        try (var paths = Files.walk(ROOT, 3)) {
            return paths.filter(p -> p.endsWith("pom.xml")).sorted().toList();
        }
    }
}
