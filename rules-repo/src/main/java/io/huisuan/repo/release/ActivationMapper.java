package io.huisuan.repo.release;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Activations and their cancellations are only ever added: no update, no delete, no grant. */
interface ActivationMapper {

    @Insert(
            """
            INSERT INTO activation
                   (release_number, digest, base_digest, from_at, kind, scheduled,
                    actor, reason, created_at)
            VALUES (#{releaseNumber}, #{digest}, #{baseDigest}, #{fromAt}, #{kind}, #{scheduled},
                    #{actor}, #{reason}, #{createdAt})
            """)
    void add(Activation activation);

    @Select("SELECT LAST_INSERT_ID()")
    long lastId();

    @Insert(
            """
            INSERT INTO activation_change (activation_id, change_request_id)
            VALUES (#{activation}, #{changeRequest})
            """)
    void addChange(long activation, long changeRequest);

    @Select(
            """
            SELECT change_request_id
              FROM activation_change
             WHERE activation_id = #{activation}
             ORDER BY change_request_id
            """)
    List<Long> changes(long activation);

    @Insert(
            """
            INSERT INTO activation_cancel (activation_id, actor, reason, at)
            VALUES (#{activation}, #{actor}, #{reason}, #{at})
            """)
    void cancel(long activation, String actor, String reason, Instant at);

    String SELECT =
            """
            SELECT a.id, a.release_number, a.digest, a.base_digest, a.from_at, a.kind, a.scheduled,
                   a.actor, a.reason, a.created_at, c.activation_id IS NOT NULL AS cancelled
              FROM activation a
              LEFT JOIN activation_cancel c ON c.activation_id = a.id
            """;

    @Select(SELECT + " WHERE a.id = #{id}")
    Optional<Activation> find(long id);

    @Select(SELECT)
    List<Activation> all();

    /** What decides from an instant on: one that was not scheduled cuts off all before it. */
    @Select(
            SELECT
                    + """
                     WHERE a.from_at >= COALESCE((SELECT MAX(p.from_at)
                                                    FROM activation p
                                                   WHERE p.scheduled = FALSE
                                                     AND p.from_at <= #{at}), a.from_at)
                    """)
    List<Activation> decidingFrom(Instant at);

    @Select(SELECT + " ORDER BY a.id DESC LIMIT #{size} OFFSET #{offset}")
    List<Activation> page(int size, long offset);

    @Select("SELECT COUNT(*) FROM activation")
    long count();

    @Select("SELECT MAX(from_at) FROM activation WHERE scheduled = FALSE")
    Optional<Instant> newestUnscheduled();

    /** Held while anything of these tables is decided and added, so that one decides at a time. */
    @Select("SELECT id FROM publish_lock WHERE id = 1 FOR UPDATE")
    int lock();
}
