package io.huisuan.ledger.closing;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

interface ClosingMapper {

    @Insert(
            """
            INSERT INTO play_closing
                   (scope, name, policy, release_number, from_at, decided_by, decided_at, over_at)
            VALUES (#{c.scope}, #{c.name}, #{c.policy}, #{c.release}, #{c.from}, #{c.by}, #{at},
                    NULL)
                ON DUPLICATE KEY UPDATE
                   policy = VALUES(policy), release_number = VALUES(release_number),
                   from_at = VALUES(from_at), decided_by = VALUES(decided_by),
                   decided_at = VALUES(decided_at), over_at = NULL
            """)
    void decide(@Param("c") Closing closing, Instant at);

    @Update(
            """
            UPDATE play_closing
               SET over_at = #{at}
             WHERE scope = #{scope}
               AND name = #{name}
               AND over_at IS NULL
            """)
    int over(Closing.Scope scope, String name, Instant at);

    @Select(
            """
            SELECT scope, name, policy, release_number AS `release`, from_at AS `from`,
                   decided_by AS `by`
              FROM play_closing
             WHERE policy = 'STOP_AND_REFUND'
               AND over_at IS NULL
               AND from_at <= #{now}
             ORDER BY from_at, scope, name
             LIMIT #{most}
            """)
    List<Closing> due(Instant now, int most);

    String OPEN_GROUPS =
            """
            SELECT g.promotion_id AS promotion, COUNT(*) AS `groups`,
                   CAST(COALESCE(SUM(r.used), 0) AS SIGNED) AS members, 0 AS bargains
              FROM buying_group g
              LEFT JOIN resource r ON r.id = CONCAT('SEAT:', g.id)
             WHERE g.state IN ('OPEN', 'HELD')
               AND
            """;

    String OPEN_BARGAINS =
            """
             GROUP BY g.promotion_id
             UNION ALL
            SELECT b.promotion_id, 0, 0, COUNT(*)
              FROM bargain b
             WHERE b.state IN ('OPEN', 'SUCCESS', 'ORDERED')
               AND b.until_at > #{now}
               AND
            """;

    String SUMS =
            "SELECT promotion, CAST(SUM(`groups`) AS SIGNED) AS `groups`,"
                    + " CAST(SUM(members) AS SIGNED) AS members,"
                    + " CAST(SUM(bargains) AS SIGNED) AS bargains FROM (";

    String NAMES =
            "<foreach collection='names' item='n' open='(' separator=',' close=')'>#{n}</foreach>";

    @Select(
            "<script>"
                    + SUMS
                    + OPEN_GROUPS
                    + "g.promotion_id IN "
                    + NAMES
                    + OPEN_BARGAINS
                    + "b.promotion_id IN "
                    + NAMES
                    + " GROUP BY b.promotion_id) some GROUP BY promotion ORDER BY promotion"
                    + "</script>")
    List<OpenPlays> open(Collection<String> names, Instant now);

    @Select(
            SUMS
                    + OPEN_GROUPS
                    + "g.campaign_id = #{campaign}"
                    + OPEN_BARGAINS
                    + "b.campaign_id = #{campaign}"
                    + " GROUP BY b.promotion_id) some GROUP BY promotion ORDER BY promotion")
    List<OpenPlays> openOf(String campaign, Instant now);

    @Select(
            """
            <script>
            SELECT id
              FROM buying_group
             WHERE state IN ('OPEN', 'HELD')
               AND id &gt; #{after}
               AND <choose>
                     <when test="scope.name() == 'CAMPAIGN'">campaign_id</when>
                     <otherwise>promotion_id</otherwise>
                   </choose> = #{name}
             ORDER BY id
             LIMIT #{most}
            </script>
            """)
    List<String> groups(Closing.Scope scope, String name, String after, int most);

    @Select(
            """
            <script>
            SELECT id
              FROM bargain
             WHERE state IN ('OPEN', 'SUCCESS', 'ORDERED')
               AND until_at &gt; #{now}
               AND id &gt; #{after}
               AND <choose>
                     <when test="scope.name() == 'CAMPAIGN'">campaign_id</when>
                     <otherwise>promotion_id</otherwise>
                   </choose> = #{name}
             ORDER BY id
             LIMIT #{most}
            </script>
            """)
    List<String> bargains(Closing.Scope scope, String name, String after, Instant now, int most);
}
