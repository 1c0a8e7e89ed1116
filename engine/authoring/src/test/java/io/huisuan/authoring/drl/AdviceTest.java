package io.huisuan.authoring.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.authoring.drl.Guard.Gift;
import io.huisuan.authoring.drl.Guard.Verdict;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Finding.Place;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Line( qty >= 2 )",
                "exists Line( sku == \"A\", qty > 1 )",
                "Line( brand == \"x\" || qty == 3 )",
                "Line( 2 <= qty )",
                "Line( !(qty < 2) )"
            })
    void who_counts_the_units_of_a_line_is_told_that_goods_may_stand_on_several(String pattern) {
        Verdict verdict = look(pattern, "offers.freeShipping();");

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.canonical()).isPresent();
        assertThat(verdict.advice())
                .extracting(Finding::code, Finding::isError)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("depends-on-lines", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Line( qty > 0 )",
                "Line( sku == \"A\" )",
                "Cart( units >= 2 )",
                "Customer()"
            })
    void other_conditions_need_no_advice(String pattern) {
        assertThat(look(pattern, "offers.freeShipping();").advice()).isEmpty();
    }

    @Test
    void a_second_rule_of_one_name_is_told_where_it_begins() {
        String rule = "rule \"a\" when Cart() then offers.percentOff(100); end\n";

        assertThat(Guard.look("p", rule + rule.replace("100", "200")).advice())
                .extracting(Finding::code, finding -> finding.place().orElseThrow().line())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("duplicate-name", 2));
        assertThat(Guard.look("p", rule + rule.replace("\"a\"", "\"b\"")).advice()).isEmpty();
    }

    @Test
    void gifts_are_named_with_their_place() {
        assertThat(look("Cart()", "offers.freeGift(\"CUP\", 1).value(900);").gifts())
                .containsExactly(new Gift("CUP", new Place(5, 19)));
    }

    @Test
    void codes_are_compared_as_carts_have_them() {
        assertThat(
                        look("Cart( codes contains \" save10\" )", "offers.freeShipping();")
                                .canonical()
                                .orElseThrow()
                                .source())
                .contains("codes contains \"SAVE10\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Cart() or Line())",
                "(Cart() and Line())",
                "Cart() or Line()",
                "Line( qty > )",
                "Line( sku == )",
                "Line( sku == \"A\"",
                "Line sku == \"A\" )",
                "(Cart() or\n  Line())"
            })
    void one_mistake_is_said_once(String pattern) {
        assertThat(look(pattern, "offers.freeShipping();").findings())
                .as(pattern)
                .hasSize(1)
                .allSatisfy(f -> assertThat(f.message().en()).doesNotContain("nested"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$l : Line( qty > )",
                "$l : Line( quantity > 1 )",
                "$l : (Line())",
                "$l : Lime()"
            })
    void a_variable_of_a_broken_pattern_is_not_called_unknown(String pattern) {
        assertThat(look(pattern, "offers.percentOff(1000).on($l);").findings())
                .extracting(Finding::code)
                .hasSize(1)
                .doesNotContain("unknown-variable");
    }

    private static Verdict look(String pattern, String wish) {
        return Guard.look("p", "rule \"a\"\nwhen\n  " + pattern + "\nthen\n  " + wish + "\nend");
    }
}
