package io.huisuan.authoring.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.authoring.Promotions;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.words.Names;
import io.huisuan.authoring.words.Sentences;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Play;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** ¥199 to ¥99, or a group. */
class PlayChecksTest {

    private static final Text UNTITLED = new Text("", "");

    private static Play.Bargain bargain(Play.Cuts cuts) {
        return new Play.Bargain(
                199_00,
                99_00,
                cuts,
                Duration.ofDays(2),
                Duration.ofDays(1),
                false,
                false,
                1,
                10,
                "");
    }

    private static Play.GroupBuy group(Play.Rung... ladder) {
        return new Play.GroupBuy(
                3,
                List.of(ladder),
                Duration.ofHours(36),
                1,
                0,
                Play.LatePayer.REFUND,
                Play.NEVER_HELD);
    }

    private static List<Finding> found(long price, Play play) {
        var offer = new Offer(Stage.ITEM, Target.EVERYTHING, List.of(), new UnitPrice(price));
        return PlayChecks.of(Promotions.form(template(play), offer).with(play));
    }

    private static String template(Play play) {
        return switch (play) {
            case Play.GroupBuy _ -> "GROUP_BUY";
            case Play.Bargain _ -> "BARGAIN";
            case Play.Referral _ -> "REFERRAL";
        };
    }

    @Test
    void a_form_that_is_played_says_how_and_no_other_does() {
        var offer = new Offer(Stage.ITEM, Target.EVERYTHING, List.of(), new UnitPrice(69_00));
        for (String form : List.of("GROUP_BUY", "BARGAIN", "REFERRAL")) {
            assertThat(PlayChecks.of(Promotions.form(form, offer)))
                    .extracting(Finding::pointer)
                    .containsExactly("/play");
        }
        assertThat(PlayChecks.of(Promotions.form("FLASH_SALE", offer).with(group())))
                .extracting(Finding::pointer)
                .containsExactly("/play");
        assertThat(PlayChecks.of(Promotions.form("BARGAIN", offer).with(group())))
                .extracting(Finding::pointer)
                .containsExactly("/play");
        assertThat(PlayChecks.of(Promotions.form("GROUP_BUY", offer).with(group()))).isEmpty();
    }

    @Test
    void a_bargain_says_one_price() {
        var offer = new Offer(Stage.ITEM, Target.EVERYTHING, List.of(), new UnitPrice(99_00));
        Play play = bargain(new Play.FixedHelpers(10, 10_00, 10_00));

        assertThat(PlayChecks.of(Promotions.form("BARGAIN", offer, offer).with(play)))
                .extracting(Finding::pointer)
                .containsExactly("/body/offers");
    }

    private static String said(long price, Play play) {
        Finding only = found(price, play).getFirst();
        return only.pointer() + ": " + only.message().en();
    }

    @Test
    void cuts_that_are_too_much_or_too_little_are_refused_with_the_numbers() {
        assertThat(said(99_00, bargain(new Play.FixedHelpers(10, 11_00, 20_00))))
                .startsWith("/play/cuts: ")
                .contains("10 × ¥11 = ¥110 > ¥100");
        assertThat(said(99_00, bargain(new Play.FixedHelpers(4, 5_00, 20_00))))
                .contains("4 × ¥20 = ¥80 < ¥100");
        assertThat(found(99_00, bargain(new Play.FixedHelpers(10, 10_00, 10_00)))).isEmpty();
    }

    @Test
    void a_bargain_that_takes_too_many_friends_is_refused() {
        assertThat(said(99_00, bargain(new Play.Weighted(1_00, 60))))
                .startsWith("/play/cuts/mostHelpers: ")
                .contains("needed 100 helpers, more than the 60");
        assertThat(said(99_00, bargain(new Play.Weighted(1, 1_000)))).contains("more than 1,000");
        assertThat(found(99_00, bargain(new Play.Weighted(1_00, 100)))).isEmpty();
    }

    @Test
    void the_unit_price_is_the_floor() {
        assertThat(said(98_00, bargain(new Play.FixedHelpers(10, 5_00, 20_00))))
                .isEqualTo(
                        "/body/offers/0/effect/price: the unit price is the floor of the bargain,"
                                + " ¥99");
    }

    /** Buyers and helpers each have a row. */
    private static Table rows(Cell forBuyers) {
        var role = new Column.OfText("role", UNTITLED, TextField.ROLE, Column.Membership.IN);
        var share = giving("share", new PercentOff(800, Effect.NO_CAP, Effect.Per.UNIT));
        var price = giving("price", new UnitPrice(99_00));
        return new Table(
                Table.HitPolicy.UNIQUE,
                List.of(role, share, price),
                List.of(
                        new Table.Row(
                                "h", List.of(words("HELP"), new Cell.Whole(1_000), Cell.NONE)),
                        new Table.Row("b", List.of(words("BUY"), Cell.NONE, forBuyers))));
    }

    private static Column.Giving giving(String id, Effect effect) {
        return new Column.Giving(
                id, UNTITLED, new Offer(Stage.ITEM, Target.EVERYTHING, List.of(), effect));
    }

    private static Cell words(String word) {
        return new Cell.Words(Set.of(word));
    }

    @Test
    void the_unit_price_of_a_table_is_the_floor_too() {
        var play = bargain(new Play.Weighted(1_00, 100));
        assertThat(found(rows(Cell.GIVEN), play)).isEmpty();
        assertThat(found(rows(new Cell.Whole(99_00)), play)).isEmpty();
        assertThat(found(rows(new Cell.Whole(89_00)), play))
                .extracting(Finding::pointer)
                .containsExactly("/body/rows/1/cells/2");
        assertThat(found(rows(Cell.NONE), play))
                .extracting(Finding::pointer)
                .containsExactly("/body/columns");
    }

    private static List<Finding> found(Table table, Play play) {
        return PlayChecks.of(Promotions.table(table).with(play));
    }

    @Test
    void a_ladder_goes_up_in_people_and_down_in_price_and_begins_with_the_group() {
        assertThat(found(69_00, group(new Play.Rung(3, 69_00), new Play.Rung(5, 59_00)))).isEmpty();
        assertThat(found(70_00, group(new Play.Rung(4, 69_00), new Play.Rung(4, 69_00))))
                .extracting(Finding::pointer)
                .containsExactly(
                        "/play/ladder/1/people",
                        "/play/ladder/1/price",
                        "/play/ladder/0/people",
                        "/body/offers/0/effect/price");
    }

    @Test
    void the_sentence_says_how_it_goes() {
        var offer = new Offer(Stage.ITEM, Target.EVERYTHING, List.of(), new UnitPrice(99_00));
        var promotion = Promotions.form("FIXED_PRICE", offer);

        assertThat(
                        Sentences.of(
                                        promotion.with(
                                                bargain(new Play.FixedHelpers(10, 5_00, 20_00))),
                                        Names.NONE)
                                .en())
                .contains(
                        "bargained down from ¥199 to ¥99 by 10 friends who cut ¥5 to ¥20 each"
                                + " within 2 days");
        assertThat(Sentences.of(promotion.with(group()), Names.NONE).zh()).contains("36 小时内 3 人成团");
    }
}
