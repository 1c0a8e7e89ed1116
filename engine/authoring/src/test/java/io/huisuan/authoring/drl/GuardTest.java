package io.huisuan.authoring.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.AnyOf;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;
import io.huisuan.rules.drl.DrlModule.Spoken;
import io.huisuan.rules.index.Cover;
import io.huisuan.rules.index.Key;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What authors are told, and what becomes of a text that passes. */
class GuardTest {
    private static final String TEA =
            """
            package promo;
            import io.huisuan.cart.*;
            global Offers offers;
            // for gold members
            rule "满300，茶叶九折" salience 10 no-loop
            when
              Customer( tier in ("gold", "silver") )
              $l : Line( sku == "TEA-01", $q : qty >= 2 && < 9, tags not contains "sale" )
              not Line( brand == "惠" )
            then
              offers.percentOff(10 * $q).on($l).cap(5000);
              offers.freeShipping().from(9900);
            end
            """;

    @Test
    void the_example_that_authors_are_shown_passes() throws IOException {
        String page = Files.readString(Path.of("../../docs/drl.md"));
        String example = page.split("```", 3)[1];

        assertThat(example).contains("rule \"tea for gold\"");
        assertThat(Guard.look("shown", example).findings()).isEmpty();
    }

    @Test
    void a_text_is_written_anew_under_generated_names() {
        Canonical canonical = Guard.look("tea", TEA).canonical().orElseThrow();

        assertThat(canonical.source())
                .isEqualTo(
                        """
                        package %1$s;
                        import io.huisuan.cart.Cart;
                        import io.huisuan.cart.Customer;
                        import io.huisuan.cart.Line;
                        import io.huisuan.rules.drl.Live;
                        import io.huisuan.rules.drl.Participation;
                        global io.huisuan.rules.drl.Offers offers;

                        rule "rule0" salience 10 no-loop true
                        when
                          Live( module == "%1$s" )
                          Customer( (tier == "gold") || (tier == "silver") )
                          $v1 : Line( sku == "TEA-01", $v0 : qty, ((1L * qty) >= 2L) && ((1L * qty) < 9L), !((tags contains "sale")) )
                          not( Line( brand == "惠" ) )
                        then
                          offers.percentOff((10L * (1L * $v0))).on($v1).cap(5000L);
                          offers.freeShipping().from(9900L);
                        end
                        """
                                .formatted(canonical.packageName()));
        assertThat(canonical.names()).containsExactly("满300，茶叶九折");
        assertThat(canonical.rules())
                .containsExactly(
                        new Spoken(
                                2,
                                new AnyOf(
                                        List.of(
                                                new TextIn(TextField.TIER, Set.of("gold")),
                                                new TextIn(TextField.TIER, Set.of("silver"))))));
        assertThat(canonical.cover())
                .isEqualTo(new Cover.Keys(Set.of(new Key(Key.Kind.SKU, "TEA-01"))));
    }

    /** Behind the comment an editor shows a condition that is not there. */
    @Test
    void a_line_that_is_none_is_refused() {
        String two =
                "rule \"a\"\nwhen\n  $l : Line( sku == \"A\" ) // tea\r  Customer( tier =="
                        + " \"gold\" )\nthen\n  offers.percentOff(5000).on($l);\nend\n";

        assertThat(Guard.look("p", two).findings())
                .anySatisfy(
                        finding -> {
                            assertThat(finding.code()).isEqualTo("forbidden-character");
                            assertThat(finding.place().orElseThrow().line()).isEqualTo(3);
                        });
        assertThat(Guard.look("p", two.replace("\r", "\r\n")).findings())
                .noneMatch(finding -> finding.code().equals("forbidden-character"));
    }

    @Test
    void the_same_text_of_another_promotion_gets_another_package() {
        assertThat(Guard.look("a", TEA).canonical().orElseThrow().packageName())
                .isNotEqualTo(Guard.look("b", TEA).canonical().orElseThrow().packageName());
    }

    @Test
    void a_rule_without_an_equality_concerns_every_cart() {
        String any =
                "rule \"a\" when Line( sku == \"A\" ) then offers.freeShipping(); end\n"
                        + "rule \"b\" when Line( qty > 1 ) then offers.freeShipping(); end";

        assertThat(Guard.look("p", any).canonical().orElseThrow().cover())
                .isEqualTo(Cover.EVERY_CART);
    }

    @Test
    void what_has_no_upper_bound_is_not_said_to_have_one() {
        String rule = "rule \"a\" when Line( qty > 1 ) then offers.freeShipping().from(0); end";

        Finding found = Guard.look("p", rule).findings().getFirst();

        assertThat(found.message()).isEqualTo(new Text("不能小于 1", "must be 1 or more"));
        assertThat(found.expected()).contains("1…");
    }

    @Test
    void what_a_rule_needs_is_known_as_far_as_it_is_texts_of_cart_and_customer() {
        String text =
                """
                rule "a" when $c : Cart( codes contains "A", codes contains "B" ) Line( sku == "T" ) then offers.freeShipping(); end
                rule "b" when Cart( codes contains "A" || units > 3 ) then offers.freeShipping(); end
                rule "c" when Cart( !(codes contains "A") ) not( Cart( codes contains "B" ) ) then offers.freeShipping(); end
                """;
        var a = new TextIn(TextField.CODE, Set.of("A"));
        var b = new TextIn(TextField.CODE, Set.of("B"));

        assertThat(Guard.look("p", text).canonical().orElseThrow().rules())
                .extracting(Spoken::needs)
                .containsExactly(new AllOf(List.of(a, b)), Condition.ALWAYS, Condition.ALWAYS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Line( qty == \"many\" )           | 9  | wrong-type           | a whole number",
                "Line( sku == 5 )                  | 9  | wrong-type           | a text \"…\"",
                "Line( qtty > 1 )                  | 2  | unknown-field        | brand, category,"
                        + " gross, id, qty, seller, sku, spu, tags, unitPrice",
                "Lime( qty > 1 )                   | -4 | unknown-fact         | Cart, Customer,"
                        + " Line, Participation",
                "Line( tags == \"a\" )             | 7  | wrong-type           | contains",
                "Line( sku > \"a\" )               | 6  | wrong-type           | == !=",
                "Line( qty = 1 )                   | 6  | forbidden-assignment | ==",
                "Line( sku matches \"a\" )         | 6  | forbidden-operator   | == != < <= > >= in"
                        + " contains memberOf",
                "Line( qty > 1 ) Line( qty > $q )  | 24 | unknown-variable     | ",
                "Line( qty > 1.5 )                 | 8  | fraction             | ",
                "Line( unitPrice / qty > 1 )       | 12 | out-of-range         | ",
                "Line( gross * unitPrice * 9 > 1 ) | 8  | out-of-range         | ",
                "Line( qty )                       | 2  | wrong-type           | ",
                "Line( sku != null )               | 9  | forbidden-construct  | ",
                "Line（ qty > 1 ）                  | 0  | full-width           | (",
                "Cart( total > 1 )                 | 2  | unknown-field        | channel, codes,"
                        + " coupons, id, listTotal, payment, store, units",
            })
    void a_condition_that_makes_no_sense_is_named(
            String pattern, int column, String code, String expected) {
        Finding finding = findings(pattern, "offers.freeShipping();").getFirst();

        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.place()).contains(new Finding.Place(3, 3 + 4 + column));
        assertThat(finding.expected().orElse("")).isEqualTo(expected == null ? "" : expected);
        assertThat(finding.message().zh()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Line( sku == “茶-01” )       | 13 18",
                "Line( sku == \"茶-01” )      | 18",
                "Line( sku == “茶-01\" )      | 13",
                "Line( sku in ( ‘a’, 'b’ ) ) | 15 17 22",
            })
    void between_full_width_quotes_is_a_text(String pattern, String columns) {
        assertThat(findings(pattern, "offers.freeShipping();"))
                .allMatch(finding -> finding.code().equals("full-width"))
                .extracting(finding -> finding.place().orElseThrow().column() - 3)
                .containsExactly(
                        Stream.of(columns.split(" ", -1))
                                .map(Integer::valueOf)
                                .toArray(Integer[]::new));
    }

    @Test
    void each_wrong_condition_of_a_fact_is_named() {
        assertThat(findings("Line( qtty > 1, tags == \"a\", sku == 5 )", "offers.freeShipping();"))
                .extracting(Finding::code)
                .containsExactly("unknown-field", "wrong-type", "wrong-type");
    }

    @Test
    void of_a_rule_without_a_name_the_rest_is_looked_at() {
        assertThat(
                        Guard.look(
                                        "p",
                                        "rule when Line( qtty > 1 ) then offers.freeShipping();"
                                                + " end")
                                .findings())
                .extracting(Finding::code)
                .containsExactly("unexpected", "unknown-field");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "offers.percentOf(1500);               | 8  | unknown-effect  | percentOff",
                "offers.percentOff(1500).an($l);       | 25 | unknown-effect  | on",
                "offers.percentOff(0);                 | 19 | out-of-range    | ",
                "offers.percentOff(10001);             | 19 | out-of-range    | ",
                "offers.percentOff();                  | 8  | wrong-arguments | ",
                "offers.percentOff(\"15\");            | 19 | wrong-type      | ",
                "offers.unitPrice(990);                | 8  | missing         | ",
                "offers.freeGift(\"A\", 1).on($l);     | 25 | unknown-effect  | ",
                "offers.percentOff(1).on($c);          | 25 | wrong-type      | ",
                "offers.percentOff(1).on($l).on($l);   | 29 | unexpected      | ",
                "offers.amountOff(unitPrice).on($l);   | 18 | unknown-field   | ",
                "offers.percentOff(1)                  | 22 | unexpected      | ",
            })
    void a_wish_that_makes_no_sense_is_named(String wish, int column, String code, String nearest) {
        Finding finding = findings("$c : Cart() $l : Line( qty > 1 )", wish).getFirst();

        assertThat(finding.code()).isEqualTo(code);
        if (!wish.equals("offers.percentOff(1)")) {
            assertThat(finding.place()).contains(new Finding.Place(5, 2 + column));
        }
        assertThat(finding.nearest().orElse("")).isEqualTo(nearest == null ? "" : nearest);
    }

    @Test
    void every_mistake_is_found_at_once() {
        String text =
                """
                rule "a" agenda-group "x"
                when
                  Lime()
                  Line( qtty > 1 )
                then
                  offers.percentOf(1);
                  System.exit(1);
                end
                rule "b" when Line( qty > "x" ) then offers.freeShipping(); end
                """;

        assertThat(Guard.look("p", text).findings())
                .extracting(f -> f.place().orElseThrow().line() + " " + f.code())
                .containsExactly(
                        "1 forbidden-attribute",
                        "3 unknown-fact",
                        "4 unknown-field",
                        "6 unknown-effect",
                        "7 forbidden-consequence",
                        "9 wrong-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\r", "'a'\r"})
    void a_tab_or_a_line_break_inside_a_text_is_named(String inside) {
        Finding finding =
                findings("Line( sku == \"a" + inside + "b\" )", "offers.freeShipping();")
                        .getFirst();

        assertThat(finding.code()).isEqualTo("forbidden-character");
        assertThat(finding.place()).contains(new Finding.Place(3, 16));
    }

    @Test
    void an_empty_text_is_told_what_a_rule_looks_like() {
        assertThat(Guard.look("p", "").findings())
                .extracting(Finding::code)
                .containsExactly("missing");
    }

    @Test
    void deep_or_long_texts_are_read_in_one_pass() {
        String deep = "rule \"a\" when Line( " + "(".repeat(100_000) + " then end";
        String minus = "rule \"a\" when Line( qty > " + "-".repeat(100_000) + "1 ) then end";
        String sum =
                "rule \"a\" when Line( qty > 1"
                        + " + 1".repeat(50_000)
                        + " ) then offers.freeShipping(); end";

        assertThat(Guard.look("p", deep).findings()).extracting(Finding::code).contains("too-deep");
        assertThat(Guard.look("p", minus).findings())
                .extracting(Finding::code)
                .contains("unexpected");
        assertThat(Guard.look("p", sum).findings()).extracting(Finding::code).contains("too-long");
    }

    private static List<Finding> findings(String pattern, String wish) {
        String text = "rule \"a\"\nwhen\n  " + pattern + "\nthen\n  " + wish + "\nend";
        return Guard.look("p", text).findings();
    }
}
