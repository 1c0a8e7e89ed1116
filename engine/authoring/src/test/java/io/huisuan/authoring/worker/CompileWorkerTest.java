package io.huisuan.authoring.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.authoring.drl.Canonical;
import io.huisuan.authoring.drl.Guard;
import io.huisuan.promotion.Condition;
import io.huisuan.rules.drl.DrlModule;
import io.huisuan.rules.drl.DrlModule.Spoken;
import io.huisuan.rules.drl.ModuleBytes;
import io.huisuan.rules.index.Cover;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

class CompileWorkerTest {
    private static final String HOME = DrlModule.PACKAGES + "p" + "0".repeat(32);

    @AfterEach
    void no_canary_fired() {
        assertThat(System.getProperty("pwned")).isNull();
    }

    @Test
    void the_same_rules_become_the_same_bytes() {
        Canonical rules =
                Guard.look(
                                "p",
                                "rule \"a\" when Line( sku == \"A\" ) Cart( codes contains"
                                        + " \"X\" ) then offers.freeShipping(); end")
                        .canonical()
                        .orElseThrow();

        DrlModule module = Workers.SHARED.compile("p", rules);

        assertThat(ModuleBytes.write(Workers.SHARED.compile("p", rules)))
                .isEqualTo(ModuleBytes.write(module));
        assertThat(module.cover()).isEqualTo(rules.cover());
        assertThat(module.rules()).isEqualTo(rules.rules());
        assertThat(ModuleBytes.read(ModuleBytes.write(module)))
                .usingRecursiveComparison()
                .isEqualTo(module);
    }

    /** What the guard never lets through: should it slip through, Drools' own parsers see it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "new ProcessBuilder(\"true\").start();",
                "System.setProperty(\"pwned\", \"1\");",
                "offers.freeShipping(); while (true) {}",
                "offers.notice(\"\" + $v0.getClass());",
                "drools.halt();",
            })
    void a_text_that_we_did_not_write_is_refused_before_it_is_compiled(String consequence) {
        Canonical hostile = rule("$v0 : Line( sku == \"A\" )", consequence);

        assertThatThrownBy(() -> Workers.SHARED.compile("p", hostile))
                .isInstanceOf(CompileFailed.class)
                .hasMessageContaining("does not belong there");
    }

    /** And should these be deceived, too, the scan of the classes sees it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "new ProcessBuilder(\"true\").start();",
                "System.setProperty(\"pwned\", \"1\");",
                "$l.getClass().getClassLoader();",
                "java.util.function.Supplier<Object> s = () -> offers; s.get();",
                "drools.halt();",
                "while (true) {}",
            })
    void classes_that_name_what_is_not_permitted_are_refused(String consequence) {
        Canonical hostile = rule("$l : Line( sku == \"A\" )", consequence);

        assertThatThrownBy(() -> Workers.READING_ONCE.compile("p", hostile))
                .isInstanceOf(CompileFailed.class)
                .hasMessageStartingWith("what was compiled is not permitted");
    }

    @Test
    void a_constraint_that_calls_what_is_not_permitted_is_refused() {
        Canonical hostile =
                rule(
                        "Line( System.setProperty(\"pwned\", \"1\") == null )",
                        "offers.freeShipping();");

        assertThatThrownBy(() -> Workers.READING_ONCE.compile("p", hostile))
                .isInstanceOf(CompileFailed.class)
                .hasMessageStartingWith("what was compiled is not permitted");
        assertThatThrownBy(() -> Workers.SHARED.compile("p", hostile))
                .isInstanceOf(CompileFailed.class)
                .hasMessageContaining("does not belong there");
    }

    @Test
    void what_the_compiler_does_not_understand_is_told_to_operators() {
        Canonical broken = rule("Line( points == 1 )", "offers.freeShipping();");

        assertThatThrownBy(() -> Workers.SHARED.compile("p", broken))
                .isInstanceOf(CompileFailed.class)
                .hasMessageContaining("points");
    }

    @Test
    void a_compilation_that_takes_too_long_is_ended() {
        try (var hurried = new CompileWorker(Duration.ofMillis(1))) {
            Canonical rules = rule("Line( sku == \"A\" )", "offers.freeShipping();");

            assertThatThrownBy(() -> hurried.compile("p", rules))
                    .isInstanceOf(CompileFailed.class)
                    .hasMessageContaining("took longer");
        }
    }

    private static Canonical rule(String pattern, String consequence) {
        String source =
                "package "
                        + HOME
                        + ";\n"
                        + "import io.huisuan.cart.Line;\n"
                        + "import io.huisuan.rules.drl.Live;\n"
                        + "global io.huisuan.rules.drl.Offers offers;\n"
                        + "rule \"rule0\" when\n  Live( module == \""
                        + HOME
                        + "\" )\n  "
                        + pattern
                        + "\nthen\n  "
                        + consequence
                        + "\nend\n";
        return new Canonical(
                HOME,
                source,
                List.of("a"),
                List.of(new Spoken(1, Condition.ALWAYS)),
                Cover.EVERY_CART);
    }
}
