package io.huisuan.ledger.group;

import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads only. */
interface GroupRollMapper {

    String FILTER =
            """
            <where>
              <if test="f.promotion != null">AND g.promotion_id = #{f.promotion}</if>
              <if test="f.campaign != null">AND g.campaign_id = #{f.campaign}</if>
              <if test="f.state != null">AND g.state = #{f.state}</if>
              <if test="f.customer != null">
                AND (g.leader = #{f.customer}
                     OR EXISTS (SELECT 1
                                  FROM group_member m
                                 WHERE m.group_id = g.id
                                   AND m.customer = #{f.customer}))
              </if>
            </where>
            """;

    String PAGE = " LIMIT #{size} OFFSET #{offset}</script>";

    @Select("<script>" + GroupMapper.SELECT + FILTER + " ORDER BY g.opened_at DESC, g.id" + PAGE)
    List<GroupMapper.Row> newest(@Param("f") GroupFilter f, int size, long offset);

    @Select("<script>" + GroupMapper.SELECT + FILTER + " ORDER BY g.expires_at, g.id" + PAGE)
    List<GroupMapper.Row> ending(@Param("f") GroupFilter f, int size, long offset);

    @Select("<script>SELECT COUNT(*) FROM buying_group g" + FILTER + "</script>")
    long count(@Param("f") GroupFilter f);

    @Select(GroupMapper.SELECT + " WHERE g.id = #{id}")
    Optional<GroupMapper.Row> find(String id);

    @Select(
            """
            SELECT m.customer, m.hold_id AS hold, m.client, m.order_id AS `order`, m.units,
                   m.paid_each, m.risk,
                   CAST(COALESCE((SELECT SUM(b.refund)
                                    FROM hold_return b
                                   WHERE b.hold_id = m.hold_id), 0) AS SIGNED) AS refunded,
                   d.currency, m.state, m.joined_at, m.paid_at
              FROM group_member m
              LEFT JOIN hold_decision h ON h.hold_id = m.hold_id
              LEFT JOIN decision d ON d.id = h.decision_id
             WHERE m.group_id = #{group}
             ORDER BY m.joined_at, m.order_id
            """)
    List<Seat> seats(String group);

    @Select(
            """
            <script>
            SELECT COUNT(DISTINCT g.id) AS opened,
                   COUNT(m.customer) AS joined,
                   COUNT(m.paid_at) AS paid,
                   COUNT(CASE WHEN g.state = 'COMPLETED' AND m.state = 'PAID' THEN 1 END)
                       AS together,
                   COUNT(DISTINCT CASE WHEN g.state = 'COMPLETED' THEN g.id END) AS completed,
                   COUNT(DISTINCT CASE WHEN g.state = 'FAILED' THEN g.id END) AS failed
              FROM buying_group g
              LEFT JOIN group_member m ON m.group_id = g.id
             WHERE g.opened_at &gt;= #{from}
               AND g.opened_at &lt; #{until}
            <if test="promotion != null">AND g.promotion_id = #{promotion}</if>
            </script>
            """)
    GroupFunnel funnel(@Nullable String promotion, Instant from, Instant until);
}
