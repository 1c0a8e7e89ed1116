package io.huisuan.ledger.mysql;

import io.huisuan.ledger.hold.GiveBack;
import io.huisuan.ledger.hold.HoldLine;
import io.huisuan.ledger.hold.Item;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.hold.State;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

interface HoldMapper {

    /** A hold without its lines and items. */
    record Row(
            String id,
            String client,
            String orderId,
            String requestHash,
            State state,
            Instant at,
            Instant expiresAt,
            String campaigns,
            String costs) {}

    /** An item of a hold. */
    record ItemRow(String holdId, int position, Item item) {}

    /** A line of a hold. */
    record LineRow(String holdId, int position, HoldLine line) {}

    /** An item as it is stored. */
    record StoredItem(String holdId, String lineId, int units, int returned) {

        Item item() {
            return new Item(lineId, units, returned);
        }
    }

    /** A line as it is stored. */
    record StoredLine(
            String holdId,
            ResourceId resourceId,
            String lineId,
            String campaignId,
            GiveBack giveBack,
            long bound,
            long wanted,
            long taken,
            long returned,
            boolean overdrawn) {

        HoldLine line() {
            return new HoldLine(
                    resourceId,
                    lineId,
                    campaignId,
                    giveBack,
                    bound,
                    wanted,
                    taken,
                    returned,
                    overdrawn);
        }
    }

    String IN =
            "<foreach collection=\"ids\" item=\"id\" open=\"(\" separator=\",\""
                    + " close=\")\">#{id}</foreach>";

    @Insert(
            """
            <script>
            INSERT INTO hold (id, client, order_id, request_hash, state, at, expires_at, campaigns,
                              costs)
            VALUES
              <foreach collection="holds" item="h" separator=",">
                (#{h.id}, #{h.client}, #{h.orderId}, #{h.requestHash}, #{h.state}, #{h.at},
                 #{h.expiresAt}, #{h.campaigns}, #{h.costs})
              </foreach>
            </script>
            """)
    void add(List<Row> holds);

    @Insert(
            """
            <script>
            INSERT INTO hold_item (hold_id, line_id, position, units, returned)
            VALUES
              <foreach collection="rows" item="r" separator=",">
                (#{r.holdId}, #{r.item.line}, #{r.position}, #{r.item.units}, #{r.item.returned})
              </foreach>
            </script>
            """)
    void addItems(List<ItemRow> rows);

    @Insert(
            """
            <script>
            INSERT INTO hold_line (hold_id, resource_id, line_id, position, campaign_id, give_back,
                                   bound, wanted, taken, returned, overdrawn)
            VALUES
              <foreach collection="rows" item="r" separator=",">
                (#{r.holdId}, #{r.line.resource}, #{r.line.line}, #{r.position}, #{r.line.campaign},
                 #{r.line.giveBack}, #{r.line.bound}, #{r.line.wanted}, #{r.line.taken},
                 #{r.line.returned}, #{r.line.overdrawn})
              </foreach>
            </script>
            """)
    void addLines(List<LineRow> rows);

    String SELECT =
            """
            SELECT id, client, order_id, request_hash, state, at, expires_at, campaigns, costs
              FROM hold
            """;

    @Select(SELECT + " WHERE id = #{id}")
    Optional<Row> find(String id);

    @Select(SELECT + " WHERE id = #{id} FOR UPDATE")
    Optional<Row> lock(String id);

    @Select(
            """
            SELECT id
              FROM hold
             WHERE client = #{client}
               AND order_id = #{order}
             ORDER BY seq DESC
             LIMIT 1
            """)
    Optional<String> newest(String client, String order);

    @Select(
            SELECT
                    + """
                     WHERE state = 'HELD'
                       AND expires_at <= #{now}
                     ORDER BY expires_at, id
                     LIMIT #{most}
                       FOR UPDATE SKIP LOCKED
                    """)
    List<Row> lockDue(Instant now, int most);

    @Select(
            """
            <script>
            SELECT hold_id, line_id, units, returned
              FROM hold_item
             WHERE hold_id IN
            """
                    + IN
                    + " ORDER BY hold_id, position</script>")
    List<StoredItem> items(List<String> ids);

    @Select(
            """
            <script>
            SELECT hold_id, resource_id, line_id, campaign_id, give_back, bound, wanted, taken,
                   returned, overdrawn
              FROM hold_line
             WHERE hold_id IN
            """
                    + IN
                    + " ORDER BY hold_id, position</script>")
    List<StoredLine> lines(List<String> ids);

    @Update(
            """
            <script>
            UPDATE hold
               SET state = #{to}
             WHERE state = #{from}
               AND id IN
            """
                    + IN
                    + "</script>")
    int advance(List<String> ids, State from, State to);

    @Update(
            """
            <script>
            UPDATE hold_line
               SET returned = taken
             WHERE hold_id IN
            """
                    + IN
                    + "</script>")
    void giveBackAll(List<String> ids);

    @Update(
            """
            UPDATE hold_line
               SET returned = #{line.returned}, overdrawn = #{line.overdrawn}
             WHERE hold_id = #{hold}
               AND resource_id = #{line.resource}
               AND line_id = #{line.line}
            """)
    int updateLine(String hold, HoldLine line);

    @Update(
            """
            UPDATE hold_line
               SET resource_id = #{to}
             WHERE hold_id = #{hold}
               AND resource_id = #{from}
            """)
    int moveLines(String hold, ResourceId from, ResourceId to);

    @Update(
            """
            UPDATE hold_item
               SET returned = #{item.returned}
             WHERE hold_id = #{hold}
               AND line_id = #{item.line}
            """)
    int updateItem(String hold, Item item);
}
