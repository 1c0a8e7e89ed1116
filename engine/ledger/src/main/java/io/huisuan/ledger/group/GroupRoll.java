package io.huisuan.ledger.group;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.ledger.mysql.ResourceIdType;
import io.huisuan.store.Database;
import io.huisuan.store.Page;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Groups of all customers, for people of the shop to look at. */
public final class GroupRoll {

    private final GroupRollMapper roll;

    public GroupRoll(Database database) {
        roll = database.mapper(GroupRollMapper.class, new KeyedHashType(), new ResourceIdType());
    }

    /** A group, and who has opened it. */
    public record Listed(Group group, KeyedHash leader) {

        static Listed of(GroupMapper.Row row) {
            return new Listed(Groups.group(row), row.leader());
        }
    }

    /** Open and held ones by what ends first; others, and all of them, the newest first. */
    public Page<Listed> page(GroupFilter filter, Page.Request page) {
        List<GroupMapper.Row> rows =
                filter.state() == Group.State.OPEN || filter.state() == Group.State.HELD
                        ? roll.ending(filter, page.size(), page.offset())
                        : roll.newest(filter, page.size(), page.offset());
        return page.of(rows, roll.count(filter)).map(Listed::of);
    }

    public Optional<Listed> find(String id) {
        return roll.find(id).map(Listed::of);
    }

    /** Everybody who has or had a seat, in the order of joining. */
    public List<Seat> seats(String group) {
        return roll.seats(group);
    }

    /**
     * Of groups that were opened in that time.
     *
     * @param promotion only its; null for all
     * @param from including
     * @param until excluding
     */
    public GroupFunnel funnel(@Nullable String promotion, Instant from, Instant until) {
        return roll.funnel(promotion, from, until);
    }
}
