package io.huisuan.ledger.group;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.ledger.hold.Entry;
import io.huisuan.ledger.hold.Hold;
import io.huisuan.ledger.outbox.Event;
import io.huisuan.ledger.outbox.Outbox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What others are told of groups, in the transaction in which it happens. */
final class GroupEvents {

    /** Why a group has failed: its time was over, or a person has ended it. */
    static final String EXPIRED = "EXPIRED";

    static final String STOPPED = "STOPPED";

    private final Outbox outbox;

    GroupEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void opened(Group group, Instant at) {
        tell(group, "opened", "opened", at, ",\"expiresAt\":\"" + group.expiresAt() + "\"");
    }

    void paid(Group group, Hold hold, Instant at) {
        tell(group, "member-paid", "paid:" + hold.id(), at, order(hold.order()) + paid(group));
    }

    void left(Group group, Hold hold, Entry entry) {
        String id = "left:" + hold.id() + ":" + entry.step();
        tell(group, "member-left", id, entry.at(), order(hold.order()) + paid(group));
    }

    /**
     * It is complete.
     *
     * @param price of a ladder
     * @param settled what that gives back to members who paid more
     */
    void completed(
            Group group,
            int virtual,
            @Nullable Long price,
            List<MemberMapper.Settled> settled,
            Instant at) {
        String of = price == null ? "" : ",\"price\":" + price;
        tell(group, "completed", "completed", at, paid(group) + ",\"virtual\":" + virtual + of);
        settled.forEach(member -> refund(group, member, at));
    }

    private void refund(Group group, MemberMapper.Settled member, Instant at) {
        tell(
                group,
                "refund-due",
                "refund:" + member.client() + ":" + member.order(),
                at,
                order(member.order()) + ",\"amount\":" + member.amount());
    }

    /** It has all members, and waits for a person; maybe not for the first time. */
    void held(Group group, Instant at) {
        tell(group, "held", "held:" + UUID.randomUUID(), at, paid(group));
    }

    void failed(Group group, String cause, Instant at) {
        tell(group, "failed", "failed", at, paid(group) + ",\"cause\":\"" + cause + "\"");
    }

    private static String order(String order) {
        return ",\"order\":\"" + order.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String paid(Group group) {
        return ",\"paid\":" + group.paid() + ",\"need\":" + group.play().need();
    }

    private void tell(Group group, String type, String id, Instant at, String more) {
        var campaigns = new ArrayList<>(List.of(group.campaign()));
        outbox.announce(
                List.of(
                        new Event(
                                id(group, id),
                                "group/" + group.id(),
                                "group." + type,
                                at,
                                campaigns,
                                "{\"group\":\""
                                        + group.id()
                                        + "\",\"promotion\":\""
                                        + group.promotion()
                                        + "\""
                                        + more
                                        + "}")));
    }

    /** Names of orders may be long, and event ids not. */
    private static String id(Group group, String id) {
        String full = "group:" + group.id() + ":" + id;
        return full.length() <= 96 ? full : "group:" + UUID.nameUUIDFromBytes(full.getBytes(UTF_8));
    }
}
