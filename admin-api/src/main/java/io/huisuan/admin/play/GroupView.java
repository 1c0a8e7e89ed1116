package io.huisuan.admin.play;

import io.huisuan.ledger.group.Group;
import io.huisuan.ledger.group.GroupRoll;
import io.huisuan.ledger.group.Member;
import io.huisuan.ledger.group.Seat;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A group with everybody who has or had a seat.
 *
 * @param members in the order of joining
 */
record GroupView(GroupRow group, List<GroupMember> members) {

    static GroupView of(GroupRoll.Listed listed, List<Seat> seats) {
        return new GroupView(GroupRow.of(listed), seats.stream().map(GroupMember::of).toList());
    }

    /**
     * A group that buys together. Customers are named as the ledger does.
     *
     * @param release whose version of the promotion it goes by
     * @param leader who has opened it
     * @param need so many have to pay
     * @param most so many can
     * @param fillFrom from so many on it is filled up when its time is over; 0 for never
     * @param held seats of members who have not paid yet
     * @param paid seats of members who have
     * @param virtualMembers how many it was filled up with
     * @param price what a unit came to, of a ladder that is complete; minor units
     */
    record GroupRow(
            String id,
            String promotion,
            String campaign,
            long release,
            String leader,
            Group.State state,
            int need,
            int most,
            int fillFrom,
            long held,
            long paid,
            int virtualMembers,
            @Nullable Long price,
            Instant openedAt,
            Instant expiresAt,
            @Nullable Instant endedAt) {

        static GroupRow of(GroupRoll.Listed listed) {
            Group group = listed.group();
            return new GroupRow(
                    group.id(),
                    group.promotion(),
                    group.campaign(),
                    group.release().number(),
                    listed.leader().hex(),
                    group.state(),
                    group.play().need(),
                    group.play().most(),
                    group.play().fillFrom(),
                    group.held(),
                    group.paid(),
                    group.virtualMembers(),
                    group.price(),
                    group.openedAt(),
                    group.expiresAt(),
                    group.endedAt());
        }
    }

    /**
     * Somebody who has or had a seat.
     *
     * @param customer as the ledger names them
     * @param hold names the order's reservation
     * @param client whose order it is
     * @param units of the goods that are bought together
     * @param paidEach what a unit of them costs, minor units
     * @param risk how suspicious the customer was when taking the seat, 0 to 100
     * @param refunded of the order so far, minor units
     * @param currency of these; absent when the order's decision is not kept
     */
    record GroupMember(
            String customer,
            String hold,
            String client,
            String order,
            long units,
            long paidEach,
            int risk,
            long refunded,
            @Nullable String currency,
            Member.State state,
            Instant joinedAt,
            @Nullable Instant paidAt) {

        static GroupMember of(Seat seat) {
            return new GroupMember(
                    seat.customer().hex(),
                    seat.hold(),
                    seat.client(),
                    seat.order(),
                    seat.units(),
                    seat.paidEach(),
                    seat.risk(),
                    seat.refunded(),
                    seat.currency(),
                    seat.state(),
                    seat.joinedAt(),
                    seat.paidAt());
        }
    }
}
