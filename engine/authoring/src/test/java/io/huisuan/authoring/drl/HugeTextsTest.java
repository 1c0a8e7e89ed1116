package io.huisuan.authoring.drl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import io.huisuan.authoring.finding.Finding;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;

/** Texts that are far too large or too deep get a clear answer, and cost little. */
class HugeTextsTest {
    private static final long MAX_ALLOCATED = 64 << 20;
    private static final String RULE =
            "rule \"e\" when Line( sku == \"S\" ) then offers.freeGift(\"g\", 1); end\n";

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("10 MB of rules", RULE.repeat(10_000_000 / RULE.length()), "too-long"),
                Arguments.of("10 MB of a comment", "// " + "x".repeat(10_000_000), "too-long"),
                Arguments.of("10 MB of nothing", "\n".repeat(10_000_000), "too-long"),
                Arguments.of("10 MB of quotes", "\"".repeat(10_000_000), "too-long"),
                Arguments.of("10 MB of backslashes", "\\".repeat(10_000_000), "too-long"),
                Arguments.of("20,000 rules", RULE.repeat(20_000), "too-long"),
                Arguments.of("101 rules", RULE.repeat(101), "too-many"),
                Arguments.of(
                        "500 brackets",
                        when("(".repeat(500) + "qty > 1" + ")".repeat(500)),
                        "too-deep"),
                Arguments.of(
                        "500 times not",
                        when("!(".repeat(500) + "qty > 1" + ")".repeat(500)),
                        "too-deep"),
                Arguments.of("200,000 brackets", when("(".repeat(200_000)), "too-deep"),
                Arguments.of(
                        "500 facts",
                        "rule \"a\" when "
                                + "Cart() ".repeat(500)
                                + "then offers.freeShipping(); end",
                        "too-many"),
                Arguments.of("50,000 parts", when("qty > 1" + " + 1".repeat(50_000)), "too-long"),
                Arguments.of(
                        "500 conditions", when("qty > 1" + ", qty > 1".repeat(500)), "too-many"),
                Arguments.of("a long number", when("qty > " + "9".repeat(200_000)), "too-long"),
                Arguments.of(
                        "a long literal",
                        when("sku == \"" + "x".repeat(200_000) + "\""),
                        "too-long"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void a_huge_text_is_told_what_is_too_much(String name, String text, String code) {
        var memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        List<Finding> findings = Guard.look("p", text).findings();
        long allocated = memory.getCurrentThreadAllocatedBytes() - before;

        assertThat(findings).as(name).extracting(Finding::code).contains(code);
        assertThat(findings).hasSizeLessThanOrEqualTo(Problems.MAX);
        assertThat(findings).allSatisfy(HugeTextsTest::isShort);
        assertThat(allocated).isLessThan(MAX_ALLOCATED);
    }

    private static void isShort(Finding finding) {
        assertThat(finding.message().zh()).hasSizeLessThan(500);
        assertThat(finding.message().en()).hasSizeLessThan(500);
    }

    private static String when(String condition) {
        return "rule \"a\" when Line( " + condition + " ) then offers.freeShipping(); end";
    }
}
