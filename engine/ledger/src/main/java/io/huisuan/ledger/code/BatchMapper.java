package io.huisuan.ledger.code;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

interface BatchMapper {

    @Insert(
            """
            INSERT INTO code_batch
                   (id, template_id, kind, size, made, uses_each, prefix, state, stopped,
                    by_account, at, done_at)
            VALUES (#{id}, #{templateId}, #{kind}, #{size}, #{made}, #{usesEach}, #{prefix},
                    #{state}, #{stopped}, #{by}, #{at}, #{doneAt})
            """)
    void add(Batch batch);

    String SELECT =
            """
            SELECT id, template_id, kind, size, made, uses_each, prefix, state, stopped, failure,
                   by_account AS `by`, at, done_at, file_until, downloaded_at
              FROM code_batch
            """;

    @Select(SELECT + " WHERE id = #{id}")
    Optional<Batch> find(String id);

    @Select(
            SELECT
                    + """
                     WHERE template_id = #{template}
                     ORDER BY at DESC, id
                     LIMIT #{size} OFFSET #{offset}
                    """)
    List<Batch> page(String template, int size, long offset);

    @Select("SELECT COUNT(*) FROM code_batch WHERE template_id = #{template}")
    long count(String template);

    @Select(
            """
            SELECT id
              FROM code_batch
             WHERE state IN ('WAITING', 'MAKING')
             ORDER BY at, id
             LIMIT 10
            """)
    List<String> unfinished();

    // Whoever holds the row makes its next codes; when a server dies, its lock dies too.
    @Select(
            SELECT
                    + """
                     WHERE id = #{id}
                       AND state IN ('WAITING', 'MAKING')
                       FOR UPDATE SKIP LOCKED
                    """)
    Optional<Batch> take(String id);

    @Update(
            """
            UPDATE code_batch
               SET made = #{made}, state = 'MAKING'
             WHERE id = #{id}
            """)
    void advance(String id, long made);

    @Update(
            """
            UPDATE code_batch
               SET made = size, state = 'DONE', done_at = #{at}, file_until = #{fileUntil}
             WHERE id = #{id}
            """)
    void finish(String id, Instant at, Instant fileUntil);

    @Update(
            """
            UPDATE code_batch
               SET state = 'FAILED', stopped = TRUE, failure = #{failure}
             WHERE id = #{id}
               AND state IN ('WAITING', 'MAKING')
            """)
    int fail(String id, String failure);

    @Update(
            """
            UPDATE code_batch
               SET state = 'CANCELLED', stopped = TRUE
             WHERE id = #{id}
               AND state IN ('WAITING', 'MAKING')
            """)
    int cancel(String id);

    @Update(
            """
            UPDATE code_batch
               SET stopped = #{stopped}
             WHERE id = #{id}
               AND stopped <> #{stopped}
               AND state IN ('WAITING', 'MAKING', 'DONE')
            """)
    int stop(String id, boolean stopped);

    @Update(
            """
            UPDATE code_batch
               SET downloaded_at = #{at}
             WHERE id = #{id}
               AND state = 'DONE'
               AND downloaded_at IS NULL
               AND file_until > #{at}
            """)
    int download(String id, Instant at);
}
