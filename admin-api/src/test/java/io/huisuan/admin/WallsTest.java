package io.huisuan.admin;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.web.bind.annotation.RestController;

/** Which room may see which. */
@AnalyzeClasses(packages = "io.huisuan", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    @ArchTest
    static final ArchRule the_admin_server_does_not_know_the_engine_server =
            noClasses()
                    .that()
                    .resideInAPackage("io.huisuan.admin..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.huisuan.engine..");

    @ArchTest
    static final ArchRule rooms_do_not_go_round_in_circles =
            slices().matching("io.huisuan.admin.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_asks_drools =
            noClasses()
                    .that()
                    .resideInAPackage("io.huisuan.admin..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule only_doors_speak_http =
            noClasses()
                    .that()
                    .resideInAPackage("io.huisuan.admin..")
                    .and(not(resideInAPackage("io.huisuan.admin.problem..")))
                    .and()
                    .areNotAnnotatedWith(RestController.class)
                    .and()
                    .areTopLevelClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.springframework.web.bind..");

    @ArchTest
    static final ArchRule no_clock_but_the_one_that_is_handed_in =
            noClasses()
                    .that()
                    .resideInAPackage("io.huisuan.admin..")
                    .should()
                    .callMethod(java.time.Instant.class, "now");
}
