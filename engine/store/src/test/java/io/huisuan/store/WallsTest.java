package io.huisuan.store;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "io.huisuan.store", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    @ArchTest
    static final ArchRule it_knows_mybatis_and_flyway_and_nothing_of_ours =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "javax.sql..",
                            "io.huisuan.store..",
                            "org.apache.ibatis..",
                            "org.flywaydb..",
                            "org.jspecify..");

    @ArchTest
    static final ArchRule no_clock_but_the_database_s =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class);
}
