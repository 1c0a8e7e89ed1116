package io.huisuan.ledger.group;

import io.huisuan.ledger.hold.Hold;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.ledger.mysql.Resources;
import io.huisuan.promotion.Play.LatePayer;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Whoever pays when the seat has gone to others, and may open a group of the same terms. */
final class Latecomers {

    private final InstantSource now;
    private final Resources resources;
    private final GroupMapper groups;
    private final MemberMapper members;
    private final GroupEvents events;

    Latecomers(
            InstantSource now,
            Resources resources,
            GroupMapper groups,
            MemberMapper members,
            GroupEvents events) {
        this.now = now;
        this.resources = resources;
        this.groups = groups;
        this.members = members;
        this.events = events;
    }

    /**
     * The seats of the payer's own group, in the payment's transaction; nothing where late payers
     * get their money back, nobody is to buy together any more, or the payer has ordered another
     * seat meanwhile.
     */
    Optional<ResourceId> seats(Hold hold, String lost) {
        Optional<KeyedHash> customer = members.left(hold.id());
        return customer.isEmpty()
                ? Optional.empty()
                : groups.find(lost)
                        .filter(row -> row.latePayer() == LatePayer.NEW_GROUP)
                        .filter(row -> !groups.isStopped(row.promotionId(), row.campaignId()))
                        .map(row -> open(row, hold, customer.get()));
    }

    private ResourceId open(GroupMapper.Row lost, Hold hold, KeyedHash customer) {
        Instant at = now.instant();
        String id = "late-" + hold.id();
        Group terms = Groups.group(lost);
        requireOne(groups.add(lost.again(id, customer, at, at.plus(terms.play().life()))));
        ResourceId seats = Groups.seats(id);
        resources.define(seats, lost.campaignId(), terms.play().most(), 0);
        requireOne(members.move(hold.id(), id, at));
        events.opened(Groups.group(groups.find(id).orElseThrow()), at);
        return seats;
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw new IllegalStateException("a latecomer's group is there already");
        }
    }
}
