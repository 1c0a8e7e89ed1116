package io.huisuan.ledger.order;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows are only ever added: this mapper has no update and no delete, and there is no grant. */
interface OrderMapper {

    @Insert("INSERT INTO hold_decision (hold_id, decision_id) VALUES (#{hold}, #{decision})")
    void addDecision(String hold, UUID decision);

    /** Whoever is first is first: the other one waits here for the end of his transaction. */
    @Insert(
            """
            INSERT INTO quote_use (decision_id, client, order_id)
            VALUES (#{decision}, #{client}, #{order})
            ON DUPLICATE KEY UPDATE decision_id = decision_id
            """)
    void use(UUID decision, String client, String order);

    @Select(
            """
            SELECT COUNT(*)
              FROM quote_use
             WHERE decision_id = #{decision}
               AND client = #{client}
               AND order_id = #{order}
            """)
    boolean isUsedBy(UUID decision, String client, String order);

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
}
