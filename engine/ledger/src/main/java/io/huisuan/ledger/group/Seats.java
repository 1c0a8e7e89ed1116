package io.huisuan.ledger.group;

import io.huisuan.ledger.hold.Declined;
import io.huisuan.ledger.hold.Entry;
import io.huisuan.ledger.hold.Follower;
import io.huisuan.ledger.hold.Hold;
import io.huisuan.ledger.hold.HoldLine;
import io.huisuan.ledger.hold.Kind;
import io.huisuan.ledger.hold.Reason;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.hold.State;

import java.util.Optional;

/**
 * What becomes of seats, with the orders that have them. The row of the seats is locked by the
 * order's own movement, so a group is completed by exactly one payment.
 */
public final class Seats implements Follower {

    private final GroupMapper groups;
    private final MemberMapper members;
    private final GroupEvents events;

    private final Latecomers latecomers;

    Seats(GroupMapper groups, MemberMapper members, GroupEvents events, Latecomers latecomers) {
        this.groups = groups;
        this.members = members;
        this.events = events;
        this.latecomers = latecomers;
    }

    @Override
    public Optional<ResourceId> instead(Hold hold, ResourceId lost) {
        return lost.kind() == Kind.SEAT ? latecomers.seats(hold, lost.key()) : Optional.empty();
    }

    @Override
    public void moved(Hold hold, Entry entry) {
        hold.lines().stream()
                .map(HoldLine::resource)
                .filter(resource -> resource.kind() == Kind.SEAT)
                .map(ResourceId::key)
                .findFirst()
                .ifPresent(group -> moved(group, hold, entry));
    }

    private void moved(String id, Hold hold, Entry entry) {
        Group.State _ = groups.lock(id);
        Group group = Groups.group(groups.find(id).orElseThrow());
        switch (entry.step()) {
            case COMMIT, LATE -> paid(group, hold, entry);
            case RELEASE, EXPIRE -> left(group, hold, entry);
            case REFUND -> {
                if (entry.after() == State.REFUNDED) {
                    refunded(group, hold, entry);
                }
            }
            case RESERVE, COUNT -> {}
        }
    }

    /**
     * Whoever lost the seat and took another one meanwhile has only that; and nobody pays for what
     * a person has ended while the seat was held.
     */
    private void paid(Group group, Hold hold, Entry entry) {
        if (group.state() == Group.State.FAILED) {
            throw new Declined(Reason.PAID_TOO_LATE, group.id());
        }
        if (members.paid(hold.id(), entry.at()) != 1) {
            throw new Declined(Reason.PAID_TOO_LATE, group.id());
        }
        events.paid(group, hold, entry.at());
        closing(entry).paid(group);
    }

    private void left(Group group, Hold hold, Entry entry) {
        if (members.set(hold.id(), Member.State.LEFT) == 1) {
            events.left(group, hold, entry);
        }
        closing(entry).shutIfOver(group);
    }

    private void refunded(Group group, Hold hold, Entry entry) {
        boolean isOver = group.endedAt() != null;
        int _ = members.set(hold.id(), isOver ? Member.State.REFUNDED : Member.State.LEFT);
        events.left(group, hold, entry);
        if (group.state() == Group.State.HELD) {
            closing(entry).reopen(group);
        } else {
            closing(entry).shutIfOver(group);
        }
    }

    private Closing closing(Entry entry) {
        return new Closing(groups, members, events, entry.at());
    }
}
