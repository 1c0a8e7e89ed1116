package io.huisuan.ledger.order;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows are only ever added: this mapper has no update and no delete, and there is no grant. */
interface OrderMapper {

    @Insert(
            """
            <script>
            INSERT INTO hold_decision (hold_id, decision_id)
            VALUES
              <foreach collection="orders" item="o" separator=",">(#{o.hold}, #{o.decision})</foreach>
            </script>
            """)
    void addDecisions(List<Resting> orders);

    /** Whoever is first is first: the other one waits here for the end of his transaction. */
    @Insert(
            """
            <script>
            INSERT INTO quote_use (decision_id, client, order_id)
            VALUES
              <foreach collection="orders" item="o" separator=",">
                (#{o.decision}, #{o.client}, #{o.order})
              </foreach>
            ON DUPLICATE KEY UPDATE decision_id = decision_id
            </script>
            """)
    void use(List<Resting> orders);

    @Select(
            """
            <script>
            SELECT COUNT(*)
              FROM quote_use
             WHERE (decision_id, client, order_id) IN
              <foreach collection="orders" item="o" open="(" separator="," close=")">
                (#{o.decision}, #{o.client}, #{o.order})
              </foreach>
            </script>
            """)
    int countUsed(List<Resting> orders);

    @Insert(
            """
            INSERT INTO hold_return (hold_id, number, returned, refund)
            VALUES (#{hold}, #{booked.number}, #{booked.returned}, #{booked.refund})
            """)
    void addReturn(String hold, BookedReturn booked);

    @Select(
            """
            SELECT h.id AS hold, d.decision_id AS decision, h.state, h.at, h.expires_at
              FROM hold h
              JOIN hold_decision d ON d.hold_id = h.id
             WHERE h.client = #{client}
               AND h.order_id = #{order}
             ORDER BY h.seq DESC
             LIMIT 1
            """)
    Optional<Placed> placed(String client, String order);

    @Select(
            """
            SELECT number, returned, refund
              FROM hold_return
             WHERE hold_id = #{hold}
             ORDER BY number
            """)
    List<BookedReturn> returns(String hold);

    /** No order of a shop has a slash in its name; what happens to coupons has. */
    @Select(
            """
            <script>
            SELECT h.seq, h.id AS hold, h.client, h.order_id AS `order`, h.state,
                   EXISTS (SELECT 1 FROM hold_return r WHERE r.hold_id = h.id) AS returned,
                   h.at, h.expires_at, d.decision_id AS decision, q.total, q.currency
              FROM hold h
              LEFT JOIN hold_decision d ON d.hold_id = h.id
              LEFT JOIN decision q ON q.id = d.decision_id
             WHERE h.seq &lt; #{before}
               AND h.order_id NOT LIKE '%/%'
            <if test="filter.order != null">AND h.order_id = #{filter.order}</if>
            <if test="filter.client != null">AND h.client = #{filter.client}</if>
            <if test="filter.from != null">AND h.at &gt;= #{filter.from}</if>
            <if test="filter.to != null">AND h.at &lt; #{filter.to}</if>
            <if test="states != null">
               AND h.state IN <foreach collection="states" item="s" open="(" separator="," close=")">#{s}</foreach>
            </if>
            <if test="returned == true">
               AND EXISTS (SELECT 1 FROM hold_return r WHERE r.hold_id = h.id)
            </if>
            <if test="returned == false">
               AND NOT EXISTS (SELECT 1 FROM hold_return r WHERE r.hold_id = h.id)
            </if>
            <if test="filter.campaign != null">
               AND EXISTS (SELECT 1
                             FROM hold_line l
                            WHERE l.hold_id = h.id
                              AND l.campaign_id = #{filter.campaign})
            </if>
             ORDER BY h.seq DESC
             LIMIT #{most}
            </script>
            """)
    List<Listed> page(
            OrderFilter filter,
            @Nullable List<String> states,
            @Nullable Boolean returned,
            long before,
            int most);

    @Select("SELECT decision_id FROM hold_decision WHERE hold_id = #{hold}")
    Optional<UUID> decision(String hold);
}
