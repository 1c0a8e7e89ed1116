package io.huisuan.social.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.promotion.Play;
import io.huisuan.promotion.Play.GroupBuy;
import io.huisuan.promotion.Play.LatePayer;
import io.huisuan.promotion.Play.Rung;
import io.huisuan.social.group.Ending.Completed;
import io.huisuan.social.group.Ending.Failed;
import io.huisuan.social.group.Ending.Wait;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

class EndingTest {

    private static GroupBuy ofThree(int fillFrom, Rung... ladder) {
        return new GroupBuy(
                3,
                List.of(ladder),
                Duration.ofHours(24),
                1,
                fillFrom,
                LatePayer.REFUND,
                Play.NEVER_HELD);
    }

    private static final Completed FULL = new Completed(0, OptionalLong.empty());

    @Test
    void too_few_members_get_their_money_back() {
        assertThat(Ending.of(ofThree(0), 2, 0)).isEqualTo(new Failed());
        assertThat(Ending.of(ofThree(2), 1, 0)).isEqualTo(new Failed());
        assertThat(Ending.of(ofThree(1), 0, 0))
                .as("nobody is not filled up")
                .isEqualTo(new Failed());
        assertThat(Ending.of(ofThree(0), 3, 0)).isEqualTo(FULL);
    }

    @Test
    void who_holds_a_seat_may_still_pay() {
        assertThat(Ending.of(ofThree(0), 2, 1)).isEqualTo(new Wait());
        assertThat(Ending.of(ofThree(2), 2, 1)).isEqualTo(new Wait());
    }

    @Test
    void enough_real_members_are_filled_up_with_virtual_ones() {
        assertThat(Ending.of(ofThree(2), 2, 0)).isEqualTo(new Completed(1, OptionalLong.empty()));
    }

    @Test
    void a_ladder_settles_at_the_highest_rung_that_was_reached() {
        GroupBuy ladder = ofThree(0, new Rung(3, 6900), new Rung(5, 5900), new Rung(10, 4900));
        assertThat(ladder.most()).isEqualTo(10);
        assertThat(Ending.of(ladder, 6, 0)).isEqualTo(new Completed(0, OptionalLong.of(5900)));
        assertThat(Ending.of(ladder, 4, 0)).isEqualTo(new Completed(0, OptionalLong.of(6900)));
        assertThat(Ending.of(ladder, 10, 0)).isEqualTo(new Completed(0, OptionalLong.of(4900)));
        assertThat(Ending.of(ladder, 2, 0)).isEqualTo(new Failed());
    }
}
