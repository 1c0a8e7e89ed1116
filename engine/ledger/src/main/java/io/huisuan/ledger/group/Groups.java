package io.huisuan.ledger.group;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.group.Group.Pin;
import io.huisuan.ledger.hold.Declined;
import io.huisuan.ledger.hold.Kind;
import io.huisuan.ledger.hold.Reason;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.ledger.mysql.ResourceIdType;
import io.huisuan.ledger.mysql.Resources;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.promotion.Play;
import io.huisuan.promotion.Play.GroupBuy;
import io.huisuan.store.Database;
import io.huisuan.store.Page;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Groups that buy together. A seat is held, paid and given back with the order that takes it: how
 * many are taken stands in one resource, {@code SEAT:<id>}, and nowhere else. INVARIANT: when a
 * group is over, the limit of its seats is what is held and paid, so that nobody else gets one.
 */
public final class Groups {

    private final Database database;
    private final InstantSource now;
    private final Hmac customers;
    private final Resources resources;
    private final GroupMapper groups;
    private final MemberMapper members;
    private final GroupEvents events;

    /**
     * @param customers names customers in the ledger
     */
    public Groups(Database database, InstantSource now, Outbox outbox, Hmac customers) {
        this.database = database;
        this.now = now;
        this.customers = customers;
        resources = new Resources(database);
        groups = database.mapper(GroupMapper.class, new KeyedHashType(), new ResourceIdType());
        members = database.mapper(MemberMapper.class, new KeyedHashType());
        events = new GroupEvents(outbox);
    }

    /** The seats of a group. */
    public static ResourceId seats(String group) {
        return new ResourceId(Kind.SEAT, group);
    }

    /** Opens a group; whoever asks again gets the same one. */
    public Opening.Answer open(Opening opening) {
        KeyedHash leader = name(opening.customer());
        return database.inTransaction(
                () -> {
                    groups.addOpener(opening.promotion(), leader);
                    String _ = groups.lockOpener(opening.promotion(), leader);
                    Optional<GroupMapper.Row> before = groups.find(opening.id());
                    return before.isPresent()
                            ? again(before.get(), opening, leader)
                            : begin(opening, leader);
                });
    }

    private static Opening.Answer again(GroupMapper.Row before, Opening opening, KeyedHash leader) {
        return before.leader().equals(leader) && before.promotionId().equals(opening.promotion())
                ? new Opening.Done(group(before), true)
                : new Opening.IdTaken();
    }

    private Opening.Answer begin(Opening opening, KeyedHash leader) {
        GroupBuy play = opening.play();
        if (groups.countOpen(opening.promotion(), leader) >= play.openPerCustomer()) {
            return new Opening.OpenLimit(play.openPerCustomer());
        }
        Instant at = now.instant();
        if (groups.add(row(opening, leader, at)) == 0) {
            return new Opening.IdTaken();
        }
        resources.define(seats(opening.id()), opening.campaign(), play.most(), 0);
        Group group = find(opening.id()).orElseThrow();
        events.opened(group, at);
        return new Opening.Done(group, false);
    }

    private static GroupMapper.Row row(Opening opening, KeyedHash leader, Instant at) {
        return new GroupMapper.Row(
                opening.id(),
                opening.promotion(),
                opening.campaign(),
                opening.release().number(),
                opening.release().digest(),
                leader,
                opening.play().need(),
                Ladders.write(opening.play().ladder()),
                opening.play().fillFrom(),
                opening.play().latePayer(),
                opening.play().holdAtRisk(),
                at,
                at.plus(opening.play().life()),
                Group.State.OPEN,
                0,
                0,
                null,
                0,
                null);
    }

    public Optional<Group> find(String id) {
        return groups.find(id).map(Groups::group);
    }

    /** A group as a customer meets it. */
    public Optional<Met> find(String id, String customer) {
        KeyedHash name = name(customer);
        return groups.find(id).map(row -> new Met(group(row), row.leader().equals(name)));
    }

    /**
     * A group and somebody.
     *
     * @param leads whether the customer opened it
     */
    public record Met(Group group, boolean leads) {}

    /** Whether anybody has ever opened one of a promotion. */
    public boolean anyOf(String promotion) {
        return groups.anyOf(promotion);
    }

    /** Everybody who has or had a seat, in the order of joining. */
    public List<Member> members(String group) {
        return members.of(group);
    }

    /** Groups of a promotion that a customer can join, those that end first before others. */
    public Page<Group> joinable(String promotion, String customer, Page.Request page) {
        Instant at = now.instant();
        KeyedHash name = name(customer);
        return page.of(
                        groups.joinable(promotion, name, at, page.size(), page.offset()),
                        groups.countJoinable(promotion, name, at))
                .map(Groups::group);
    }

    /** Groups that a customer has opened or has a seat in, newest first. */
    public Page<Group> of(String customer, Page.Request page) {
        KeyedHash name = name(customer);
        return page.of(
                        groups.ofCustomer(name, page.size(), page.offset()),
                        groups.countOfCustomer(name))
                .map(Groups::group);
    }

    private KeyedHash name(String customer) {
        return KeyedHash.of(customers, customer);
    }

    /**
     * Orders take seats, in the transaction in which they are reserved.
     *
     * @throws Declined when the group is over, or the customer has a seat already
     */
    public void join(List<Joining> joining) {
        for (Joining one : joining) {
            Instant at = now.instant();
            boolean isOpen =
                    find(one.group())
                            .filter(group -> group.state() == Group.State.OPEN)
                            .filter(group -> group.expiresAt().isAfter(at))
                            .isPresent();
            if (!isOpen) {
                throw new Declined(Reason.GROUP_CLOSED, one.group());
            }
            members.join(one, at);
            one.goods().forEach((line, units) -> goods(one.hold(), line, units));
            if (!members.holdOf(one.group(), one.customer()).equals(Optional.of(one.hold()))) {
                throw new Declined(Reason.ALREADY_IN_GROUP, one.group());
            }
        }
    }

    private void goods(String hold, String line, long units) {
        int _ = members.addGoods(hold, line, units);
    }

    /** Members of groups that have failed, whose orders have to be refunded. */
    public List<Member> refunding(int most) {
        return members.refunding(most);
    }

    /**
     * Ends the groups whose time is over and of which nobody holds a seat any more.
     *
     * @param trouble is told which group could not be ended, and why; others are
     */
    public void expire(BiConsumer<String, RuntimeException> trouble) {
        String after = "";
        while (true) {
            List<String> due = groups.due(now.instant(), after, 200);
            due.forEach(group -> tryToEnd(group, trouble));
            if (due.size() < 200) {
                return;
            }
            after = due.getLast();
        }
    }

    private void tryToEnd(String group, BiConsumer<String, RuntimeException> trouble) {
        try {
            expire(group);
        } catch (RuntimeException e) {
            trouble.accept(group, e);
        }
    }

    private void expire(String group) {
        database.inTransaction(
                () -> {
                    long _ = groups.lockSeats(group);
                    return new Closing(groups, members, events, now.instant()).expire(group);
                });
    }

    /** Follows orders that have a seat. */
    public Seats follower() {
        return new Seats(
                groups, members, events, new Latecomers(now, resources, groups, members, events));
    }

    /** Of one that somebody has ended early it is as short as can be. */
    private static Duration life(GroupMapper.Row row) {
        Duration life = Duration.between(row.openedAt(), row.expiresAt());
        return life.compareTo(Play.SHORTEST) < 0 ? Play.SHORTEST : life;
    }

    static Group group(GroupMapper.Row row) {
        var play =
                new GroupBuy(
                        row.need(),
                        Ladders.read(row.ladder()),
                        life(row),
                        1,
                        row.fillFrom(),
                        row.latePayer(),
                        row.holdAtRisk());
        return new Group(
                row.id(),
                row.promotionId(),
                row.campaignId(),
                new Pin(row.releaseNumber(), row.releaseDigest()),
                play,
                row.openedAt(),
                row.expiresAt(),
                row.state(),
                row.held(),
                row.paid(),
                row.endedAt(),
                row.virtualMembers(),
                row.price());
    }
}
