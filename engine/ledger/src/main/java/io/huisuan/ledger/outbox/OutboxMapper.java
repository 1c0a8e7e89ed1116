package io.huisuan.ledger.outbox;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

interface OutboxMapper {

    /** An event as it is written. */
    record Row(
            String id,
            String aggregate,
            String type,
            Instant at,
            String campaigns,
            String payload) {

        static Row of(Event event) {
            return new Row(
                    event.id(),
                    event.aggregate(),
                    event.type(),
                    event.at(),
                    String.join(" ", event.campaigns()),
                    event.payload());
        }
    }

    /** An event as it is read. */
    record Stored(
            long seq,
            String id,
            String aggregate,
            String type,
            Instant at,
            String campaigns,
            String payload) {

        Announced announced() {
            List<String> names =
                    Arrays.stream(campaigns.split(" ", -1))
                            .filter(name -> !name.isEmpty())
                            .toList();
            return new Announced(seq, new Event(id, aggregate, type, at, names, payload));
        }
    }

    @Insert(
            """
            <script>
            INSERT INTO outbox (id, aggregate, type, at, campaigns, payload)
            VALUES
              <foreach collection="events" item="e" separator=",">
                (#{e.id}, #{e.aggregate}, #{e.type}, #{e.at}, #{e.campaigns}, #{e.payload})
              </foreach>
            </script>
            """)
    void add(List<Row> events);

    @Insert(
            """
            INSERT INTO outbox (id, aggregate, type, at, campaigns, payload, dispatched)
            VALUES (#{e.id}, #{e.aggregate}, #{e.type}, #{e.at}, #{e.campaigns}, #{e.payload}, TRUE)
            """)
    void addDispatched(@Param("e") Row event);

    String SELECT =
            """
            SELECT seq, id, aggregate, type, at, campaigns, payload
              FROM outbox
            """;

    @Select(SELECT + " WHERE dispatched = FALSE ORDER BY seq LIMIT #{most}")
    List<Stored> waiting(int most);

    @Update(
            """
            <script>
            UPDATE outbox
               SET dispatched = TRUE
             WHERE dispatched = FALSE
               AND seq IN <foreach collection="seqs" item="seq" open="(" separator="," close=")">#{seq}</foreach>
            </script>
            """)
    int dispatched(List<Long> seqs);

    @Select(SELECT + " WHERE id = #{id}")
    Optional<Stored> find(String id);

    @Select(
            SELECT
                    + """
                     WHERE at >= #{from}
                       AND at < #{until}
                       AND seq > #{after}
                       AND dispatched = TRUE
                     ORDER BY seq
                     LIMIT #{most}
                    """)
    List<Stored> between(Instant from, Instant until, long after, int most);

    @Select("SELECT COUNT(*) FROM outbox WHERE dispatched = FALSE")
    long countWaiting();
}
