package io.huisuan.bench.faults;

import io.huisuan.bench.faults.Helps.Told;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups and bargains as they are at the end, by the books and by what was told. */
final class Together {

    private final Office office;
    private final Receiver receiver;

    Together(Office office, Receiver receiver) {
        this.office = office;
        this.receiver = receiver;
    }

    /** Whoever is complete has as many members as were needed, whoever failed has none. */
    Check groups() {
        List<String> wrong =
                found(
                        """
                        SELECT g.id, g.state, g.need, COUNT(m.hold_id)
                          FROM buying_group g
                          LEFT JOIN group_member m
                            ON m.group_id = g.id AND m.paid_at IS NOT NULL
                                                 AND m.state IN ('PAID', 'REFUNDED', 'HELD')
                         GROUP BY g.id, g.state, g.need
                        HAVING (g.state = 'COMPLETED' AND COUNT(m.hold_id) != g.need)
                            OR (g.state = 'FAILED' AND SUM(m.state != 'REFUNDED') > 0)
                            OR g.state = 'OPEN'
                        """);
        return new Check(
                "GROUP", "groups are complete, or nobody is in them", count("buying_group"), wrong);
    }

    /** Each member of a group that failed got the money of their own order back, once. */
    Check refunds() {
        List<String> wrong =
                found(
                        """
                        SELECT m.group_id, m.order_id, h.state
                          FROM group_member m
                          JOIN buying_group g ON g.id = m.group_id
                          JOIN hold h ON h.id = m.hold_id
                         WHERE (m.state = 'REFUNDED') != (h.state = 'REFUNDED')
                           AND m.state != 'LEFT'
                            OR m.state = 'REFUNDING'
                        """);
        return new Check(
                "GROUP",
                "members of failed groups are refunded on their own orders",
                office.number("SELECT COUNT(*) FROM group_member"),
                wrong);
    }

    /** What helpers were told of their cuts stands in the books. */
    Check helps(Helps helps) {
        Map<String, String> cuts = new HashMap<>();
        office.rows("SELECT bargain_id, number, cut FROM bargain_help")
                .forEach(row -> cuts.put(row.get(0) + "/" + row.get(1), row.get(2)));
        Map<String, Told> first = new HashMap<>();
        var wrong = new ArrayList<String>();
        for (Told told : helps.all()) {
            String cut = cuts.getOrDefault(told.bargain() + "/" + told.number(), "none");
            Told before = first.putIfAbsent(told.bargain() + "/" + told.helper(), told);
            if (!cut.equals(Long.toString(told.amount()))
                    || (before != null && !before.equals(told))) {
                wrong.add(told + " stands there as " + cut + ", told before: " + before);
            }
        }
        return new Check(
                "BARGAIN", "helpers were told what stands in the books", helps.all().size(), wrong);
    }

    /** Come down to the floor by so many friends exactly, and bought by at most one order. */
    Check bargains() {
        List<String> wrong =
                found(
                        """
                        SELECT b.id, b.state, b.price, b.helps
                          FROM bargain b
                         WHERE b.helps > b.helpers
                            OR (b.helps = b.helpers) != (b.price = b.floor_price)
                            OR (b.helps = b.helpers)
                               != (b.state IN ('SUCCESS', 'ORDERED', 'FINISHED'))
                        """);
        wrong.addAll(
                found(
                        """
                        SELECT l.resource_id, COUNT(*)
                          FROM hold_line l
                          JOIN hold h ON h.id = l.hold_id
                         WHERE l.resource_id LIKE 'BARGAIN:%'
                           AND h.state IN ('COMMITTED', 'REFUNDED')
                         GROUP BY l.resource_id
                        HAVING COUNT(*) > 1
                        """));
        return new Check(
                "BARGAIN", "prices come down to the floor, bought once", count("bargain"), wrong);
    }

    /** Of each end one event was sent, and no other. */
    Check told() {
        var wrong = new ArrayList<String>();
        long checked = 0;
        for (Receiver.Type type : Receiver.Type.values()) {
            long ended = office.number(ended(type));
            int told = receiver.of(type).size();
            checked += ended;
            if (ended != told) {
                wrong.add("%s: %d happened, %d were told".formatted(type.text(), ended, told));
            }
        }
        return new Check(
                "INV-6", "of each end of a group or bargain there is one event", checked, wrong);
    }

    private static String ended(Receiver.Type type) {
        return switch (type) {
            case GROUP_COMPLETED -> "SELECT COUNT(*) FROM buying_group WHERE state = 'COMPLETED'";
            case GROUP_FAILED -> "SELECT COUNT(*) FROM buying_group WHERE state = 'FAILED'";
            case BARGAIN_SUCCEEDED ->
                    "SELECT COUNT(*) FROM bargain WHERE state IN ('SUCCESS', 'ORDERED',"
                            + " 'FINISHED')";
            case BARGAIN_FINISHED -> "SELECT COUNT(*) FROM bargain WHERE state = 'FINISHED'";
        };
    }

    private long count(String table) {
        return office.number("SELECT COUNT(*) FROM " + table);
    }

    private List<String> found(String sql) {
        return new ArrayList<>(office.rows(sql).stream().map(String::valueOf).toList());
    }
}
