package io.huisuan.ledger.mysql;

import io.huisuan.ledger.hold.Entry;
import io.huisuan.ledger.hold.Movement;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.hold.State;
import io.huisuan.ledger.hold.Step;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Entries are only ever added: this mapper has no update and no delete, and there is no grant. */
interface EntryMapper {

    /** An entry without its movements. */
    record Row(
            String holdId,
            Step step,
            int number,
            State afterState,
            Instant at,
            @Nullable String request,
            @Nullable String requestHash) {}

    /** A movement of an entry. */
    record MovementRow(String holdId, Step step, int number, Movement movement) {}

    /** A movement as it is stored. */
    record StoredMovement(
            String holdId,
            Step step,
            int number,
            ResourceId resourceId,
            long held,
            long used,
            long overdrawn) {

        Movement movement() {
            return new Movement(resourceId, held, used, overdrawn);
        }
    }

    @Insert(
            """
            <script>
            INSERT INTO ledger_entry
                   (hold_id, step, number, after_state, at, request, request_hash)
            VALUES
              <foreach collection="entries" item="e" separator=",">
                (#{e.hold}, #{e.step}, #{e.number}, #{e.after}, #{e.at}, #{e.request}, #{e.hash})
              </foreach>
            </script>
            """)
    void add(List<Entry> entries);

    @Insert(
            """
            <script>
            INSERT INTO ledger_movement (hold_id, step, number, resource_id, held, used, overdrawn)
            VALUES
              <foreach collection="rows" item="r" separator=",">
                (#{r.holdId}, #{r.step}, #{r.number}, #{r.movement.resource}, #{r.movement.held},
                 #{r.movement.used}, #{r.movement.overdrawn})
              </foreach>
            </script>
            """)
    void addMovements(List<MovementRow> rows);

    String SELECT =
            """
            SELECT e.hold_id, e.step, e.number, e.after_state, e.at, e.request, e.request_hash
              FROM ledger_entry e
            """;

    @Select(SELECT + " WHERE e.request = #{request}")
    Optional<Row> byRequest(String request);

    @Select(
            "<script>"
                    + SELECT
                    + """
                     WHERE e.hold_id = #{hold}
                       AND e.step IN <foreach collection="steps" item="s" open="(" separator="," close=")">#{s}</foreach>
                     ORDER BY e.number DESC
                     LIMIT 1
                    </script>
                    """)
    Optional<Row> newest(String hold, List<Step> steps);

    @Select(
            SELECT
                    + """
                      JOIN hold h ON h.id = e.hold_id
                     WHERE h.client = #{client}
                       AND h.order_id = #{order}
                     ORDER BY e.seq
                    """)
    List<Row> ofOrder(String client, String order);

    @Select(
            """
            SELECT hold_id, step, number, resource_id, held, used, overdrawn
              FROM ledger_movement
             WHERE hold_id = #{hold}
               AND step = #{step}
               AND number = #{number}
            """)
    List<StoredMovement> movements(String hold, Step step, int number);
}
