package io.huisuan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/**
 * These tests run on a node's class path: what a rulebook needs, and nothing that could compile a
 * rule.
 */
class NodeClassPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/drools/drl/parser/DrlParser",
                "org/drools/compiler/builder/impl/KnowledgeBuilderImpl",
                "org/drools/compiler/kie/builder/impl/KieServicesImpl",
                "org/drools/model/codegen/execmodel/PackageModel",
                "org/drools/mvel/parser/DrlxParser",
                "org/drools/mvel/MVELConstraint",
                "org/drools/mvelcompiler/MvelCompiler",
                "org/mvel2/MVEL",
                "io/huisuan/codegen/Codegen",
                "com/github/javaparser/JavaParser",
                "org/antlr/runtime/Parser",
                "org/eclipse/jdt/internal/compiler/Compiler",
                "com/thoughtworks/xstream/XStream",
            })
    void a_node_has_no(String compiler) {
        assertThat(getClass().getClassLoader().getResource(compiler + ".class")).isNull();
    }

    @Test
    void the_generic_rules_load_without_one() {
        try (var rulebook =
                new Rulebook(
                        Rulebooks.POLICY,
                        List.of(new Some(1).promotion(1)),
                        Rulebooks.NO_MODULES)) {
            assertThat(rulebook.promotion("p1")).isPresent();
        }
    }
}
