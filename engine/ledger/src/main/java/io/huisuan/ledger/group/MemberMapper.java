package io.huisuan.ledger.group;

import io.huisuan.ledger.key.KeyedHash;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

interface MemberMapper {

    /** Who has a seat keeps the order that it is of. */
    @Insert(
            """
            INSERT INTO group_member
                   (group_id, customer, hold_id, client, order_id, units, paid_each, risk, joined_at)
            VALUES (#{j.group}, #{j.customer}, #{j.hold}, #{j.client}, #{j.order}, #{j.units},
                    #{j.paidEach}, #{j.risk}, #{at})
                ON DUPLICATE KEY UPDATE
                   hold_id   = IF(state = 'LEFT', VALUES(hold_id), hold_id),
                   client    = IF(state = 'LEFT', VALUES(client), client),
                   order_id  = IF(state = 'LEFT', VALUES(order_id), order_id),
                   units     = IF(state = 'LEFT', VALUES(units), units),
                   paid_each = IF(state = 'LEFT', VALUES(paid_each), paid_each),
                   risk      = IF(state = 'LEFT', VALUES(risk), risk),
                   joined_at = IF(state = 'LEFT', VALUES(joined_at), joined_at),
                   paid_at   = IF(state = 'LEFT', NULL, paid_at),
                   state     = IF(state = 'LEFT', 'HELD', state)
            """)
    void join(Joining j, Instant at);

    @Select(
            """
            SELECT hold_id
              FROM group_member
             WHERE group_id = #{group}
               AND customer = #{customer}
            """)
    Optional<String> holdOf(String group, KeyedHash customer);

    String SELECT =
            """
            SELECT group_id AS `group`, client, order_id AS `order`, units, paid_each, state,
                   joined_at, paid_at
              FROM group_member
            """;

    @Select(SELECT + " WHERE group_id = #{group} ORDER BY joined_at, order_id")
    List<Member> of(String group);

    @Select(
            SELECT
                    + """
                     WHERE state = 'REFUNDING'
                     ORDER BY group_id, order_id
                     LIMIT #{most}
                    """)
    List<Member> refunding(int most);

    /** Of those who have paid; 0 when nobody is suspicious. */
    @Select(
            """
            SELECT COALESCE(MAX(risk), 0)
              FROM group_member
             WHERE group_id = #{group}
               AND state = 'PAID'
            """)
    int highestRisk(String group);

    @Select("SELECT customer FROM group_member WHERE hold_id = #{hold} AND state = 'LEFT'")
    Optional<KeyedHash> left(String hold);

    /** Whoever has lost a seat has one in another group. */
    @Update(
            """
            UPDATE group_member
               SET group_id = #{group}, state = 'HELD', joined_at = #{at}, paid_at = NULL
             WHERE hold_id = #{hold}
               AND state = 'LEFT'
            """)
    int move(String hold, String group, Instant at);

    @Update("UPDATE group_member SET state = 'PAID', paid_at = #{at} WHERE hold_id = #{hold}")
    int paid(String hold, Instant at);

    @Update("UPDATE group_member SET state = #{state} WHERE hold_id = #{hold}")
    int set(String hold, Member.State state);

    @Update(
            """
            UPDATE group_member
               SET state = 'REFUNDING'
             WHERE group_id = #{group}
               AND state = 'PAID'
            """)
    int refundAll(String group);

    @Insert(
            """
            INSERT IGNORE INTO group_goods (hold_id, line_id, units)
            VALUES (#{hold}, #{line}, #{units})
            """)
    int addGoods(String hold, String line, long units);

    /**
     * What members get back of units that they have kept, and of which. A settled price comes
     * before all returns of units.
     */
    @Insert(
            """
            INSERT INTO hold_return (hold_id, number, returned, refund)
            SELECT k.hold_id, 0,
                   CONCAT('{"each":', k.each_back, ',"kept":', JSON_OBJECTAGG(k.line_id, k.kept), '}'),
                   SUM(k.kept) * k.each_back
              FROM (SELECT m.hold_id, m.paid_each - #{price} AS each_back, g.line_id,
                           g.units * (i.units - i.returned) DIV i.units AS kept
                      FROM group_member m
                      JOIN group_goods g ON g.hold_id = m.hold_id
                      JOIN hold_item i ON i.hold_id = m.hold_id AND i.line_id = g.line_id
                     WHERE m.group_id = #{group}
                       AND m.state = 'PAID'
                       AND m.paid_each > #{price}) k
             GROUP BY k.hold_id, k.each_back
            HAVING SUM(k.kept) > 0
            """)
    int settle(String group, long price);

    /**
     * What a settled price gives back to a member.
     *
     * @param amount minor units, ≥ 1
     */
    record Settled(String client, String order, long amount) {}

    @Select(
            """
            SELECT m.client, m.order_id AS `order`, r.refund AS amount
              FROM group_member m
              JOIN hold_return r ON r.hold_id = m.hold_id AND r.number = 0
             WHERE m.group_id = #{group}
             ORDER BY m.joined_at, m.order_id
            """)
    List<Settled> settled(String group);
}
