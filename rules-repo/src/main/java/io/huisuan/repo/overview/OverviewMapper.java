package io.huisuan.repo.overview;

import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import java.util.List;

interface OverviewMapper {

    String FILTERED =
            """
              FROM asset a
              LEFT JOIN release_item i
                ON i.release_number = #{live}
               AND i.asset_id = a.id
              LEFT JOIN change_request c
                ON c.id = (SELECT MAX(o.id)
                             FROM change_edit e
                             JOIN change_request o ON o.id = e.change_request_id
                            WHERE e.asset_id = a.id
                              AND o.state NOT IN ('MERGED', 'REJECTED', 'WITHDRAWN'))
              LEFT JOIN change_edit d
                ON d.change_request_id = c.id
               AND d.asset_id = a.id
              LEFT JOIN asset_version v
                ON v.asset_id = a.id
               AND v.number = (SELECT MAX(n.number)
                                 FROM asset_version n
                                WHERE n.asset_id = a.id)
              LEFT JOIN asset_blob b
                ON b.sha256 = COALESCE(i.sha256, IF(d.content IS NULL, v.sha256, NULL))
             WHERE a.kind = #{filter.kind}
               AND (#{filter.campaign} IS NULL OR a.campaign_id = #{filter.campaign})
               AND (#{pattern} IS NULL
                    OR a.label LIKE #{pattern} ESCAPE '!'
                    OR a.id LIKE LOWER(#{pattern}) ESCAPE '!')
               AND (#{filter.standing} IS NULL
                    OR (#{filter.standing} = 'LIVE' AND i.asset_id IS NOT NULL)
                    OR (#{filter.standing} = 'CHANGING' AND c.id IS NOT NULL)
                    OR (#{filter.standing} = 'IDLE' AND i.asset_id IS NULL AND c.id IS NULL))
            """;

    @Select(
            """
            SELECT a.id, a.campaign_id, a.label, i.version_number AS live_version,
                   c.id AS open_change, c.state AS open_state,
                   COALESCE(b.bytes, d.content,
                            (SELECT l.content
                               FROM change_edit l
                              WHERE l.asset_id = a.id
                                AND l.content IS NOT NULL
                              ORDER BY l.change_request_id DESC
                              LIMIT 1)) AS content
            """
                    + FILTERED
                    + """
                     ORDER BY a.created_at DESC, a.id
                     LIMIT #{size} OFFSET #{offset}
                    """)
    List<AssetSummary> page(
            @Nullable Long live,
            AssetFilter filter,
            @Nullable String pattern,
            int size,
            long offset);

    @Select("SELECT COUNT(*)" + FILTERED)
    long count(@Nullable Long live, AssetFilter filter, @Nullable String pattern);
}
