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

    String MOST = " LIMIT 100";

    String MOVED =
            """
               AND (#{since} IS NULL
                    OR r.id IN (SELECT moved.resource_id
                                  FROM ledger_entry recent
                                  JOIN ledger_movement moved
                                    ON moved.hold_id = recent.hold_id
                                   AND moved.step = recent.step
                                   AND moved.number = recent.number
                                 WHERE recent.at >= #{since}))
            """;

    String TOUCHED =
            """
               AND (#{since} IS NULL
                    OR h.id IN (SELECT recent.hold_id
                                  FROM ledger_entry recent
                                 WHERE recent.at >= #{since}))
            """;

    @Select(
            """
            SELECT r.id
              FROM resource r
             WHERE (r.held < 0 OR r.used < 0 OR r.held + r.used > r.lim
                    OR r.overdrawn < 0 OR r.overdrawn > r.overdraft)
            """
                    + MOVED
                    + MOST)
    List<String> withinBounds(@Nullable Instant since);

    @Select(
            """
            SELECT r.id
              FROM resource r
             WHERE (r.held, r.used, r.overdrawn) <>
                   (SELECT COALESCE(SUM(IF(h.state = 'HELD', l.taken, 0)), 0),
                           COALESCE(SUM(IF(h.state <> 'HELD' AND NOT l.overdrawn,
                                           l.taken - l.returned, 0)), 0),
                           COALESCE(SUM(IF(h.state <> 'HELD' AND l.overdrawn,
                                           l.taken - l.returned, 0)), 0)
                      FROM hold_line l
                      JOIN hold h ON h.id = l.hold_id
                     WHERE l.resource_id = r.id)
            """
                    + MOVED
                    + MOST)
    List<String> countersAreHolds(@Nullable Instant since);

    @Select(
            """
            SELECT r.id
              FROM resource r
             WHERE (r.held, r.used, r.overdrawn) <>
                   (SELECT COALESCE(SUM(m.held), 0), COALESCE(SUM(m.used), 0),
                           COALESCE(SUM(m.overdrawn), 0)
                      FROM ledger_movement m
                     WHERE m.resource_id = r.id)
            """
                    + MOVED
                    + MOST)
    List<String> countersAreMovements(@Nullable Instant since);

    @Select(
            """
            SELECT h.id
              FROM hold h
              LEFT JOIN ledger_entry e ON e.hold_id = h.id
             WHERE TRUE
            """
                    + TOUCHED
                    + """
                     GROUP BY h.id
                    HAVING COALESCE(SUM(e.step = 'RESERVE'), 0) <> 1
                        OR SUM(e.step IN ('COMMIT', 'LATE', 'RELEASE')) > 1
                        OR SUM(e.step = 'EXPIRE') > 1
                        OR SUM(e.step = 'LATE') > SUM(e.step = 'EXPIRE')
                        OR SUM(e.step = 'COMMIT') + SUM(e.step = 'EXPIRE') > 1
                    """
                    + MOST)
    List<String> stepsOnce(@Nullable Instant since);

    @Select(
            """
            SELECT h.id
              FROM hold h
             WHERE h.state <> COALESCE((SELECT e.after_state
                                          FROM ledger_entry e
                                         WHERE e.hold_id = h.id
                                         ORDER BY e.seq DESC
                                         LIMIT 1), '')
            """
                    + TOUCHED
                    + MOST)
    List<String> stateIsNewestEntry(@Nullable Instant since);

    @Select(
            """
            SELECT e.hold_id
              FROM ledger_entry e
              LEFT JOIN outbox o ON o.id = CONCAT(e.hold_id, ':', e.step, ':', e.number)
             WHERE o.id IS NULL
               AND (#{since} IS NULL OR e.at >= #{since})
             UNION
            SELECT SUBSTRING_INDEX(o.id, ':', 1)
              FROM outbox o
              LEFT JOIN ledger_entry e
                     ON e.hold_id = SUBSTRING_INDEX(o.id, ':', 1)
                    AND o.id = CONCAT(e.hold_id, ':', e.step, ':', e.number)
             WHERE e.hold_id IS NULL
               AND o.type LIKE 'order.%'
               AND (#{since} IS NULL OR o.at >= #{since})
            """
                    + MOST)
    List<String> eventsAreEntries(@Nullable Instant since);

    @Select(
            """
            SELECT DISTINCT l.hold_id
              FROM (SELECT l.hold_id, l.resource_id,
                           SUM(IF(h.state = 'HELD', l.taken, 0)) AS held,
                           SUM(IF(h.state <> 'HELD' AND NOT l.overdrawn,
                                  l.taken - l.returned, 0)) AS used,
                           SUM(IF(h.state <> 'HELD' AND l.overdrawn,
                                  l.taken - l.returned, 0)) AS overdrawn
                      FROM hold h
                      JOIN hold_line l ON l.hold_id = h.id
                     WHERE TRUE
            """
                    + TOUCHED
                    + """
                             GROUP BY l.hold_id, l.resource_id) l
                     WHERE (l.held, l.used, l.overdrawn) <>
                           (SELECT COALESCE(SUM(m.held), 0), COALESCE(SUM(m.used), 0),
                                   COALESCE(SUM(m.overdrawn), 0)
                              FROM ledger_movement m
                             WHERE m.hold_id = l.hold_id
                               AND m.resource_id = l.resource_id)
                    """
                    + MOST)
    List<String> linesAreMovements(@Nullable Instant since);

    @Select(
            """
            SELECT h.id
              FROM hold h
              LEFT JOIN ledger_entry e ON e.hold_id = h.id AND e.step = 'RESERVE'
             WHERE (e.request IS NULL OR e.request <> h.id OR e.request_hash <> h.request_hash)
            """
                    + TOUCHED
                    + " UNION SELECT MIN(hold_id) FROM ledger_entry WHERE request IS NOT NULL"
                    + " GROUP BY request HAVING COUNT(*) > 1"
                    + MOST)
    List<String> oneKeyOneRequest(@Nullable Instant since);
}
