package io.huisuan.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import io.huisuan.engine.client.Requires;
import io.huisuan.engine.http.OpenApiController;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

@AnalyzeClasses(packages = "io.huisuan", importOptions = DoNotIncludeTests.class)
class WallsTest {

    @ArchTest
    static final ArchRule an_engine_knows_nothing_of_authoring_and_of_the_control_plane =
            noClasses()
                    .that()
                    .resideInAPackage("io.huisuan.engine..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.huisuan.authoring..", "io.huisuan.codegen..", "io.huisuan.admin..");

    @ArchTest
    static final ArchRule nobody_imports_the_engine =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.huisuan.engine..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.huisuan.engine..");

    @ArchTest
    static final ArchRule an_engine_never_publishes_reviews_or_edits =
            noClasses()
                    .that()
                    .resideInAPackage("io.huisuan.engine..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.huisuan.repo.publish..", "io.huisuan.repo.change..");

    @ArchTest
    static final ArchRule rooms_have_no_cycles =
            slices().matching("io.huisuan.engine.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_way_to_redis_and_the_carts_know_jedis =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "io.huisuan.engine.redis..",
                            "io.huisuan.engine.cart..",
                            "io.huisuan.engine.health..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("redis.clients..");

    @ArchTest
    static final ArchRule every_door_says_what_it_requires =
            classes()
                    .that()
                    .areAnnotatedWith(RestController.class)
                    .and()
                    .doNotBelongToAnyOf(OpenApiController.class)
                    .should()
                    .beAnnotatedWith(Requires.class);

    @ArchTest
    static final ArchRule beans_are_listed_on_the_servers_pages =
            noClasses()
                    .that()
                    .areNotAnnotatedWith(RestController.class)
                    .and()
                    .haveSimpleNameNotEndingWith("Advice")
                    .and()
                    .resideOutsideOfPackage("io.huisuan.engine")
                    .should()
                    .beMetaAnnotatedWith(Component.class);

    @ArchTest
    static final ArchRule time_comes_from_outside =
            noClasses()
                    .that()
                    .resideInAPackage("io.huisuan.engine..")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    /** What could compile a rule, or parse one, is not there: not even for whoever breaks in. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "huisuan-authoring",
                "huisuan-codegen",
                "huisuan-admin-api",
                "drools-compiler",
                "drools-drl-",
                "drools-model-codegen",
                "drools-mvel",
                "mvel2",
                "javaparser",
                "antlr",
                "ecj",
                "xstream"
            })
    void an_engine_carries_no_compiler(String jar) {
        assertThat(jars()).noneMatch(name -> name.startsWith(jar));
        assertThat(jars()).anyMatch(name -> name.startsWith("drools-core"));
    }

    private static List<String> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName().toString())
                .toList();
    }
}
