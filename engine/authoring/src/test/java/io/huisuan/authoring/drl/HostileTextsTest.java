package io.huisuan.authoring.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.authoring.Canaries;
import io.huisuan.authoring.worker.Workers;
import io.huisuan.codegen.ReadAgain;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Names, texts and cells that try to be more: none reaches generated source outside of a literal.
 *
 * <p>{@code -Dhuisuan.hostile.texts=100000} asks for more of them, {@code -Dhuisuan.hostile.seed}
 * for those of a failure that printed its seed.
 */
class HostileTextsTest {
    private static final int TEXTS = Integer.getInteger("huisuan.hostile.texts", 10_000);
    private static final long SEED = Long.getLong("huisuan.hostile.seed", 20261122);
    private static final int READ_AGAIN = 50;

    /** Where a hostile text may stand: three times in a text, twice as a name, then elsewhere. */
    private static final List<String> PLACES =
            List.of(
                    "rule \"a\" when Line( sku == \"%s\" ) then offers.freeShipping(); end",
                    "rule \"a\" when Line( tags contains \"%s\", brand in ( \"b\", \"c\" ) ) then"
                            + " offers.freeGift(\"g\", 1); end",
                    "rule \"a\" when Cart( units > 1 ) then offers.rejectCode(\"X\", \"%s\"); end",
                    "rule \"%s\" when Line( qty > 1 ) then offers.freeShipping(); end",
                    "rule %s when Line( qty > 1 ) then offers.freeShipping(); end",
                    "rule \"a\" %s when Line( qty > 1 ) then offers.freeShipping(); end",
                    "rule \"a\" salience %s when Line( qty > 1 ) then offers.freeShipping(); end",
                    "rule \"a\" when $%1$s : Line( qty > 1 ) then offers.percentOff(1).on($%1$s);"
                            + " end",
                    "rule \"a\" when Line( %s > 1 ) then offers.freeShipping(); end",
                    "rule \"a\" when Line( qty > %s ) then offers.freeShipping(); end",
                    "rule \"a\" when Line( sku == %s ) then offers.freeShipping(); end",
                    "rule \"a\" when Line( qty > 1 %s ) then offers.freeShipping(); end",
                    "rule \"a\" when %s Line( qty > 1 ) then offers.freeShipping(); end",
                    "rule \"a\" when Line( qty > 1 ) then offers.%s(1); end",
                    "rule \"a\" when Line( qty > 1 ) then offers.percentOff(%s); end",
                    "rule \"a\" when Line( qty > 1 ) then %s offers.freeShipping(); end",
                    "// %s\nrule \"a\" when Line( qty > 1 ) then offers.freeShipping(); end",
                    "/* %s */ rule \"a\" when Line( qty > 1 ) then offers.freeShipping(); end",
                    "package %s; rule \"a\" when Line( qty > 1 ) then offers.freeShipping(); end",
                    "import %s; rule \"a\" when Line( qty > 1 ) then offers.freeShipping(); end",
                    "%s rule \"a\" when Line( qty > 1 ) then offers.freeShipping(); end");

    private static final int TEXT_PLACES = 3;
    private static final Set<Integer> NAMES = Set.of(3, 4);

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

    @Test
    void a_hostile_text_stays_a_text_or_is_refused_with_its_place() {
        int passed = 0;
        for (int i = 0; i < TEXTS; i++) {
            var random = new Random(SEED + i);
            String hostile = new Hostile(random).next();
            int place =
                    random.nextInt(3) == 0
                            ? random.nextInt(TEXT_PLACES)
                            : random.nextInt(PLACES.size());
            String text = PLACES.get(place).formatted(hostile);
            try {
                var verdict = Guard.look(hostile, text);
                verdict.canonical().ifPresent(canonical -> isOurs(canonical, place, hostile));
                verdict.findings().forEach(finding -> assertThat(finding.place()).isPresent());
                assertThat(verdict.findings().isEmpty()).isEqualTo(verdict.canonical().isPresent());
                if (verdict.canonical().isPresent() && passed++ % READ_AGAIN == 0) {
                    ReadAgain.check(verdict.canonical().get().source(), Workers.words());
                }
            } catch (RuntimeException | AssertionError broken) {
                throw new AssertionError(
                        "with -Dhuisuan.hostile.seed=" + (SEED + i) + ": " + text, broken);
            }
        }
        assertThat(passed).isGreaterThan(TEXTS / 20);
    }

    private static void isOurs(Canonical canonical, int place, String hostile) {
        assertThat(Outside.foreign(canonical.source())).isEmpty();
        if (place < TEXT_PLACES) {
            assertThat(Outside.literals(canonical.source())).contains(hostile);
        }
        if (NAMES.contains(place)) {
            assertThat(canonical.source()).doesNotContain(Hostile.MARK);
        }
    }

    /** What Drools makes of them are literals, too, and the same texts. */
    @Test
    void a_hostile_text_stays_a_text_in_the_generated_java() {
        var hostile = new Hostile(new Random(SEED));
        var kept = new ArrayList<String>();
        var rules = new StringBuilder();
        while (kept.size() < Guard.MAX_RULES) {
            String text = hostile.next();
            String rule = PLACES.get(kept.size() % TEXT_PLACES).formatted(text) + "\n";
            if (Guard.look("p", rule).canonical().isPresent()) {
                kept.add(text);
                rules.append(rule);
            }
        }
        String java =
                ReadAgain.java(
                        Guard.look("p", rules.toString()).canonical().orElseThrow().source());
        String outside = java.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "\"\"");

        assertThat(outside).as("-Dhuisuan.hostile.seed=" + SEED).doesNotContain(Hostile.MARK);
        assertThat(kept).allSatisfy(text -> assertThat(java).contains('"' + text + '"'));
    }
}
