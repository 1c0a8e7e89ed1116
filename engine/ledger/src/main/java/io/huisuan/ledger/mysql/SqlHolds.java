package io.huisuan.ledger.mysql;

import io.huisuan.ledger.hold.Hold;
import io.huisuan.ledger.hold.HoldLine;
import io.huisuan.ledger.hold.Item;
import io.huisuan.ledger.hold.Origin;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.hold.State;
import io.huisuan.ledger.mysql.HoldMapper.ItemRow;
import io.huisuan.ledger.mysql.HoldMapper.LineRow;
import io.huisuan.ledger.mysql.HoldMapper.StoredItem;
import io.huisuan.ledger.mysql.HoldMapper.StoredLine;
import io.huisuan.store.Database;

import org.apache.ibatis.exceptions.PersistenceException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds with their lines and items. */
final class SqlHolds {

    private final HoldMapper holds;

    SqlHolds(Database database) {
        holds = database.mapper(HoldMapper.class, new ResourceIdType());
    }

    boolean open(List<Hold> opened) {
        try {
            holds.add(opened.stream().map(SqlHolds::row).toList());
        } catch (PersistenceException e) {
            if (Retries.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
        addItems(opened);
        return true;
    }

    private void addItems(List<Hold> opened) {
        var rows = new ArrayList<ItemRow>();
        for (Hold hold : opened) {
            for (int i = 0; i < hold.items().size(); i++) {
                rows.add(new ItemRow(hold.id(), i, hold.items().get(i)));
            }
        }
        if (!rows.isEmpty()) {
            holds.addItems(rows);
        }
    }

    void addLines(List<Hold> opened) {
        var rows = new ArrayList<LineRow>();
        for (Hold hold : opened) {
            for (int i = 0; i < hold.lines().size(); i++) {
                rows.add(new LineRow(hold.id(), i, hold.lines().get(i)));
            }
        }
        if (!rows.isEmpty()) {
            holds.addLines(rows);
        }
    }

    Optional<Hold> find(String id) {
        return holds.find(id).map(row -> whole(List.of(row)).getFirst());
    }

    Optional<Hold> lock(String client, String order) {
        return holds.newest(client, order)
                .flatMap(holds::lock)
                .map(row -> whole(List.of(row)).getFirst());
    }

    List<Hold> lockDue(Instant now, int most) {
        return whole(holds.lockDue(now, most));
    }

    private List<Hold> whole(List<HoldMapper.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> ids = rows.stream().map(HoldMapper.Row::id).toList();
        Map<String, List<HoldLine>> lines =
                holds.lines(ids).stream()
                        .collect(
                                Collectors.groupingBy(
                                        StoredLine::holdId,
                                        Collectors.mapping(StoredLine::line, Collectors.toList())));
        Map<String, List<Item>> items =
                holds.items(ids).stream()
                        .collect(
                                Collectors.groupingBy(
                                        StoredItem::holdId,
                                        Collectors.mapping(StoredItem::item, Collectors.toList())));
        return rows.stream()
                .map(
                        row ->
                                hold(
                                        row,
                                        lines.getOrDefault(row.id(), List.of()),
                                        items.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Hold hold(HoldMapper.Row row, List<HoldLine> lines, List<Item> items) {
        return new Hold(
                row.id(),
                row.client(),
                row.orderId(),
                row.requestHash(),
                row.state(),
                row.at(),
                row.expiresAt(),
                lines,
                items,
                new Origin(words(row.campaigns()), costs(row.costs())));
    }

    private static HoldMapper.Row row(Hold hold) {
        return new HoldMapper.Row(
                hold.id(),
                hold.client(),
                hold.order(),
                hold.hash(),
                hold.state(),
                hold.at(),
                hold.expiresAt(),
                String.join(" ", hold.origin().campaigns()),
                hold.origin().costs().entrySet().stream()
                        .map(cost -> cost.getKey() + "=" + cost.getValue())
                        .collect(Collectors.joining(" ")));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" ", -1));
    }

    private static Map<String, Long> costs(String text) {
        return words(text).stream()
                .map(cost -> cost.split("=", 2))
                .collect(Collectors.toMap(cost -> cost[0], cost -> Long.valueOf(cost[1])));
    }

    boolean advance(List<String> ids, State from, State to) {
        try {
            return holds.advance(ids, from, to) == ids.size();
        } catch (PersistenceException e) {
            if (Retries.isDuplicate(e)) {
                throw new Retries.Overtaken(e);
            }
            throw e;
        }
    }

    void giveBackAll(List<String> ids) {
        holds.giveBackAll(ids);
    }

    void moveLines(String hold, ResourceId from, ResourceId to) {
        requireOne(holds.moveLines(hold, from, to), hold, from.toString());
    }

    void updateLines(String hold, List<HoldLine> lines) {
        for (HoldLine line : lines) {
            requireOne(holds.updateLine(hold, line), hold, line.resource() + " " + line.line());
        }
    }

    void updateItems(String hold, List<Item> items) {
        for (Item item : items) {
            requireOne(holds.updateItem(hold, item), hold, item.line());
        }
    }

    private static void requireOne(int rows, String hold, String what) {
        if (rows != 1) {
            throw new IllegalStateException(hold + " has no " + what);
        }
    }
}
