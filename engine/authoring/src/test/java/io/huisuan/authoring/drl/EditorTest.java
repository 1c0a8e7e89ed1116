package io.huisuan.authoring.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.authoring.drl.Token.Kind;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Finding.Place;
import io.huisuan.promotion.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What an editor is told: what may stand somewhere, what it means, how it looks in order. */
class EditorTest {
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Known KNOWN =
            field ->
                    switch (field) {
                        case "Customer.tier" ->
                                List.of(
                                        new Known.Value("silver", new Text("银卡", "silver card")),
                                        new Known.Value("gold", new Text("金卡", "gold card")));
                        case "Line.tags" ->
                                List.of(new Known.Value("sale", new Text("特价", "sale")));
                        case "Line.sku" ->
                                List.of(new Known.Value("CUP-01", new Text("马克杯", "mug")));
                        default -> List.of();
                    };
    private static final String TEA =
            """
            // for gold members
            rule "满300，茶叶九折" salience 10 no-loop
            when
                Customer( tier in ( "gold", "silver" ), $p : points )
                $l : Line( sku == "TEA-01", $q : qty >= 2 && qty < 9, tags not contains "sale" )
                not ( Line( brand == "惠" || unitPrice > 9900 ) )
                exists ( Cart( codes contains $l.sku && units > $q + 1 ) )
            then
                offers.percentOff(10 * $q).on($l).cap(5000); // most
                offers.freeShipping().from(9900);
            end
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "`` ; rule",
                "rule \"a\" wh ; when,salience,no-loop",
                "rule \"a\" when~ ; Cart,Customer,Line,Participation,not,exists,then",
                "rule \"a\" when not Li ; Cart,Customer,Line,Participation",
                "rule \"a\" when Customer( t ; id,orders,points,region,tags,tier",
                "rule \"a\" when Customer( tier~ ; ==,!=,in,not in,memberOf",
                "rule \"a\" when Customer( tags~ ; contains,not contains",
                "rule \"a\" when Customer( tags not~ ; in,contains,memberOf",
                "rule \"a\" when Line( qty > 1~ ; &&,||",
                "rule \"a\" when Line( qty >~ ; gross,qty,unitPrice",
                "rule \"a\" when $l : Line() Line( sku ==~ ; \"CUP-01\",brand,id,seller,sku,spu,$l",
                "rule \"a\" when Customer( tier in ( \"gold\",~ ;"
                        + " \"silver\",\"gold\",id,region,tier",
                "rule \"a\" when Customer( tier not in ( \"go ; \"silver\",\"gold\"",
                "rule \"a\" when Line( tags not contains ' ; \"sale\"",
                "rule \"a\" when $l : Line() Line( $l.sku == \" ; \"CUP-01\"",
                "rule \"a\" when Line( brand == \" ; ``",
                "rule \"a\" when Cart() then offers.freeGift(\" ; \"CUP-01\"",
                "rule \"a\" when $l : Line() Line( sku == $l. ;"
                        + " brand,category,gross,id,qty,seller,sku,spu,tags,unitPrice",
                "rule \"a\" when $l : Line() then~ ; offers,end",
                "rule \"a\" when $l : Line() then offers.free ;"
                    + " amountOff,bundlePrice,buyGet,freeGift,freeShipping,grantChance,grantCoupon,inviteeCash,inviteeCoupon,inviteePoints,inviterCash,inviterCoupon,inviterPoints,notice,percentOff,pointsEarn,rejectCode,shippingAmountOff,shippingPercentOff,unitPrice",
                "rule \"a\" when $l : Line() then offers.percentOff(1).on($l). ;"
                        + " cap,from,fromUnits",
                "rule \"a\" when $c : Cart() $l : Line() then offers.percentOff(1).on( ; $l",
                "rule \"si ; ``",
                "rule \"a\" when // Li ; ``",
                "rule \"a\" when /* Li ; ``",
            })
    void words_that_may_stand_somewhere_are_offered(String before, String offered) {
        String text = before.replace('~', ' ');

        assertThat(labels(text))
                .isEqualTo(offered.isEmpty() ? List.of() : List.of(offered.split(",", -1)));
    }

    /** Whatever stands in a text that is right would have been offered there. */
    @Test
    void each_word_of_a_right_text_is_offered_where_it_stands() {
        var problems = new Problems();
        List<Token> tokens = Lexer.tokens(TEA, problems);
        for (int i = 1; i < tokens.size() - 1; i++) {
            Token token = tokens.get(i);
            boolean isNew = tokens.get(i + 1).is(":") || tokens.get(i - 1).is("no-loop");
            boolean word = token.kind() == Kind.WORD || token.kind() == Kind.VARIABLE;
            if (word && !isNew && !Set.of("no", "loop").contains(token.text())) {
                List<String> offered =
                        Editor.complete(TEA, token.place(), KNOWN).items().stream()
                                .map(Completion::label)
                                .toList();
                assertThat(offered)
                        .as("before %s", token)
                        .anyMatch(
                                label ->
                                        (" " + label).endsWith(" " + token.text())
                                                || label.startsWith(token.text() + " "));
            }
        }
    }

    /** Whatever is offered can be read there: what may still be missing stands behind it. */
    @Test
    void nothing_is_offered_that_the_guard_would_refuse_there() {
        List<Token> tokens = Lexer.tokens(TEA, new Problems());
        for (Token token : tokens) {
            Editor.Completed offered = Editor.complete(TEA, token.place(), KNOWN);
            for (Completion item : offered.items()) {
                String before = TEA.substring(0, offset(offered.from()));
                String written = item.insert().replaceAll("\\$\\{([^}]*)}", "$1") + " ";
                int line = offered.from().line();
                assertThat(Guard.look("p", before + written).findings())
                        .as("%s%s", before, written)
                        .noneMatch(
                                finding -> isRefused(finding, line, offered.from().column(), item));
            }
        }
    }

    private static boolean isRefused(Finding finding, int line, int column, Completion item) {
        Place place = finding.place().orElseThrow();
        boolean there =
                place.line() == line
                        && place.column() >= column
                        && place.column() < column + item.label().length();
        return there && !finding.code().equals("missing") && !finding.code().equals("wrong-type");
    }

    private static int offset(Place place) {
        int line = 1;
        int at = 0;
        while (line < place.line()) {
            at = TEA.indexOf('\n', at) + 1;
            line++;
        }
        return at + place.column() - 1;
    }

    @Test
    void every_name_is_explained() {
        Facts.BY_NAME
                .values()
                .forEach(
                        fact -> {
                            isExplained(fact.name(), Help.fact(fact.name()));
                            fact.fields()
                                    .keySet()
                                    .forEach(
                                            name ->
                                                    isExplained(
                                                            name, Help.field(fact.name(), name)));
                        });
        Effects.BY_NAME.keySet().forEach(name -> isExplained(name, Help.wish(name)));
        Effects.MODIFIERS.keySet().forEach(name -> isExplained(name, Help.wish(name)));
    }

    private static void isExplained(String name, Text says) {
        assertThat(says.zh()).isNotEqualTo(name);
        assertThat(says.en()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 | 6  | Customer                       | 顾客",
                "4 | 16 | Customer.tier                  | 会员等级",
                "5 | 5  | $l : Line                      | 商品行",
                "5 | 33 | $q : whole number              | 整数",
                "5 | 69 | not contains                   | 没有它",
                "7 | 39 | Line.sku                       | SKU",
                "9 | 12 | percentOff(1…10000) .on .cap .from .fromUnits | 七五折",
                "9 | 32 | on($line)                      | 这一行",
                "9 | 35 | $l : Line                      | 商品行",
            })
    void a_word_is_explained(int line, int column, String title, String zh) {
        Hover hover = Editor.hover(TEA, new Place(line, column)).orElseThrow();

        assertThat(hover.title()).isEqualTo(title);
        assertThat(hover.says().zh()).contains(zh);
    }

    @Test
    void what_is_in_order_stays_as_it_is() {
        assertThat(Editor.format(TEA)).isEqualTo(TEA);
    }

    @Test
    void a_text_is_put_in_order_and_comments_stay() {
        String text =
                """
                package promo; import io.huisuan.cart.*
                /* all
                   of it */
                rule   "a"   salience   10 no-loop   true
                when Customer(tier=="gold",tags contains "x"&&!(orders>-1||points<2)) // who
                // which


                $l:Line( )   not(Line(qty in(1,2)))
                then offers.percentOff( 10*$l.qty ) . on( $l );offers.freeShipping( ); end rule "b" when Cart() then offers.freeShipping(); end\
                """;

        assertThat(Editor.format(text))
                .isEqualTo(
                        """
                        package promo;
                        import io.huisuan.cart.*
                        /* all
                           of it */
                        rule "a" salience 10 no-loop true
                        when
                            Customer( tier == "gold", tags contains "x" && !(orders > -1 || points < 2) ) // who
                            // which

                            $l : Line()
                            not ( Line( qty in ( 1, 2 ) ) )
                        then
                            offers.percentOff(10 * $l.qty).on($l);
                            offers.freeShipping();
                        end

                        rule "b"
                        when
                            Cart()
                        then
                            offers.freeShipping();
                        end
                        """);
    }

    @Test
    void order_changes_nothing_that_a_text_says_and_is_done_once() {
        var random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            String text = jumbled(random);
            String ordered = Editor.format(text);

            assertThat(said(ordered)).as(text).isEqualTo(said(text));
            assertThat(Editor.format(ordered)).as(text).isEqualTo(ordered);
        }
    }

    private static String jumbled(Random random) {
        var text = new StringBuilder();
        for (Token token : Lexer.tokens(TEA, new Problems())) {
            if (token.kind() != Kind.END && random.nextInt(40) > 0) {
                text.append(token.shown())
                        .append(
                                List.of(" ", "  ", "\n", " \n\n ", " // x\n", "/* y */")
                                        .get(random.nextInt(6)));
            }
        }
        return text.toString();
    }

    private static List<String> said(String text) {
        return Lexer.tokens(text, new Problems()).stream().map(Token::shown).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule \"a", "/* open", "rule \"\\u0041\"", "rule （"})
    void what_cannot_be_read_as_words_stays_as_it_is(String text) {
        assertThat(Editor.format(text)).isEqualTo(text);
    }

    @Test
    void a_rule_is_said_in_words() {
        RuleWords words = Editor.words(TEA, CNY, KNOWN).getFirst();

        assertThat(words.name()).isEqualTo("满300，茶叶九折");
        assertThat(words.place()).isEqualTo(new Place(2, 1));
        assertThat(words.reads())
                .extracting(Text::zh)
                .containsExactly(
                        "顾客：会员等级是“gold”（金卡）或“silver”（银卡）；积分余额（记作 $p）",
                        "每个商品行 $l：商品 SKU 是“TEA-01”；件数至少 2，且件数少于 9（记作 $q）；商品标签不含“sale”（特价）",
                        "没有商品行：（品牌是“惠”，或单价多于 ¥99）",
                        "购物车：输入的券码含 $l 的商品 SKU，且商品总件数多于 ($q + 1)");
        assertThat(words.gives())
                .extracting(Text::en)
                .containsExactly(
                        "$l: (10 * $q) basis points off (at most ¥50)",
                        "free shipping from ¥99 on");
    }

    @Test
    void unfinished_and_hostile_texts_are_answered_too() {
        var hostile = new Hostile(new Random(1));
        for (int i = 0; i < 2_000; i++) {
            String text = TEA.substring(0, i % TEA.length()) + hostile.next();
            var caret = new Place(1 + i % 12, 1 + i % 60);
            assertThat(Editor.complete(text, caret, KNOWN).from().line()).isPositive();
            assertThat(Editor.hover(text, caret)).isNotNull();
            assertThat(said(Editor.format(text))).isEqualTo(said(text));
            assertThat(Editor.words(text, CNY, KNOWN)).isNotNull();
        }
    }

    /** As many as there may be, of what may stand beside its like; deeper than a stack. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "'",
                "“",
                "(",
                "!(",
                "not (",
                "// x\n",
                "/**/",
                ".from(1)",
                "Line() ",
                "1+",
                "$a."
            })
    void the_largest_texts_are_answered(String part) {
        for (String head :
                List.of(
                        "",
                        "rule \"a\" when Cart( units > ",
                        "rule \"a\" when Cart() then offers.freeShipping()")) {
            String text = head + part.repeat((TextScan.MAX_BYTES / 3 - 100) / part.length());
            var end = new Place(1, text.length() + 1);

            assertThat(Editor.complete(text, end, KNOWN).items()).hasSizeLessThan(100);
            assertThat(Editor.hover(text, end)).isEmpty();
            assertThat(said(Editor.format(text))).isEqualTo(said(text));
            assertThat(Editor.words(text, CNY, KNOWN)).hasSizeLessThan(2);
        }
    }

    private static List<String> labels(String text) {
        return Editor.complete(text, new Place(1, text.length() + 1), KNOWN).items().stream()
                .map(Completion::label)
                .toList();
    }
}
