package io.huisuan.social.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.laws.Choices;
import io.huisuan.laws.Laws;
import io.huisuan.promotion.Play.Attribution;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class InvitationLawsTest {

    private static final int FOLLOWED = 8;

    private record Wish(int invitee, int inviter) {}

    private static List<Wish> wishes(Choices choices) {
        return choices.listOf(0, 30, c -> new Wish(c.upTo(9), c.upTo(9)));
    }

    private static Invitation<Integer> invitation(Wish wish, Map<Integer, Integer> inviters) {
        List<Integer> above = above(wish.inviter(), inviters);
        Integer top = above.isEmpty() ? wish.inviter() : above.getLast();
        return new Invitation<>(
                wish.invitee(),
                wish.inviter(),
                Optional.ofNullable(inviters.get(wish.invitee())),
                above,
                !inviters.containsKey(top),
                true,
                Traces.none(),
                Traces.none(),
                false);
    }

    private static List<Integer> above(int customer, Map<Integer, Integer> inviters) {
        var above = new ArrayList<Integer>();
        Integer next = inviters.get(customer);
        while (next != null && above.size() < FOLLOWED) {
            above.add(next);
            next = inviters.get(next);
        }
        return above;
    }

    @Test
    void however_people_invite_there_is_never_a_circle_and_nobody_changes_the_inviter() {
        Laws.forAll(
                InvitationLawsTest::wishes,
                wishes -> {
                    var inviters = new HashMap<Integer, Integer>();
                    for (Wish wish : wishes) {
                        Integer before = inviters.get(wish.invitee());
                        Verdict verdict = invitation(wish, inviters).verdict();
                        if (verdict.isBound()) {
                            inviters.put(wish.invitee(), wish.inviter());
                            assertThat(before).isIn(null, wish.inviter());
                        }
                        inviters.forEach(
                                (who, _) -> assertThat(above(who, inviters)).doesNotContain(who));
                    }
                });
    }

    @Test
    void asking_again_gives_the_same() {
        Laws.forAll(
                InvitationLawsTest::wishes,
                wishes -> {
                    var inviters = new HashMap<Integer, Integer>();
                    for (Wish wish : wishes) {
                        if (invitation(wish, inviters).verdict().isBound()) {
                            inviters.put(wish.invitee(), wish.inviter());
                            assertThat(invitation(wish, inviters).verdict().isBound()).isTrue();
                        }
                    }
                });
    }

    private static Verdict between(Traces<String> invitee, Traces<String> inviter) {
        return new Invitation<>(
                        "b", "a", Optional.empty(), List.of(), true, true, invitee, inviter, false)
                .verdict();
    }

    @Test
    void one_person_with_two_accounts_is_recognised_by_telephone_device_or_payer() {
        var a = new Traces<>(Optional.of("p1"), Optional.of("d1"), Optional.of("y1"));

        assertThat(between(new Traces<>(a.phone(), Optional.empty(), Optional.empty()), a))
                .isEqualTo(Verdict.SAME_PHONE);
        assertThat(between(new Traces<>(Optional.of("p2"), a.device(), Optional.of("y2")), a))
                .isEqualTo(Verdict.SAME_DEVICE);
        assertThat(between(new Traces<>(Optional.of("p2"), a.device(), a.payer()), a))
                .isEqualTo(Verdict.SAME_PAYER);
        assertThat(between(Traces.none(), Traces.none())).isEqualTo(Verdict.BOUND);
    }

    @Test
    void who_is_late_or_suspicious_is_told_so_but_who_is_bound_stays_bound() {
        var late =
                new Invitation<>(
                        "b",
                        "a",
                        Optional.<String>empty(),
                        List.of(),
                        true,
                        false,
                        Traces.none(),
                        Traces.<String>none(),
                        true);
        var again =
                new Invitation<>(
                        "b",
                        "a",
                        Optional.of("a"),
                        List.of(),
                        true,
                        false,
                        Traces.none(),
                        Traces.<String>none(),
                        true);

        assertThat(late.verdict()).isEqualTo(Verdict.WINDOW_CLOSED);
        assertThat(again.verdict()).isEqualTo(Verdict.HELD);
    }

    @Test
    void the_first_link_counts_or_the_last_one_and_an_entered_code_is_the_last() {
        Touches<String> touches = Touches.of(List.of("a", "b", "c"));

        assertThat(touches.inviter(Attribution.FIRST_TOUCH, Optional.of("d"))).contains("a");
        assertThat(touches.inviter(Attribution.LAST_TOUCH, Optional.of("d"))).contains("d");
        assertThat(touches.inviter(Attribution.LAST_TOUCH, Optional.empty())).contains("c");
        assertThat(Touches.<String>of(List.of()).inviter(Attribution.FIRST_TOUCH, Optional.of("d")))
                .contains("d");
    }
}
