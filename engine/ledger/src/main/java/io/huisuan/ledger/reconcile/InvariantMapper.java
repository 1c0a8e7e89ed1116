package io.huisuan.ledger.reconcile;

import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Each invariant is one statement, because one statement sees the books at one instant. It answers
 * with the ids that contradict it, at most 100.
 *
 * <p>With {@code since}, only what was moved since then is looked at.
 */
interface InvariantMapper {

    String START = "<script>";
    String END = " LIMIT 100</script>";

    String MOVED =
            """
            <if test="since != null">
               AND r.id IN (SELECT moved.resource_id
                              FROM ledger_entry recent
                              JOIN ledger_movement moved
                                ON moved.hold_id = recent.hold_id
                               AND moved.step = recent.step
                               AND moved.number = recent.number
                             WHERE recent.at >= #{since})
            </if>
            """;

    String TOUCHED =
            """
            <if test="since != null">
               AND h.id IN (SELECT recent.hold_id
                              FROM ledger_entry recent
                             WHERE recent.at >= #{since})
            </if>
            """;

    String COUNTED =
            """
            COALESCE(SUM(IF(h.state = 'HELD', l.taken, 0)), 0) AS held,
            COALESCE(SUM(IF(h.state != 'HELD' AND NOT l.overdrawn, l.taken - l.returned, 0)), 0)
                AS used,
            COALESCE(SUM(IF(h.state != 'HELD' AND l.overdrawn, l.taken - l.returned, 0)), 0)
                AS overdrawn
            """;

    String MOVEMENTS =
            """
            COALESCE(SUM(m.held), 0), COALESCE(SUM(m.used), 0), COALESCE(SUM(m.overdrawn), 0)
            """;

    @Select(
            START
                    + """
                    SELECT r.id
                      FROM resource r
                     WHERE NOT (r.held >= 0 AND r.used >= 0 AND r.lim >= r.held + r.used
                                AND r.overdrawn >= 0 AND r.overdraft >= r.overdrawn)
                    """
                    + MOVED
                    + END)
    List<String> withinBounds(@Nullable Instant since);

    @Select(
            START
                    + "SELECT r.id FROM resource r WHERE (r.held, r.used, r.overdrawn) != (SELECT "
                    + COUNTED
                    + """
                      FROM hold_line l
                      JOIN hold h ON h.id = l.hold_id
                     WHERE l.resource_id = r.id)
                    """
                    + MOVED
                    + END)
    List<String> countersAreHolds(@Nullable Instant since);

    @Select(
            START
                    + "SELECT r.id FROM resource r WHERE (r.held, r.used, r.overdrawn) != (SELECT "
                    + MOVEMENTS
                    + """
                      FROM ledger_movement m
                     WHERE m.resource_id = r.id)
                    """
                    + MOVED
                    + END)
    List<String> countersAreMovements(@Nullable Instant since);

    @Select(
            START
                    + """
                    SELECT h.id
                      FROM hold h
                      LEFT JOIN ledger_entry e ON e.hold_id = h.id
                     WHERE TRUE
                    """
                    + TOUCHED
                    + """
                     GROUP BY h.id
                    HAVING COALESCE(SUM(e.step = 'RESERVE'), 0) != 1
                        OR SUM(e.step IN ('COMMIT', 'LATE', 'RELEASE')) > 1
                        OR SUM(e.step = 'EXPIRE') > 1
                        OR SUM(e.step = 'LATE') > SUM(e.step = 'EXPIRE')
                        OR SUM(e.step = 'COMMIT') + SUM(e.step = 'EXPIRE') > 1
                    """
                    + END)
    List<String> stepsOnce(@Nullable Instant since);

    @Select(
            START
                    + """
                    SELECT h.id
                      FROM hold h
                      LEFT JOIN (SELECT hold_id, MAX(seq) AS seq
                                   FROM ledger_entry
                    <if test="since != null">
                                  WHERE hold_id IN (SELECT recent.hold_id
                                                      FROM ledger_entry recent
                                                     WHERE recent.at >= #{since})
                    </if>
                                  GROUP BY hold_id) newest ON newest.hold_id = h.id
                      LEFT JOIN ledger_entry e ON e.seq = newest.seq
                     WHERE h.state != COALESCE(e.after_state, '')
                    """
                    + TOUCHED
                    + END)
    List<String> stateIsNewestEntry(@Nullable Instant since);

    @Select(
            START
                    + """
                    SELECT e.hold_id
                      FROM ledger_entry e
                      LEFT JOIN outbox o ON o.id = CONCAT(e.hold_id, ':', e.step, ':', e.number)
                     WHERE o.id IS NULL
                       AND e.step != 'COUNT'
                     <if test="since != null">AND e.at >= #{since}</if>
                     UNION
                    SELECT SUBSTRING_INDEX(o.id, ':', 1)
                      FROM outbox o
                      LEFT JOIN ledger_entry e
                             ON e.hold_id = SUBSTRING_INDEX(o.id, ':', 1)
                            AND o.id = CONCAT(e.hold_id, ':', e.step, ':', e.number)
                     WHERE e.hold_id IS NULL
                       AND o.type LIKE 'order.%'
                     <if test="since != null">AND o.at >= #{since}</if>
                    """
                    + END)
    List<String> eventsAreEntries(@Nullable Instant since);

    @Select(
            START
                    + "SELECT DISTINCT l.hold_id FROM (SELECT l.hold_id, l.resource_id, "
                    + COUNTED
                    + """
                      FROM hold h
                      JOIN hold_line l ON l.hold_id = h.id
                     WHERE TRUE
                    """
                    + TOUCHED
                    + """
                     GROUP BY l.hold_id, l.resource_id) l
                     WHERE (l.held, l.used, l.overdrawn) != (SELECT
                    """
                    + MOVEMENTS
                    + """
                      FROM ledger_movement m
                     WHERE m.hold_id = l.hold_id
                       AND m.resource_id = l.resource_id)
                    """
                    + END)
    List<String> linesAreMovements(@Nullable Instant since);

    @Select(
            START
                    + """
                    SELECT h.id
                      FROM hold h
                      LEFT JOIN ledger_entry e ON e.hold_id = h.id AND e.step = 'RESERVE'
                     WHERE (e.request IS NULL OR e.request != h.id
                            OR e.request_hash != h.request_hash)
                    """
                    + TOUCHED
                    + END)
    List<String> oneKeyOneRequest(@Nullable Instant since);

    @Select(
            START
                    + """
                    SELECT r.id
                      FROM buying_group g
                      JOIN resource r ON r.id = CONCAT('SEAT:', g.id)
                     WHERE ((r.held, r.used) !=
                            (SELECT COALESCE(SUM(m.state = 'HELD'), 0),
                                    COALESCE(SUM(m.state IN ('PAID', 'REFUNDING')), 0)
                               FROM group_member m
                              WHERE m.group_id = g.id)
                            OR (g.state != 'OPEN' AND r.lim != r.held + r.used))
                    """
                    + MOVED
                    + END)
    List<String> seatsAreMembers(@Nullable Instant since);

    @Select(
            START
                    + """
                    SELECT b.id
                      FROM bargain b
                     WHERE (b.first_price - b.price, b.helps) !=
                           (SELECT COALESCE(SUM(h.cut), 0), COUNT(*)
                              FROM bargain_help h
                             WHERE h.bargain_id = b.id)
                     <if test="since != null">
                       AND b.id IN (SELECT bargain_id FROM bargain_help WHERE at >= #{since})
                     </if>
                    """
                    + END)
    List<String> cutsArePrices(@Nullable Instant since);
}
