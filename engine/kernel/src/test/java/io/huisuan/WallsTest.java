package io.huisuan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The kernel's walls: imports point left, to java only, and nothing asks for time, chance or I/O.
 */
@AnalyzeClasses(packages = "io.huisuan", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    private static final List<String> LADDER =
            List.of("money", "cart", "promotion", "pricing", "returns");

    @ArchTest static final ArchRule money_imports_only_java = importsOnlyLeftwards(0);
    @ArchTest static final ArchRule cart_imports_money = importsOnlyLeftwards(1);
    @ArchTest static final ArchRule promotion_imports_cart_and_money = importsOnlyLeftwards(2);
    @ArchTest static final ArchRule pricing_imports_all_of_them = importsOnlyLeftwards(3);
    @ArchTest static final ArchRule returns_import_pricing_too = importsOnlyLeftwards(4);

    @ArchTest
    static final ArchRule what_customers_do_together_knows_promotions_but_no_prices =
            classes()
                    .that()
                    .resideInAPackage("io.huisuan.social..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "io.huisuan.social..",
                            "io.huisuan.money",
                            "io.huisuan.cart",
                            "io.huisuan.promotion",
                            "java..",
                            "org.jspecify.annotations");

    @ArchTest
    static final ArchRule every_class_has_a_room =
            classes()
                    .should()
                    .resideInAnyPackage(
                            Stream.concat(
                                            LADDER.stream().map(room -> "io.huisuan." + room),
                                            Stream.of("io.huisuan.social.*"))
                                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule nobody_asks_for_the_time =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(java.time.Clock.class, java.time.InstantSource.class)
                    .orShould()
                    .callMethodWhere(
                            is(
                                    "a clock",
                                    access ->
                                            Set.of("now", "currentTimeMillis", "nanoTime")
                                                    .contains(access.getName())));

    @ArchTest
    static final ArchRule nobody_throws_dice =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.util.random..", "java.security..")
                    .orShould()
                    .dependOnClassesThat(
                            describe("are random", type -> type.getSimpleName().contains("Random")))
                    .orShould()
                    .callMethodWhere(
                            is(
                                    "dice",
                                    access ->
                                            Set.of("random", "randomUUID", "shuffle")
                                                    .contains(access.getName())));

    @ArchTest
    static final ArchRule nobody_talks_to_the_world =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.io..",
                            "java.nio..",
                            "java.net..",
                            "java.sql..",
                            "java.util.logging..",
                            "java.util.concurrent..")
                    .orShould()
                    .dependOnClassesThat()
                    .belongToAnyOf(System.class, Thread.class, Runtime.class, Process.class);

    private static ArchRule importsOnlyLeftwards(int room) {
        String[] allowed =
                Stream.concat(
                                LADDER.subList(0, room + 1).stream().map(r -> "io.huisuan." + r),
                                Stream.of("java..", "org.jspecify.annotations"))
                        .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage("io.huisuan." + LADDER.get(room))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    private static DescribedPredicate<JavaAccess<?>> is(
            String what, java.util.function.Predicate<JavaAccess<?>> test) {
        return describe("is " + what, test);
    }
}
