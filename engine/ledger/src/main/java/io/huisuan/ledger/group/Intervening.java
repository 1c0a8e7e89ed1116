package io.huisuan.ledger.group;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.mysql.ResourceIdType;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.social.group.Ending;
import io.huisuan.store.Database;
import io.huisuan.store.Refused;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * People of the shop end groups. The seats are locked as by every payment, so that a payment comes
 * before or after: who has paid before is a member, and who would pay afterwards is told that it is
 * too late.
 */
public final class Intervening {

    private final Database database;
    private final InstantSource now;
    private final GroupMapper groups;
    private final MemberMapper members;
    private final GroupEvents events;

    public Intervening(Database database, InstantSource now, Outbox outbox) {
        this.database = database;
        this.now = now;
        groups = database.mapper(GroupMapper.class, new KeyedHashType(), new ResourceIdType());
        members = database.mapper(MemberMapper.class, new KeyedHashType());
        events = new GroupEvents(outbox);
    }

    /** How a group is ended. */
    public enum Way {
        /** It fails, and every member who has paid gets their money back. */
        REFUND(Group.State.FAILED),
        /** As if its time were over now, and it does not fail. */
        FILL(Group.State.COMPLETED);

        private final Group.State to;

        Way(Group.State to) {
            this.to = to;
        }
    }

    /**
     * Ends a group now. One that is over in that way already stays as it is.
     *
     * @param noting told in the same transaction, only when this has ended it, how it was before
     * @throws Refused {@code group-ended} when it is over in the other way; {@code seats-held} when
     *     it cannot be filled while somebody still has time to pay, {@code cannot-fill} when too
     *     few have paid for that; {@code not-found}
     */
    public Group end(String id, Way way, Consumer<Group> noting) {
        return database.inTransaction(
                () -> {
                    if (groups.find(id).isEmpty()) {
                        throw Refused.notFound("group/" + id);
                    }
                    long _ = groups.lockSeats(id);
                    Group.State state = groups.lock(id);
                    Group before = find(id);
                    if (state == Group.State.OPEN) {
                        end(before, way);
                        noting.accept(before);
                        return find(id);
                    }
                    if (state != way.to) {
                        throw Refused.conflict(
                                "group-ended",
                                "这个团已经结束，状态为 " + state + "。",
                                "This group is over already; it is " + state + ".");
                    }
                    return before;
                });
    }

    private void end(Group group, Way way) {
        Instant at = now.instant();
        var closing = new Closing(groups, members, events, at);
        switch (way) {
            case REFUND -> closing.stop(group);
            case FILL -> closing.end(group, filled(group));
        }
    }

    private static Ending.Completed filled(Group group) {
        return switch (Ending.of(group.play(), group.paid(), group.held())) {
            case Ending.Completed completed -> completed;
            case Ending.Wait() ->
                    throw Refused.conflict(
                            "seats-held",
                            "还有 " + group.held() + " 个席位未付款，付款或过期后才能补满。",
                            "Seats of %d are held that are not paid yet; when they are paid or expired, it can be filled."
                                    .formatted(group.held()));
            case Ending.Failed() ->
                    throw Refused.conflict(
                            "cannot-fill",
                            "已付款 " + group.paid() + " 人，按活动规则不能补满。",
                            "With %d who have paid, its promotion does not let it be filled."
                                    .formatted(group.paid()));
        };
    }

    private Group find(String id) {
        return Groups.group(groups.find(id).orElseThrow());
    }
}
