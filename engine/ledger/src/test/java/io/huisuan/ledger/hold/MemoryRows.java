package io.huisuan.ledger.hold;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is stored in memory, as {@link SqlRig#rows} shows what is stored in tables. */
final class MemoryRows {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private MemoryRows() {}

    static List<String> of(MemoryBooks books) {
        var rows = new ArrayList<String>();
        books.resources.values().forEach(r -> rows.add(row(r)));
        books.holds.values().forEach(h -> rows.addAll(rows(h)));
        books.entries.values().forEach(list -> list.forEach(e -> rows.addAll(rows(e))));
        books.events
                .values()
                .forEach(
                        e ->
                                rows.add(
                                        row(
                                                "event",
                                                e.id(),
                                                e.aggregate(),
                                                e.type(),
                                                time(e.at()),
                                                e.payload())));
        return rows.stream().sorted().toList();
    }

    private static String row(Resource r) {
        return row(
                "resource",
                r.id(),
                r.campaign(),
                r.limit(),
                r.held(),
                r.used(),
                r.overdraft(),
                r.overdrawn(),
                r.defined() ? 1 : 0,
                r.frozen() ? 1 : 0);
    }

    private static List<String> rows(Hold h) {
        var rows = new ArrayList<String>();
        rows.add(
                row(
                        "hold",
                        h.id(),
                        h.client(),
                        h.order(),
                        h.hash(),
                        h.state(),
                        time(h.at()),
                        time(h.expiresAt())));
        h.items().forEach(i -> rows.add(row("item", h.id(), i.line(), i.units(), i.returned())));
        h.lines()
                .forEach(
                        l ->
                                rows.add(
                                        row(
                                                "line",
                                                h.id(),
                                                l.resource(),
                                                l.line(),
                                                l.campaign(),
                                                l.giveBack(),
                                                l.bound(),
                                                l.wanted(),
                                                l.taken(),
                                                l.returned(),
                                                l.overdrawn() ? 1 : 0)));
        return rows;
    }

    private static List<String> rows(Entry e) {
        var rows = new ArrayList<String>();
        rows.add(
                row(
                        "entry",
                        e.hold(),
                        e.step(),
                        e.number(),
                        e.after(),
                        time(e.at()),
                        e.request() == null ? "-" : e.request(),
                        e.hash() == null ? "-" : e.hash()));
        e.movements()
                .forEach(
                        m ->
                                rows.add(
                                        row(
                                                "movement",
                                                e.hold(),
                                                e.step(),
                                                e.number(),
                                                m.resource(),
                                                m.held(),
                                                m.used(),
                                                m.overdrawn())));
        return rows;
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static String row(Object... columns) {
        return Stream.of(columns).map(Object::toString).collect(Collectors.joining("|"));
    }
}
