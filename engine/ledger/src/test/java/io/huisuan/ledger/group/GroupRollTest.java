package io.huisuan.ledger.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huisuan.store.Page;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** What people of the shop see of groups. */
class GroupRollTest extends GroupFixture {

    private static final GroupFilter ALL = new GroupFilter(null, null, null, null);

    private final GroupRoll roll = new GroupRoll(tables.database());

    private Page<String> page(GroupFilter filter) {
        return roll.page(filter, Page.Request.first(10)).map(listed -> listed.group().id());
    }

    @Test
    void open_ones_are_listed_by_what_ends_first_and_all_by_what_is_new() {
        open("old", "ann", THREE);
        now = now.plusSeconds(60);
        open("over", "bob", THREE);
        buy("over", "bob");
        now = now.plusSeconds(60);
        open("new", "ann", THREE);
        join("new", "eve");
        var _ = intervening.end("over", Intervening.Way.REFUND, _ -> {});

        assertThat(page(ALL).items()).containsExactly("new", "over", "old");
        assertThat(page(new GroupFilter("tea", CAMPAIGN, Group.State.OPEN, null)).items())
                .containsExactly("old", "new");
        assertThat(page(new GroupFilter(null, null, Group.State.FAILED, null)).items())
                .containsExactly("over");
        assertThat(page(new GroupFilter(null, null, null, name("ann"))).total()).isEqualTo(2);
        assertThat(page(new GroupFilter(null, null, null, name("eve"))).items())
                .containsExactly("new");
        assertThat(page(new GroupFilter("coffee", null, null, null)).items()).isEmpty();
        assertThat(roll.find("new").orElseThrow().leader()).isEqualTo(name("ann"));
        assertThat(roll.find("nowhere")).isEmpty();
    }

    @Test
    void members_are_told_by_their_orders_with_what_came_back() {
        open("g", "leader", THREE);
        buy("g", "leader");
        join("g", "ann");

        assertThat(roll.seats("g"))
                .extracting(Seat::order, Seat::state, Seat::paidEach, Seat::refunded)
                .containsExactlyInAnyOrder(
                        tuple("g-leader", Member.State.PAID, 69_00L, 0L),
                        tuple("g-ann", Member.State.HELD, 69_00L, 0L));
        assertThat(roll.seats("g"))
                .extracting(Seat::customer)
                .contains(name("leader"), name("ann"));
    }

    @Test
    void the_funnel_follows_what_was_opened_in_a_time() {
        Instant from = now;
        open("done", "a", THREE);
        buy("done", "a");
        buy("done", "b");
        buy("done", "c");
        open("failed", "a", THREE);
        buy("failed", "a");
        join("failed", "b");
        var _ = intervening.end("failed", Intervening.Way.REFUND, _ -> {});
        open("alone", "a", THREE);
        Instant until = now.plusSeconds(1);
        now = now.plus(Duration.ofDays(1));
        open("later", "a", THREE);

        assertThat(roll.funnel("tea", from, until))
                .isEqualTo(new GroupFunnel(3, 5, 4, 3, 1, 1))
                .isEqualTo(roll.funnel(null, from, until));
        assertThat(roll.funnel("coffee", from, until)).isEqualTo(new GroupFunnel(0, 0, 0, 0, 0, 0));
    }
}
