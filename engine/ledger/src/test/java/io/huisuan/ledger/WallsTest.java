package io.huisuan.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Update;

import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(
        packages = "io.huisuan.ledger",
        importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    @ArchTest
    static final ArchRule it_is_a_library_on_the_kernel_and_mybatis_and_nothing_else =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "javax.crypto..",
                            "javax.sql..",
                            "io.huisuan.ledger..",
                            "io.huisuan.promotion",
                            "io.huisuan.social..",
                            "io.huisuan.store..",
                            "org.apache.ibatis..",
                            "org.jspecify..");

    @ArchTest
    static final ArchRule the_state_machine_knows_no_database =
            noClasses()
                    .that()
                    .resideInAPackage("io.huisuan.ledger.hold")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache.ibatis..",
                            "java.sql..",
                            "javax.crypto..",
                            "javax.sql..",
                            "io.huisuan.store..",
                            "io.huisuan.ledger.mysql..",
                            "io.huisuan.ledger.reconcile..");

    @ArchTest
    static final ArchRule decisions_and_entries_are_only_ever_added =
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .haveNameMatching(".*(Decision|Entry|Code|BargainHelp)Mapper")
                    .should()
                    .beAnnotatedWith(Update.class);

    @ArchTest
    static final ArchRule nothing_is_ever_deleted_but_files_of_codes =
            noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .doNotHaveSimpleName("FileMapper")
                    .should()
                    .beAnnotatedWith(Delete.class);

    @ArchTest
    static final ArchRule time_is_an_argument =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class);
}
