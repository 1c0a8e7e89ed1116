package io.huisuan.authoring.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.authoring.Canaries;
import io.huisuan.authoring.Promotions;
import io.huisuan.authoring.drl.Corpus;
import io.huisuan.codegen.CodegenException;
import io.huisuan.codegen.CompileMany;
import io.huisuan.codegen.ReadAgain;
import io.huisuan.pricing.Policy;
import io.huisuan.promotion.Condition;
import io.huisuan.rules.Proposals;
import io.huisuan.rules.Rulebook;
import io.huisuan.rules.Some;
import io.huisuan.rules.drl.DrlModule;
import io.huisuan.rules.drl.DrlModule.Spoken;
import io.huisuan.rules.drl.ModuleBytes;
import io.huisuan.rules.drl.ModuleScan;
import io.huisuan.rules.index.Cover;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The guard is switched off: hostile texts reach the compiler as they are. */
class WithoutTheGuardTest {
    private static final Bounds BOUNDS =
            new Bounds(256, Duration.ofMinutes(3), Duration.ofMinutes(10), 32 << 20);

    /** Legal for the compiler's own look, which knows no numbers of arguments and no prices. */
    private static final Set<String> LEGAL =
            Set.of("99-negative-amount.drl", "100-impersonate-promo.drl");

    /** These do nothing but match often, or write the name of a product strangely. */
    private static final Set<String> HARMLESS =
            Set.of(
                    "41-huge-join.drl",
                    "99-negative-amount.drl",
                    "112-huge-join-tags.drl",
                    "116-bidi-control.drl");

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

    static Stream<Corpus> plainAttacks() {
        return attacks().filter(attack -> !LEGAL.contains(attack.file()));
    }

    @ParameterizedTest
    @MethodSource("plainAttacks")
    void the_second_reading_refuses(Corpus attack) {
        String text = attack.unguarded(canaries);

        assertThatThrownBy(() -> ReadAgain.check(text, Workers.words()))
                .isInstanceOf(CodegenException.class);
    }

    /** Then the scan lets pass only what says nothing but wishes, and floods are stopped. */
    @Test
    void and_without_it_the_scan_refuses_all_classes_that_could_do_something() throws IOException {
        Map<String, DrlModule> compiled = compiled();
        Map<String, DrlModule> passed = new TreeMap<>(compiled);
        passed.values().removeIf(WithoutTheGuardTest::isRefused);

        assertThat(compiled).hasSizeGreaterThan(40);
        assertThat(passed).containsOnlyKeys(HARMLESS);
        passed.values().forEach(WithoutTheGuardTest::run);
    }

    private static boolean isRefused(DrlModule module) {
        try {
            ModuleScan.check(module);
            return false;
        } catch (IllegalArgumentException refused) {
            return true;
        }
    }

    private static void run(DrlModule module) {
        var promotion = Promotions.drl("evil", "");
        var modules = Map.of("evil", ModuleBytes.write(module));
        try (var rulebook = new Rulebook(Policy.DEFAULT, List.of(promotion), modules)) {
            var some = new Some(1);
            for (int i = 0; i < 20; i++) {
                Proposals said = rulebook.propose(some.cart());
                assertThat(said.made().size() + said.failed().size()).isLessThanOrEqualTo(1);
            }
        }
    }

    private Map<String, DrlModule> compiled() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        for (Corpus attack : Corpus.all()) {
            String text = attack.unguarded(canaries);
            Files.writeString(texts.resolve(attack.file()), text);
        }
        Path work = Files.createDirectory(folder.resolve("work"));
        Path classes = work.resolve("classes");
        new Confined(System.getProperty("java.class.path"), BOUNDS)
                .run(
                        work,
                        CompileMany.class.getName(),
                        List.of(texts.toString(), classes.toString()));
        var modules = new TreeMap<String, DrlModule>();
        for (File one : classes.toFile().listFiles()) {
            if (Files.exists(one.toPath().resolve("model"))) {
                modules.put(one.getName(), module(one.toPath()));
            }
        }
        return modules;
    }

    private static DrlModule module(Path classes) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> all = Files.walk(classes)) {
            for (Path file : all.filter(path -> path.toString().endsWith(".class")).toList()) {
                files.put(classes.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return new DrlModule(
                "evil",
                Corpus.HOME,
                Files.readString(classes.resolve("model")),
                List.of(new Spoken(10, Condition.ALWAYS)),
                Cover.EVERY_CART,
                files);
    }
}
