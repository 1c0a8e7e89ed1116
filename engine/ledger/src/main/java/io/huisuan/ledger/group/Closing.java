package io.huisuan.ledger.group;

import io.huisuan.social.group.Ending;
import io.huisuan.social.group.Ending.Completed;
import io.huisuan.social.group.Ending.Failed;
import io.huisuan.social.group.Ending.Wait;

import java.time.Instant;

/** How groups end. Whoever asks has locked the seats. */
final class Closing {

    private final GroupMapper groups;
    private final MemberMapper members;
    private final GroupEvents events;
    private final Instant at;

    Closing(GroupMapper groups, MemberMapper members, GroupEvents events, Instant at) {
        this.groups = groups;
        this.members = members;
        this.events = events;
        this.at = at;
    }

    /** The group's time is over. */
    boolean expire(String id) {
        if (groups.lock(id) != Group.State.OPEN) {
            return false;
        }
        Group group = Groups.group(groups.find(id).orElseThrow());
        return switch (Ending.of(group.play(), group.paid(), group.held())) {
            case Wait() -> {
                shut(id);
                yield false;
            }
            case Completed completed -> end(group, completed);
            case Failed() -> fail(group, GroupEvents.EXPIRED);
        };
    }

    /** A person ends a locked group that is not over: everybody gets their money back. */
    void stop(Group group) {
        boolean _ = fail(group, GroupEvents.STOPPED);
    }

    /** Time or a person ends a locked group that is open; a suspicious one waits for a person. */
    boolean end(Group group, Completed how) {
        return members.highestRisk(group.id()) >= group.play().holdAtRisk()
                ? hold(group)
                : complete(group, how);
    }

    /** A person has looked at a locked group that is held, and so has enough members. */
    void release(Group group) {
        if (!(Ending.of(group.play(), group.paid(), 0) instanceof Completed how)) {
            throw new IllegalStateException("held without enough members: group " + group.id());
        }
        boolean _ = complete(group, how);
    }

    /** A member has left a locked group that is held: the seat is free while there is time. */
    void reopen(Group group) {
        requireOne(groups.reopen(group.id()));
        if (group.expiresAt().isAfter(at)) {
            int _ = groups.widen(group.id(), group.play().most());
        } else {
            boolean _ = expire(group.id());
        }
    }

    /** Somebody has paid; the group is locked and open. */
    void paid(Group group) {
        if (group.paid() >= group.play().most()) {
            if (Ending.of(group.play(), group.paid(), 0) instanceof Completed completed) {
                boolean _ = end(group, completed);
            }
        } else {
            shutIfOver(group);
        }
    }

    /** Seats that come back after the time are nobody's. */
    void shutIfOver(Group group) {
        if (group.state() != Group.State.OPEN || !group.expiresAt().isAfter(at)) {
            shut(group.id());
        }
    }

    private boolean hold(Group group) {
        requireOne(groups.hold(group.id()));
        shut(group.id());
        events.held(group, at);
        return true;
    }

    private boolean complete(Group group, Completed how) {
        Long price = how.price().isPresent() ? (Long) how.price().getAsLong() : null;
        requireOne(groups.end(group.id(), Group.State.COMPLETED, at, how.virtual(), price));
        shut(group.id());
        if (price != null) {
            int _ = members.settle(group.id(), price);
        }
        events.completed(group, how.virtual(), price, members.settled(group.id()), at);
        return true;
    }

    private boolean fail(Group group, String cause) {
        requireOne(groups.end(group.id(), Group.State.FAILED, at, 0, null));
        shut(group.id());
        int _ = members.refundAll(group.id());
        events.failed(group, cause, at);
        return true;
    }

    private void shut(String group) {
        int _ = groups.shut(group);
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw new IllegalStateException("a group ended twice");
        }
    }
}
