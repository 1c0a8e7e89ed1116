package io.huisuan.ledger.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.store.Page;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** What people of the shop see of referrals. */
class ReferralRollTest {

    private final ReferralFixture friends = new ReferralFixture();
    private final ReferralRoll roll = new ReferralRoll(friends.tables.database());

    private static final Page.Request FIRST = Page.Request.first(10);

    @Test
    void bindings_are_found_by_state_promotion_and_either_side() {
        friends.bind("b", "a");
        friends.pass(Duration.ofSeconds(1));
        friends.bind("c", "b");
        var _ = friends.referrals.revoke(friends.name("c"), "appeal", "root");
        var all = new ReferralFilter(null, null, null);
        var ofB = new ReferralFilter(ReferralFixture.PROMOTION, null, friends.name("b"));
        var revoked = new ReferralFilter(null, Referral.State.REVOKED, null);

        assertThat(roll.page(all, FIRST).items())
                .extracting(Referral::invitee)
                .containsExactly(friends.name("c"), friends.name("b"));
        assertThat(roll.page(ofB, FIRST).total()).isEqualTo(2);
        assertThat(roll.page(revoked, FIRST).items())
                .extracting(Referral::invitee)
                .containsExactly(friends.name("c"));
        assertThat(roll.page(new ReferralFilter("other", null, null), FIRST).items()).isEmpty();
        assertThat(roll.find(friends.name("b")).orElseThrow().inviter())
                .isEqualTo(friends.name("a"));
    }

    @Test
    void rewards_are_found_by_state_and_those_to_be_looked_at_oldest_first() {
        Earned first = friends.ripe("b", "a", 80);
        Earned second = friends.ripe("c", "a", 80);
        friends.pass(ReferralFixture.WINDOW);
        while (friends.rewards.release(10) > 0) {
            // Until none is due.
        }
        var held = new RewardFilter(null, Earned.State.HELD, friends.name("a"));
        var all = new RewardFilter(ReferralFixture.PROMOTION, null, null);

        assertThat(roll.rewards(held, FIRST).items())
                .extracting(Earned::id)
                .containsExactly(first.id(), second.id());
        assertThat(roll.rewards(all, FIRST).total()).isEqualTo(4);
        assertThat(roll.rewards(new RewardFilter(null, Earned.State.GRANTED, null), FIRST).items())
                .isEmpty();
    }
}
