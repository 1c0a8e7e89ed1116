package io.huisuan.ledger.outbox;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

interface OutboxMapper {

    @Insert(
            """
            <script>
            INSERT INTO outbox (id, aggregate, type, at, payload, next_at)
            VALUES
              <foreach collection="events" item="e" separator=",">
                (#{e.id}, #{e.aggregate}, #{e.type}, #{e.at}, #{e.payload}, #{e.at})
              </foreach>
            </script>
            """)
    void add(List<Event> events);

    /** Due, and nothing older of the same aggregate is pending. */
    @Select(
            """
            SELECT o.seq
              FROM outbox o
             WHERE o.state = 'PENDING'
               AND o.next_at <= #{now}
               AND NOT EXISTS (SELECT 1
                                 FROM outbox older
                                WHERE older.aggregate = o.aggregate
                                  AND older.state = 'PENDING'
                                  AND older.seq < o.seq)
             ORDER BY o.next_at, o.seq
             LIMIT #{most}
            """)
    List<Long> due(Instant now, int most);

    /** Those of them that are still due and that nobody else is looking at. */
    @Select(
            """
            <script>
            SELECT seq
              FROM outbox
             WHERE state = 'PENDING'
               AND next_at &lt;= #{now}
               AND seq IN <foreach collection="candidates" item="seq" open="(" separator="," close=")">#{seq}</foreach>
             ORDER BY seq
               FOR UPDATE SKIP LOCKED
            </script>
            """)
    List<Long> lock(List<Long> candidates, Instant now);

    @Update(
            """
            <script>
            UPDATE outbox
               SET attempts = attempts + 1, next_at = #{until}
             WHERE state = 'PENDING'
               AND seq IN <foreach collection="locked" item="seq" open="(" separator="," close=")">#{seq}</foreach>
            </script>
            """)
    int lease(List<Long> locked, Instant until);

    String LETTER =
            """
            SELECT id, aggregate, type, at, payload, state, attempts, next_at, sent_at, failure
              FROM outbox
            """;

    @Select(
            "<script>"
                    + LETTER
                    + """
                     WHERE seq IN <foreach collection="seqs" item="seq" open="(" separator="," close=")">#{seq}</foreach>
                     ORDER BY seq
                    </script>
                    """)
    List<Letter> read(List<Long> seqs);

    @Select(LETTER + " WHERE id = #{id}")
    Optional<Letter> find(String id);

    @Update(
            """
            UPDATE outbox
               SET state = 'SENT', sent_at = #{at}, failure = NULL
             WHERE id = #{id}
               AND state = 'PENDING'
            """)
    int sent(String id, Instant at);

    @Update(
            """
            UPDATE outbox
               SET state = #{state}, next_at = #{next}, failure = #{failure}
             WHERE id = #{id}
               AND state = 'PENDING'
            """)
    int failed(String id, String state, Instant next, String failure);

    @Update(
            """
            UPDATE outbox
               SET state = 'PENDING', attempts = 0, next_at = #{at}
             WHERE id = #{id}
               AND state <> 'PENDING'
            """)
    int again(String id, Instant at);

    @Select("SELECT COUNT(*) FROM outbox WHERE state = #{state}")
    long count(String state);
}
