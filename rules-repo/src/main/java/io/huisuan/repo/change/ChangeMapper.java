package io.huisuan.repo.change;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

interface ChangeMapper {

    @Insert(
            """
            INSERT INTO change_request
                   (title, state, author, base_release, base_digest, submission, revision,
                    created_at, updated_at)
            VALUES (#{title}, 'DRAFT', #{author}, #{baseRelease}, #{baseDigest}, 0, 1,
                    #{at}, #{at})
            """)
    void add(
            String title,
            String author,
            @Nullable Long baseRelease,
            @Nullable String baseDigest,
            Instant at);

    @Select("SELECT LAST_INSERT_ID()")
    long lastId();

    String SELECT =
            """
            SELECT c.id, c.title, c.state, c.author, c.base_release, c.base_digest, c.bundle_hash,
                   c.submission, c.revision, c.created_at, c.updated_at
              FROM change_request c
            """;

    @Select(SELECT + " WHERE c.id = #{id}")
    Optional<Change> find(long id);

    @Select(SELECT + " WHERE c.id = #{id} FOR UPDATE")
    Optional<Change> lock(long id);

    @Update(
            """
            UPDATE change_request
               SET state = #{state}, base_release = #{baseRelease},
                   base_digest = #{baseDigest}, bundle_hash = #{bundleHash},
                   submission = #{submission}, revision = #{revision}, updated_at = #{updatedAt}
             WHERE id = #{id}
            """)
    void save(Change change);

    String FILTER =
            """
            <where>
              <if test="!filter.states.isEmpty()">
                c.state IN
                <foreach collection="filter.states" item="state" open="(" separator="," close=")">
                  #{state}
                </foreach>
              </if>
              <if test="filter.participant != null">
                AND EXISTS (SELECT 1
                              FROM change_editor e
                             WHERE e.change_request_id = c.id
                               AND e.account = #{filter.participant})
              </if>
              <if test="filter.asset != null">
                AND EXISTS (SELECT 1
                              FROM change_edit d
                             WHERE d.change_request_id = c.id
                               AND d.asset_id = #{filter.asset})
              </if>
            </where>
            """;

    @Select(
            "<script>"
                    + SELECT
                    + FILTER
                    + """
                     ORDER BY c.updated_at DESC, c.id DESC
                     LIMIT #{size} OFFSET #{offset}
                    </script>
                    """)
    List<Change> page(ChangeFilter filter, int size, long offset);

    @Select("<script> SELECT COUNT(*) FROM change_request c " + FILTER + "</script>")
    long count(@Param("filter") ChangeFilter filter);
}
