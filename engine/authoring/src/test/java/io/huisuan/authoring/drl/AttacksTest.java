package io.huisuan.authoring.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.authoring.Canaries;
import io.huisuan.authoring.finding.Finding;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hostile rules. Each is refused, and for its own lines: the header that every file has is never
 * the reason.
 */
class AttacksTest {
    private static final String HEADER =
            "package promo;\nimport io.huisuan.cart.*;\nglobal Offers offers;\n";

    @TempDir private Path folder;

    private Canaries canaries;

    @BeforeEach
    void canaries_are_set() {
        canaries = Canaries.in(folder);
    }

    @AfterEach
    void no_canary_fired() throws IOException {
        canaries.areQuiet();
        canaries.close();
    }

    static Stream<Corpus> attacks() {
        return Corpus.all().stream();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void an_attack_is_refused_for_its_own_lines(Corpus attack) {
        var verdict = Guard.look("evil", attack.text(canaries));

        assertThat(verdict.canonical()).isEmpty();
        assertThat(lines(verdict.findings()))
                .as("%s", verdict.findings())
                .isEqualTo(attack.lines());
    }

    @Test
    void twenty_thousand_rules_end_where_the_text_becomes_too_long() {
        String rules =
                HEADER
                        + rules(
                                20_000,
                                "when Line( sku == \"S%1$d\" ) then offers.freeGift(\"g\", 1);");

        var verdict = Guard.look("evil", rules);

        assertThat(verdict.findings()).extracting(Finding::code).containsExactly("too-long");
        assertThat(lines(verdict.findings()).getFirst()).isGreaterThan(3);
    }

    @Test
    void four_hundred_rules_that_match_every_line_are_too_many() {
        var verdict =
                Guard.look(
                        "evil",
                        HEADER + rules(400, "when $l : Line() then offers.percentOff(1).on($l);"));

        assertThat(verdict.findings()).extracting(Finding::code).containsExactly("too-many");
        assertThat(lines(verdict.findings())).containsExactly(3 + Guard.MAX_RULES + 1);
    }

    /** A cell of a decision table that closes its quote, as the table becomes DRL. */
    @Test
    void a_table_cell_that_injects_a_constraint_is_refused() {
        String cell = "x\" || System.setProperty(\"pwned\",\"1\") == null || sku == \"";
        String rule =
                """
                rule "r1" when
                  $l : Line( sku == "$param" )
                then
                  offers.freeGift("g", 1);
                end
                """;

        var verdict = Guard.look("evil", HEADER + rule.replace("$param", cell));

        assertThat(verdict.findings()).extracting(Finding::code).containsExactly("forbidden-call");
        assertThat(lines(verdict.findings())).containsExactly(5);
    }

    /** A cell of a decision table that needs no quote, as the table becomes DRL. */
    @Test
    void a_table_cell_that_injects_a_statement_is_refused() {
        String cell =
                "1).on($l); System.setProperty(String.valueOf(new"
                        + " char[]{112,119,110}),String.valueOf(1)); offers.amountOff(1";
        String rule =
                """
                rule "r1" when
                  $l : Line( sku == "SKU-1" )
                then
                  offers.percentOff($param).on($l);
                end
                """;

        var verdict = Guard.look("evil", HEADER + rule.replace("$param", cell));

        assertThat(verdict.findings()).extracting(Finding::code).contains("forbidden-consequence");
        assertThat(lines(verdict.findings())).containsExactly(7);
    }

    private static String rules(int count, String body) {
        return IntStream.range(0, count)
                .mapToObj(i -> "rule \"e" + i + "\" " + body.formatted(i) + " end\n")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private static List<Integer> lines(List<Finding> findings) {
        return findings.stream().map(f -> f.place().orElseThrow().line()).distinct().toList();
    }
}
