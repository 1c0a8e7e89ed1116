package io.huisuan.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.huisuan.authoring.worker.Workers;
import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;
import io.huisuan.cart.Participation;
import io.huisuan.cart.Participation.In;
import io.huisuan.cart.Participation.Role;
import io.huisuan.pricing.Outcome.Failed;
import io.huisuan.pricing.Policy;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Grant.Cash;
import io.huisuan.promotion.Grant.Coupon;
import io.huisuan.promotion.Grant.Points;
import io.huisuan.promotion.Grant.Receiver;
import io.huisuan.promotion.Grant.Reward;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.TheseLines;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;
import io.huisuan.rules.Rulebook;
import io.huisuan.rules.Ticket;

import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/** Free DRL beside promotions that are data: from the author's text to proposals. */
class DrlLaneTest {
    private static final Promotion TEN_PERCENT =
            Promotions.form(
                    "PERCENT_OFF",
                    new Offer(
                            Stage.ORDER,
                            Target.EVERYTHING,
                            List.of(),
                            new PercentOff(10_00, 500, Per.ORDER)));

    @Test
    void a_wish_becomes_a_proposal_signed_with_its_promotion() {
        Promotion tea =
                Promotions.drl(
                        "tea",
                        """
                        rule "a" when Line( sku == "TEA" ) then
                          offers.freeShipping().from(9900);
                          offers.freeGift("CUP", 2).value(500).fromUnits(3);
                        end
                        rule "b" when $l : Line( sku == "TEA" ) then offers.percentOff(1000).on($l).cap(300); end
                        """);

        List<Proposal> made =
                rulebook(tea).propose(cart(line("1", "TEA", 2), line("2", "CUP", 1))).made();

        assertThat(made).extracting(Proposal::promotion).containsOnly("tea");
        assertThat(made).extracting(Proposal::number).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(made)
                .filteredOn(proposal -> proposal.number() == 2)
                .extracting(Proposal::offer)
                .containsExactly(
                        new Offer(
                                Stage.ITEM,
                                new TheseLines(Set.of("1")),
                                List.of(),
                                new PercentOff(10_00, 300, Per.UNIT)));
        assertThat(made)
                .filteredOn(proposal -> proposal.number() == 1)
                .extracting(proposal -> proposal.offer().thresholds())
                .containsExactly(
                        List.of(new Threshold(Measure.COUNT, Basis.RUNNING, 3, Target.EVERYTHING)));
    }

    @Test
    void every_wish_has_its_stage_and_its_target() {
        Promotion all =
                Promotions.drl(
                        "all",
                        """
                        rule "a" when $l : Line( sku == "TEA" ) then
                          offers.shippingPercentOff(4000).cap(500);
                          offers.shippingAmountOff(300);
                          offers.buyGet(2, 1).on($l);
                          offers.bundlePrice(3, 9900);
                          offers.pointsEarn(50).from(100);
                          offers.grantCoupon("spring-10");
                          offers.grantChance("wheel", 2);
                          offers.rejectCode("OLD", "已停用");
                          offers.notice("谢谢");
                        end
                        """);

        List<Proposal> made =
                rulebook(all).propose(cart(line("1", "TEA", 3)).withCodes(Set.of("OLD"))).made();

        assertThat(made)
                .map(proposal -> proposal.offer().stage())
                .containsExactlyInAnyOrder(
                        Stage.SHIPPING,
                        Stage.SHIPPING,
                        Stage.BUNDLE,
                        Stage.BUNDLE,
                        Stage.EARN,
                        Stage.EARN,
                        Stage.EARN,
                        Stage.ORDER,
                        Stage.ORDER);
        assertThat(made)
                .map(proposal -> proposal.offer().target())
                .containsOnly(
                        new Target.ShippingFees(Set.of()),
                        new TheseLines(Set.of("1")),
                        Target.EVERYTHING);
    }

    @Test
    void rules_read_what_the_cart_is_bought_in_and_reward_both_sides() {
        Promotion friends =
                Promotions.drl(
                        "friends",
                        """
                        rule "a" when Participation( role == "INVITER", count < 5, risk < 50 ) then
                          offers.inviterPoints(1500);
                          offers.inviterCoupon("T30");
                        end
                        rule "b" when Participation( in == "REFERRAL", amount >= 10000, milestone == "first-order" ) then
                          offers.inviteeCash(500);
                        end
                        rule "c" when not Participation( ) then offers.inviteePoints(1); end
                        """);
        Cart cart = cart(line("1", "TEA", 1));

        List<Proposal> small = rulebook(friends).propose(cart.with(brought(4, 9_999))).made();
        List<Proposal> large = rulebook(friends).propose(cart.with(brought(5, 10_000))).made();
        List<Proposal> alone = rulebook(friends).propose(cart).made();

        assertThat(small)
                .map(proposal -> proposal.offer().effect())
                .containsExactlyInAnyOrder(
                        new Reward(Receiver.INVITER, new Points(1_500)),
                        new Reward(Receiver.INVITER, new Coupon("T30")));
        assertThat(large)
                .map(proposal -> proposal.offer().effect())
                .containsExactly(new Reward(Receiver.INVITEE, new Cash(500)));
        assertThat(alone)
                .map(proposal -> proposal.offer().effect())
                .containsExactly(new Reward(Receiver.INVITEE, new Points(1)));
    }

    private static Participation brought(long before, long net) {
        return new Participation(
                In.REFERRAL, "r", "friends", "", Role.INVITER, "first-order", before, net, 0);
    }

    @Test
    void what_rests_on_a_code_goes_with_it() {
        Promotion coded =
                Promotions.drl(
                        "coded",
                        """
                        rule "a" when Cart( codes contains "TEN" ) then offers.percentOff(1000); end
                        rule "b" when Cart( units > 0 ) then offers.freeGift("CUP", 1); end
                        rule "c" when Cart( codes contains "GO", codes contains "TEN" ) then offers.freeShipping(); end
                        """);
        Promotion stop =
                Promotions.drl(
                        "stop",
                        "rule \"a\" when Cart( units > 0 ) then offers.rejectCode(\"GO\","
                                + " \"over\"); end");
        Cart cart = cart(line("1", "TEA", 2)).withCodes(Set.of("TEN", "GO"));
        Rulebook rulebook = rulebook(coded, stop);

        List<Proposal> made = rulebook.propose(cart).made();
        Cart without = cart.withCodes(Set.of("TEN"));

        assertThat(made)
                .filteredOn(proposal -> proposal.entitled().holds(without))
                .extracting(Proposal::promotion, Proposal::number)
                .containsExactlyInAnyOrder(tuple("coded", 0), tuple("coded", 1), tuple("stop", 0));
        assertThat(made)
                .filteredOn(proposal -> proposal.entitled().holds(cart.withCodes(Set.of())))
                .extracting(Proposal::promotion, Proposal::number)
                .containsExactlyInAnyOrder(tuple("coded", 1), tuple("stop", 0));
        assertThat(rulebook.asking(Ticket.code("GO")))
                .extracting(Promotion::id)
                .containsExactly("coded");
        assertThat(rulebook.propose(without).made())
                .extracting(Proposal::promotion)
                .doesNotContain("stop");
    }

    @Test
    void saying_the_same_for_each_line_is_saying_it_once() {
        Promotion any =
                Promotions.drl(
                        "any", "rule \"a\" when Line( qty > 0 ) then offers.freeShipping(); end");

        assertThat(rulebook(any).propose(cart(line("1", "A", 1), line("2", "B", 1))).made())
                .hasSize(1);
    }

    @Test
    void rules_of_a_promotion_that_does_not_run_stay_silent() {
        Promotion any =
                Promotions.drl(
                        "any", "rule \"a\" when Line( qty > 0 ) then offers.freeShipping(); end");

        var proposals = rulebook(any).propose(cart("USD", line("1", "A", 1)));

        assertThat(proposals.made()).isEmpty();
        assertThat(proposals.failed()).isEmpty();
    }

    @Test
    void an_absurd_wish_fails_its_promotion_alone() {
        Promotion absurd =
                Promotions.drl(
                        "absurd",
                        "rule \"a\" when $l : Line( qty > 0 ) then offers.percentOff($l.qty *"
                                + " 9999); end");
        Promotion fine =
                Promotions.drl(
                        "fine", "rule \"a\" when Line( qty > 0 ) then offers.freeShipping(); end");

        var proposals = rulebook(absurd, fine, TEN_PERCENT).propose(cart(line("1", "A", 2)));

        assertThat(proposals.made())
                .extracting(Proposal::promotion)
                .containsExactlyInAnyOrder("fine", "form");
        assertThat(proposals.failed()).extracting(Failed::promotion).containsExactly("absurd");
    }

    @Test
    void a_flood_is_stopped_and_costs_the_drl_lane_only() {
        String pairs =
                "rule \"a\" when $a : Line( qty > 0 ) $b : Line( id != $a.id ) then"
                        + " offers.percentOff(1).on($b); end";
        Promotion flood = Promotions.drl("flood", pairs);
        Line[] lines =
                IntStream.range(0, 200)
                        .mapToObj(i -> line("l" + i, "S" + i, 1))
                        .toArray(Line[]::new);

        var proposals = rulebook(flood, TEN_PERCENT).propose(cart(lines));

        assertThat(proposals.made()).extracting(Proposal::promotion).containsExactly("form");
        assertThat(proposals.failed())
                .singleElement()
                .satisfies(failed -> assertThat(failed.reason()).contains("stopped"));
    }

    @Test
    void a_promotion_without_its_compiled_rules_or_with_others_does_not_load() {
        Promotion a =
                Promotions.drl(
                        "a", "rule \"a\" when Cart( units > 1 ) then offers.freeShipping(); end");
        Promotion b =
                Promotions.drl(
                        "b", "rule \"a\" when Cart( units > 2 ) then offers.freeShipping(); end");
        byte[] ofA = compiled(a);

        assertThatThrownBy(() -> new Rulebook(Policy.DEFAULT, List.of(a), Map.of()))
                .hasMessageContaining("compiled rules are missing");
        assertThatThrownBy(() -> new Rulebook(Policy.DEFAULT, List.of(b), Map.of("b", ofA)))
                .hasMessageContaining("can't speak for b");
        assertThatThrownBy(
                        () ->
                                new Rulebook(
                                        Policy.DEFAULT,
                                        List.of(a),
                                        Map.of("a", Arrays.copyOf(ofA, 100))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rulebook_that_nobody_holds_is_garbage_with_its_classes() throws InterruptedException {
        Promotion any =
                Promotions.drl(
                        "any", "rule \"a\" when Line( qty > 0 ) then offers.freeShipping(); end");
        Map<String, byte[]> modules = Map.of("any", compiled(any));
        var first = new WeakReference<>(used(any, modules));
        for (int i = 0; i < 20; i++) {
            used(any, modules);
        }
        for (int i = 0; i < 50 && first.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }

        assertThat(first.get()).isNull();
    }

    private static Rulebook used(Promotion promotion, Map<String, byte[]> modules) {
        var rulebook = new Rulebook(Policy.DEFAULT, List.of(promotion), modules);
        assertThat(rulebook.propose(cart(line("1", "A", 1))).made()).hasSize(1);
        return rulebook;
    }

    private static Rulebook rulebook(Promotion... promotions) {
        var modules = new HashMap<String, byte[]>();
        for (Promotion promotion : promotions) {
            new Authoring(Workers.SHARED)
                    .compile(promotion)
                    .ifPresent(module -> modules.put(promotion.id(), module));
        }
        return new Rulebook(Policy.DEFAULT, List.of(promotions), modules);
    }

    private static byte[] compiled(Promotion promotion) {
        return new Authoring(Workers.SHARED).compile(promotion).orElseThrow();
    }

    private static Cart cart(Line... lines) {
        return cart("CNY", lines);
    }

    private static Cart cart(String currency, Line... lines) {
        return new Cart(
                "c",
                Currency.getInstance(currency),
                Instant.parse("2026-11-11T04:00:00Z"),
                "",
                "",
                Customer.GUEST,
                Set.of(),
                List.of(lines),
                List.of(),
                "",
                Map.of());
    }

    private static Line line(String id, String sku, int qty) {
        return new Line(
                id,
                sku,
                "",
                "",
                "",
                List.of(),
                Set.of(),
                qty,
                1_000,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Map.of());
    }
}
