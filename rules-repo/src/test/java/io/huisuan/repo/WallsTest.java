package io.huisuan.repo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Update;

import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "io.huisuan.repo", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    @ArchTest
    static final ArchRule it_is_a_library_on_mybatis_and_nothing_else =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "javax.sql..",
                            "io.huisuan.repo..",
                            "io.huisuan.store..",
                            "org.apache.ibatis..",
                            "org.jspecify..");

    @ArchTest
    static final ArchRule rooms_do_not_go_in_circles =
            slices().matching("io.huisuan.repo.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_common_words_know_no_room =
            noClasses()
                    .that()
                    .resideInAPackage("io.huisuan.repo")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.huisuan.repo.*..");

    @ArchTest
    static final ArchRule what_nodes_read_knows_nothing_of_changes =
            noClasses()
                    .that()
                    .resideInAnyPackage("io.huisuan.repo.release..", "io.huisuan.repo.asset..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.huisuan.repo.change..",
                            "io.huisuan.repo.publish..",
                            "io.huisuan.repo.audit..");

    @ArchTest
    static final ArchRule time_is_an_argument =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class);

    private static final Pattern TABLE = Pattern.compile("(?:UPDATE|DELETE FROM)\\s+(\\w+)");

    @ArchTest
    static void only_these_tables_are_ever_updated_or_deleted_from(JavaClasses all) {
        assertThat(all.stream().flatMap(mapper -> mapper.getMethods().stream()))
                .flatMap(method -> changing(method).map(WallsTest::table).toList())
                .containsOnly(
                        "campaign",
                        "asset",
                        "change_request",
                        "change_edit",
                        "api_client",
                        "audit_head");
    }

    private static Stream<String> changing(JavaMethod method) {
        return Stream.concat(
                method.tryGetAnnotationOfType(Update.class).stream()
                        .map(update -> String.join(" ", update.value())),
                method.tryGetAnnotationOfType(Delete.class).stream()
                        .map(delete -> String.join(" ", delete.value())));
    }

    private static String table(String sql) {
        var table = TABLE.matcher(sql);
        assertThat(table.find()).as(sql).isTrue();
        return table.group(1);
    }
}
