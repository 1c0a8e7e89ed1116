package io.huisuan.engine.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.embedded.TestServers;
import io.huisuan.engine.Answer;
import io.huisuan.engine.Eventually;
import io.huisuan.engine.Node;
import io.huisuan.engine.Office;
import io.huisuan.ledger.budget.Budget;
import io.huisuan.ledger.budget.Counts;
import io.huisuan.ledger.budget.Every;
import io.huisuan.ledger.budget.Figures;
import io.huisuan.ledger.budget.Split;
import io.huisuan.ledger.budget.Terms;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Rewards that are coupons, that budgets pay for, of two levels, and for more than a first order.
 */
class PrizesOverHttpTest {

    private static final String COUPON = "{\"type\": \"coupon\", \"coupon\": \"%s\"}";
    private static final String CASH = "{\"type\": \"money\", \"amount\": 500}";

    private static Office office;
    private static Node node;
    private static Budget budget;
    private static Friends gifts;
    private static Friends none;
    private static Friends paid;
    private static Friends levels;

    @BeforeAll
    static void start() {
        office = Office.open(TestServers.mariaDb());
        String now = "\"windowMinutes\": 0";
        String coupon = Friends.reward("INVITER", COUPON.formatted("GIFT"));
        office.publish(
                Friends.promotion("gifts", now, "", coupon),
                Friends.promotion(
                        "none", now, "", Friends.reward("INVITER", COUPON.formatted("SCARCE"))),
                Friends.promotion("paid", now, "", Friends.reward("INVITER", CASH)),
                Friends.promotion(
                        "levels",
                        now + ", \"levels\": 2, \"rewardsRegistration\": true",
                        Friends.milestones("register", "order-2"),
                        Friends.points("INVITER", 100),
                        Friends.points("SECOND_INVITER", 20)));
        template("GIFT", 100);
        template("SCARCE", 0);
        budget =
                office.budgets()
                        .create(
                                new Budget(
                                        "paid",
                                        "main",
                                        0,
                                        Counts.MONEY,
                                        "CNY",
                                        Every.NONE,
                                        ZoneId.of("Asia/Shanghai"),
                                        Split.NONE,
                                        new Terms(5_00, 0, true, false, false, null, null),
                                        1));
        node = Node.start(office);
        gifts = new Friends(node, "gifts");
        none = new Friends(node, "none");
        paid = new Friends(node, "paid");
        levels = new Friends(node, "levels");
    }

    private static void template(String id, int stock) {
        office.tamper(
                """
                INSERT INTO coupon_template
                   SET id = '%s', campaign_id = 'test', name_zh = '券', name_en = 'Coupon', version = 1,
                       claimable = FALSE, cost_share = 'platform=10000', stopped = FALSE,
                       at = '2026-01-01', stock = %d
                """
                        .formatted(id, stock));
    }

    @AfterAll
    static void stop() {
        node.close();
        assertThat(office.contradictions()).isEmpty();
    }

    private static String earn(Friends friends, String invitee, String inviter) {
        friends.isBound(invitee, inviter);
        String order = friends.buys(invitee);
        friends.becomes(inviter, "PENDING");
        friends.received(order);
        return order;
    }

    private static void couponBecomes(Friends friends, String customer, String state) {
        Eventually.holds(
                () -> assertThat(friends.newest(customer, "coupons/0/state")).isEqualTo(state));
    }

    private static Answer wallet(String customer) {
        return node.send("GET", "/v1/customers/" + customer + "/coupons");
    }

    @Test
    void a_coupon_is_in_the_inviter_s_wallet_and_taken_back_with_the_order() {
        String order = earn(gifts, "b1", "a1");
        couponBecomes(gifts, "a1", "GIVEN");
        assertThat(wallet("a1").at("/total")).isEqualTo("1");
        assertThat(wallet("a1").at("/items/0/coupon"))
                .isEqualTo(gifts.newest("a1", "coupons/0/coupon"));
        assertThat(wallet("a1").at("/items/0/state")).isEqualTo("AVAILABLE");

        gifts.cancels(order);
        couponBecomes(gifts, "a1", "REVOKED");
        assertThat(wallet("a1").at("/items/0/state")).isEqualTo("REVOKED");
    }

    @Test
    void a_coupon_that_an_order_has_used_stays_and_that_is_said() {
        String order = earn(gifts, "b2", "a2");
        couponBecomes(gifts, "a2", "GIVEN");
        String coupon = gifts.newest("a2", "coupons/0/coupon");
        office.tamper(
                """
                INSERT INTO resource (id, campaign_id, lim, held, used, overdraft, defined)
                VALUES ('CODE:coupon.%s', 'test', 1, 0, 1, 0, FALSE)
                """
                        .formatted(coupon));

        gifts.cancels(order);
        couponBecomes(gifts, "a2", "KEPT");
        assertThat(
                        office.ask(
                                "SELECT COUNT(*) FROM outbox WHERE type = 'reward.coupon' AND"
                                        + " payload LIKE '%"
                                        + coupon
                                        + "%\"KEPT\"%'"))
                .isEqualTo("1");
        office.tamper("DELETE FROM resource WHERE id = 'CODE:coupon." + coupon + "'");
    }

    @Test
    void where_none_is_left_the_reward_says_so() {
        String _ = earn(none, "b3", "a3");
        couponBecomes(none, "a3", "FAILED");
        assertThat(none.newest("a3", "coupons/0/reason")).isEqualTo("SOLD_OUT");
        assertThat(none.newest("a3", "state")).isEqualTo("GRANTED");
    }

    @Test
    void the_campaign_s_budget_pays_until_it_is_used_up_and_has_it_again_afterwards() {
        paid.isBound("b4", "a4");
        String first = paid.buys("b4");
        paid.becomes("a4", "PENDING");
        Eventually.holds(() -> assertThat(figures().used()).isEqualTo(5_00));

        paid.isBound("c4", "a5");
        String second = paid.buys("c4");
        paid.becomes("a5", "CANCELLED");
        assertThat(paid.newest("a5", "reason")).isEqualTo("BUDGET");
        assertThat(figures().used()).isEqualTo(5_00);
        paid.received(second);

        paid.cancels(first);
        Eventually.holds(() -> assertThat(figures().used()).isZero());
        paid.isBound("d4", "a6");
        paid.received(paid.buys("d4"));
        paid.becomes("a6", "GRANTED");
        assertThat(figures().used()).isEqualTo(5_00);
    }

    private static Figures figures() {
        return office.budgets().figures(budget, Instant.now());
    }

    @Test
    void being_bound_and_a_second_order_are_rewarded_where_the_promotion_says_so() {
        levels.isBound("b7", "a7");
        levels.becomes("a7", "GRANTED");
        assertThat(levels.newest("a7", "milestone")).isEqualTo("register");

        levels.received(levels.buys("b7"));
        levels.received(levels.buys("b7"));
        Eventually.holds(() -> assertThat(levels.newest("a7", "milestone")).isEqualTo("order-2"));
        assertThat(levels.rewards("a7").at("/total")).isEqualTo("2");
    }

    @Test
    void who_brought_the_inviter_is_rewarded_too_but_nobody_above() {
        levels.isBound("b8", "a8");
        levels.isBound("c8", "b8");
        levels.isBound("d8", "c8");
        levels.becomes("c8", "GRANTED");
        levels.becomes("b8", "GRANTED");

        Eventually.holds(() -> assertThat(levels.rewards("b8").at("/total")).isEqualTo("2"));
        assertThat(levels.newest("b8", "level")).isEqualTo("2");
        assertThat(levels.newest("b8", "value")).isEqualTo("20");
        Eventually.holds(() -> assertThat(levels.rewards("a8").at("/total")).isEqualTo("2"));
        assertThat(levels.rewards("a8").body()).contains("\"value\":100", "\"value\":20");
    }
}
