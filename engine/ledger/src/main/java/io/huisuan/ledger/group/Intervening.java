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
        /** As if its time were over now, and it does not fail; a suspicious one is held. */
        FILL(Group.State.COMPLETED),
        /** A held one is complete. */
        RELEASE(Group.State.COMPLETED);

        private final Group.State to;

        Way(Group.State to) {
            this.to = to;
        }

        private boolean fits(Group.State state) {
            return switch (this) {
                case REFUND -> state == Group.State.OPEN || state == Group.State.HELD;
                case FILL -> state == Group.State.OPEN;
                case RELEASE -> state == Group.State.HELD;
            };
        }
    }

    /**
     * Ends a group now. One that is over in that way already stays as it is.
     *
     * @param noting told in the same transaction, only when this has ended it, how it was before
     * @throws Refused {@code group-ended} when it is over in another way; {@code group-held} when
     *     it is to be filled but waits for a decision, {@code group-not-held} when it is to be
     *     released but does not; {@code seats-held} when it cannot be filled while somebody still
     *     has time to pay, {@code cannot-fill} when too few have paid for that; {@code not-found}
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
                    if (way.fits(state)) {
                        end(before, way);
                        noting.accept(before);
                        return find(id);
                    }
                    if (state != way.to) {
                        throw refused(state);
                    }
                    return before;
                });
    }

    private static Refused refused(Group.State state) {
        return switch (state) {
            case OPEN ->
                    Refused.conflict(
                            "group-not-held",
                            "这个团还没满，不在等待审核。",
                            "This group is not full yet, and waits for nobody's decision.");
            case HELD ->
                    Refused.conflict(
                            "group-held",
                            "这个团正在等待审核，只能放行或退款。",
                            "This group waits for a decision: release it, or refund it.");
            case COMPLETED, FAILED ->
                    Refused.conflict(
                            "group-ended",
                            "这个团已经结束，状态为 " + state + "。",
                            "This group is over already; it is " + state + ".");
        };
    }

    private void end(Group group, Way way) {
        Instant at = now.instant();
        var closing = new Closing(groups, members, events, at);
        switch (way) {
            case REFUND -> closing.stop(group);
            case FILL -> {
                boolean _ = closing.end(group, filled(group));
            }
            case RELEASE -> closing.release(group);
        }
    }

    private static Ending.Completed filled(Group group) {
        return switch (Ending.of(group.play(), group.paid(), group.held())) {
            case Ending.Completed completed -> completed;
            case Ending.Wait() ->
                    throw Refused.conflict(
                            "seats-held",
                            "还有 " + group.held() + " 个席位未支付，支付或过期后才能补满。",
                            "Seats of %d are held that are not paid yet; when they are paid or expired, it can be filled."
                                    .formatted(group.held()));
            case Ending.Failed() ->
                    throw Refused.conflict(
                            "cannot-fill",
                            "已支付 " + group.paid() + " 人，按活动规则不能补满。",
                            "With %d who have paid, its promotion does not let it be filled."
                                    .formatted(group.paid()));
        };
    }

    private Group find(String id) {
        return Groups.group(groups.find(id).orElseThrow());
    }
}
