package io.huisuan.ledger.webhook;

import io.huisuan.ledger.outbox.Event;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

interface DeliveryMapper {

    /** A delivery that begins. */
    record Fresh(String endpoint, long seq, String aggregate) {}

    /** A delivery as it is stored, with its event. */
    record Row(
            String endpoint,
            long seq,
            String state,
            int attempts,
            int tries,
            Instant nextAt,
            @Nullable Instant sentAt,
            String id,
            String aggregate,
            String type,
            Instant at,
            String payload) {

        Delivery delivery() {
            return new Delivery(
                    endpoint,
                    seq,
                    new Event(id, aggregate, type, at, List.of(), payload),
                    Delivery.State.valueOf(state),
                    attempts,
                    tries,
                    nextAt,
                    sentAt);
        }
    }

    /** Takes the turn, unless somebody else has it. */
    @Select("SELECT id FROM webhook_turn WHERE id = 1 FOR UPDATE SKIP LOCKED")
    Optional<Integer> takeTurn();

    /** Those that are there already begin again. */
    @Insert(
            """
            <script>
            INSERT INTO webhook_delivery
                   (endpoint_id, seq, aggregate, state, attempts, tries, next_at)
            VALUES
              <foreach collection="rows" item="r" separator=",">
                (#{r.endpoint}, #{r.seq}, #{r.aggregate}, 'PENDING', 0, 0, #{at})
              </foreach>
            ON DUPLICATE KEY UPDATE
                next_at = IF(state = 'PENDING', next_at, VALUES(next_at)),
                attempts = IF(state = 'PENDING', attempts, 0),
                state = 'PENDING'
            </script>
            """)
    void begin(List<Fresh> rows, Instant at);

    /** Due, and nothing older of the same aggregate is pending. */
    @Select(
            """
            SELECT d.seq
              FROM webhook_delivery d
             WHERE d.endpoint_id = #{endpoint}
               AND d.state = 'PENDING'
               AND d.next_at <= #{now}
               AND NOT EXISTS (SELECT 1
                                 FROM webhook_delivery older
                                WHERE older.endpoint_id = d.endpoint_id
                                  AND older.aggregate = d.aggregate
                                  AND older.state = 'PENDING'
                                  AND older.seq < d.seq)
             ORDER BY d.next_at, d.seq
             LIMIT #{most}
            """)
    List<Long> due(String endpoint, Instant now, int most);

    /** Those of them that are still due and that nobody else is looking at. */
    @Select(
            """
            <script>
            SELECT seq
              FROM webhook_delivery
             WHERE endpoint_id = #{endpoint}
               AND state = 'PENDING'
               AND next_at &lt;= #{now}
               AND seq IN <foreach collection="candidates" item="seq" open="(" separator="," close=")">#{seq}</foreach>
             ORDER BY seq
               FOR UPDATE SKIP LOCKED
            </script>
            """)
    List<Long> lock(String endpoint, List<Long> candidates, Instant now);

    @Update(
            """
            <script>
            UPDATE webhook_delivery
               SET attempts = attempts + 1, tries = tries + 1, next_at = #{until}
             WHERE endpoint_id = #{endpoint}
               AND state = 'PENDING'
               AND seq IN <foreach collection="locked" item="seq" open="(" separator="," close=")">#{seq}</foreach>
            </script>
            """)
    int lease(String endpoint, List<Long> locked, Instant until);

    String DELIVERY =
            """
            SELECT d.endpoint_id AS endpoint, d.seq, d.state, d.attempts, d.tries, d.next_at,
                   d.sent_at, o.id, o.aggregate, o.type, o.at, o.payload
              FROM webhook_delivery d
              JOIN outbox o ON o.seq = d.seq
            """;

    @Select(
            "<script>"
                    + DELIVERY
                    + """
                     WHERE d.endpoint_id = #{endpoint}
                       AND d.seq IN <foreach collection="seqs" item="seq" open="(" separator="," close=")">#{seq}</foreach>
                     ORDER BY d.seq
                    </script>
                    """)
    List<Row> read(String endpoint, List<Long> seqs);

    @Select(DELIVERY + " WHERE d.endpoint_id = #{endpoint} AND d.seq = #{seq}")
    Optional<Row> find(String endpoint, long seq);

    @Select(
            "<script>"
                    + DELIVERY
                    + """
                     WHERE d.endpoint_id = #{endpoint}
                    <if test="state != null">AND d.state = #{state}</if>
                    <if test="aggregate != null">AND d.aggregate = #{aggregate}</if>
                       AND d.seq &lt; #{before}
                     ORDER BY d.seq DESC
                     LIMIT #{most}
                    </script>
                    """)
    List<Row> page(
            String endpoint,
            @Nullable String state,
            @Nullable String aggregate,
            long before,
            int most);

    @Select(
            DELIVERY
                    + """
                     WHERE d.seq IN (SELECT seq FROM outbox WHERE aggregate = #{aggregate})
                     ORDER BY d.seq, d.endpoint_id
                     LIMIT #{most}
                    """)
    List<Row> ofAggregate(String aggregate, int most);

    @Update(
            """
            UPDATE webhook_delivery
               SET state = 'SENT', sent_at = #{at}
             WHERE endpoint_id = #{endpoint}
               AND seq = #{seq}
               AND state = 'PENDING'
            """)
    int sent(String endpoint, long seq, Instant at);

    @Update(
            """
            UPDATE webhook_delivery
               SET state = #{state}, next_at = #{next}
             WHERE endpoint_id = #{endpoint}
               AND seq = #{seq}
               AND state = 'PENDING'
            """)
    int failed(String endpoint, long seq, String state, Instant next);

    @Update(
            """
            UPDATE webhook_delivery
               SET state = 'PENDING', attempts = 0, next_at = #{at}
             WHERE endpoint_id = #{endpoint}
               AND seq = #{seq}
               AND state != 'PENDING'
            """)
    int again(String endpoint, long seq, Instant at);

    @Update(
            """
            UPDATE webhook_delivery
               SET state = 'PENDING', attempts = 0, next_at = #{at}
             WHERE endpoint_id = #{endpoint}
               AND state = 'DEAD'
            """)
    int againDead(String endpoint, Instant at);

    /** In place of an older one. */
    @Insert(
            """
            INSERT INTO webhook_attempt
                   (endpoint_id, seq, place, number, at, status, failure, millis)
            VALUES (#{endpoint}, #{seq}, #{place}, #{a.number}, #{a.at}, #{a.status},
                    #{a.failure}, #{a.millis})
            ON DUPLICATE KEY UPDATE
                number = VALUES(number), at = VALUES(at), status = VALUES(status),
                failure = VALUES(failure), millis = VALUES(millis)
            """)
    void log(String endpoint, long seq, int place, @Param("a") Attempt attempt);

    @Select(
            """
            SELECT number, at, status, failure, millis
              FROM webhook_attempt
             WHERE endpoint_id = #{endpoint}
               AND seq = #{seq}
             ORDER BY number DESC
            """)
    List<Attempt> attempts(String endpoint, long seq);

    @Select(
            """
            SELECT d.endpoint_id AS endpoint,
                   SUM(d.state = 'PENDING') AS waiting,
                   SUM(d.state = 'PENDING' AND d.attempts > 1) AS failing,
                   SUM(d.state = 'DEAD') AS dead,
                   MIN(IF(d.state = 'PENDING', o.at, NULL)) AS oldest
              FROM webhook_delivery d
              JOIN outbox o ON o.seq = d.seq
              JOIN webhook_endpoint e ON e.id = d.endpoint_id AND e.removed_at IS NULL
             WHERE d.state IN ('PENDING', 'DEAD')
             GROUP BY d.endpoint_id
            """)
    List<Standing> standings();
}
