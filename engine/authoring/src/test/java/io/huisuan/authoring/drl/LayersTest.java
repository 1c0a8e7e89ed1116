package io.huisuan.authoring.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.authoring.Canaries;
import io.huisuan.authoring.drl.Layers.Grammar;
import io.huisuan.authoring.drl.Layers.Meant;
import io.huisuan.authoring.drl.Layers.Scan;
import io.huisuan.authoring.drl.Layers.Words;
import io.huisuan.authoring.worker.Workers;
import io.huisuan.codegen.CodegenException;
import io.huisuan.codegen.ReadAgain;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Layers of the guard switched off, one at a time: what they find is thrown away. */
class LayersTest {
    private static final Scan NO_SCAN =
            (text, _) -> {
                TextScan.look(text, new Problems());
                return true;
            };
    private static final Words NO_BOUNDS = (text, _) -> Lexer.tokens(text, new Problems());
    private static final Grammar NO_GRAMMAR = (words, _) -> Parser.rules(words, new Problems());
    private static final Meant NO_MEANING =
            (number, rule, _) -> new RuleWriter(new Problems()).write(number, rule);

    /** A guard with a hole, and how many of the attacks at least go through it. */
    private record Mutant(String without, Layers layers, int through) {
        @Override
        public String toString() {
            return without;
        }
    }

    private static final Layers ALL = Layers.ALL;

    static Stream<Mutant> mutants() {
        return Stream.of(
                new Mutant("L0", new Layers(NO_SCAN, NO_BOUNDS, ALL.grammar(), ALL.meaning()), 4),
                new Mutant(
                        "L1", new Layers(ALL.scan(), ALL.words(), NO_GRAMMAR, ALL.meaning()), 40),
                new Mutant(
                        "L2", new Layers(ALL.scan(), ALL.words(), ALL.grammar(), NO_MEANING), 4));
    }

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

    /**
     * Each hole is seen by the tests of the corpus, and nothing that goes through it can do
     * anything: it is written anew nevertheless, and read a second time.
     */
    @ParameterizedTest
    @MethodSource("mutants")
    void a_hole_is_noticed_and_harmless(Mutant mutant) {
        Set<String> through = new TreeSet<>();
        for (Corpus attack : Corpus.all()) {
            String text = attack.text(canaries);
            var verdict = new Guard(mutant.layers).lookAt("evil", text);
            verdict.canonical()
                    .ifPresent(
                            canonical -> {
                                through.add(attack.file());
                                isHarmless(canonical);
                            });
        }

        assertThat(through).hasSizeGreaterThanOrEqualTo(mutant.through);
    }

    private static void isHarmless(Canonical canonical) {
        try {
            ReadAgain.check(canonical.source(), Workers.words());
        } catch (CodegenException refused) {
            return;
        }
        assertThat(Outside.foreign(canonical.source())).isEmpty();
    }

    /** A text as deep as a parser can't bear ends at the next bound. */
    @Test
    void without_the_bound_of_brackets_the_bound_of_parts_ends_a_deep_text() {
        var layers = new Layers(NO_SCAN, NO_BOUNDS, ALL.grammar(), ALL.meaning());
        String deep = "rule \"a\" when Line( " + "(".repeat(100_000) + " then end";

        assertThat(new Guard(layers).lookAt("evil", deep).findings())
                .extracting(finding -> finding.code())
                .contains("too-long");
    }
}
