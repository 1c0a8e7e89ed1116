package io.huisuan.ledger.budget;

import io.huisuan.ledger.hold.State;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Rows are only ever added: this mapper has no update and no delete, and there is no grant. */
interface GivenMapper {

    @Insert(
            """
            <script>
            INSERT INTO hold_given (hold_id, promotion_id, line_id, campaign_id, money, units)
            VALUES
              <foreach collection="given" item="g" separator=",">
                (#{g.hold}, #{g.promotion}, #{g.line}, #{g.campaign}, #{g.money}, #{g.units})
              </foreach>
            </script>
            """)
    void add(List<Given> given);

    /** The orders that a campaign gave something in that time, and that may still have it. */
    @Select(
            """
            <script>
            SELECT DISTINCT h.id
              FROM hold_given g
              JOIN hold h ON h.id = g.hold_id
              JOIN hold_decision hd ON hd.hold_id = h.id
              JOIN decision d ON d.id = hd.decision_id
             WHERE g.campaign_id = #{campaign}
               AND h.state IN ('HELD', 'COMMITTED', 'EXPIRED')
               <if test="since != null">AND d.at >= #{since}</if>
               <if test="until != null">AND d.at &lt; #{until}</if>
               <if test="currency != ''">AND d.currency = #{currency}</if>
             ORDER BY h.id
             LIMIT #{most}
            </script>
            """)
    List<String> orders(
            String campaign,
            String currency,
            @Nullable Instant since,
            @Nullable Instant until,
            int most);

    /** Locks these orders, so that they stay as they are. */
    @Select(
            """
            <script>
            SELECT id FROM hold WHERE id IN
              <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
             ORDER BY id
               FOR UPDATE
            </script>
            """)
    List<String> lock(List<String> ids);

    /**
     * What an order got of a campaign on a line.
     *
     * @param value what its budget is split by
     * @param itemUnits how many of the line were bought; null when the line is empty
     * @param itemReturned how many came back of them
     */
    record Counted(
            String holdId,
            State state,
            String value,
            String lineId,
            long money,
            long units,
            @Nullable Integer itemUnits,
            @Nullable Integer itemReturned) {}

    @Select(
            """
            <script>
            SELECT g.hold_id, h.state, COALESCE(JSON_UNQUOTE(JSON_EXTRACT(d.inputs, #{path})), '') AS value, g.line_id,
                   SUM(g.money) AS money, SUM(g.units) AS units,
                   MAX(i.units) AS item_units, MAX(i.returned) AS item_returned
              FROM hold_given g
              JOIN hold h ON h.id = g.hold_id
              JOIN hold_decision hd ON hd.hold_id = h.id
              JOIN decision d ON d.id = hd.decision_id
              LEFT JOIN hold_item i ON i.hold_id = g.hold_id AND i.line_id = g.line_id
             WHERE g.campaign_id = #{campaign}
               AND g.hold_id IN
              <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
             GROUP BY g.hold_id, h.state, value, g.line_id
             ORDER BY g.hold_id, g.line_id
            </script>
            """)
    List<Counted> counted(String campaign, String path, List<String> ids);

    /** What promotions of a campaign gave orders in that time, before anything came back. */
    @Select(
            """
            <script>
            SELECT g.promotion_id AS promotion, d.currency, COUNT(DISTINCT g.hold_id) AS orders,
                   SUM(g.money) AS money, SUM(g.units) AS units
              FROM hold_given g
              JOIN hold h ON h.id = g.hold_id
              JOIN hold_decision hd ON hd.hold_id = h.id
              JOIN decision d ON d.id = hd.decision_id
             WHERE g.campaign_id = #{campaign}
               AND h.state IN ('HELD', 'COMMITTED')
               <if test="since != null">AND d.at >= #{since}</if>
               <if test="until != null">AND d.at &lt; #{until}</if>
             GROUP BY g.promotion_id, d.currency
             ORDER BY money DESC, orders DESC, promotion
             LIMIT 200
            </script>
            """)
    List<ByPromotion> byPromotion(
            String campaign, @Nullable Instant since, @Nullable Instant until);
}
