package io.huisuan.ledger.referral;

import io.huisuan.ledger.key.KeyedHash;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

interface InviteeOrderMapper {

    @Select(
            """
            <script>
            SELECT invitee
              FROM referral
             WHERE invitee IN
             <foreach collection="customers" item="c" open="(" separator="," close=")">#{c}</foreach>
            </script>
            """)
    List<KeyedHash> brought(List<KeyedHash> customers);

    /** Nothing when nobody has brought the customer. */
    @Insert(
            """
            INSERT INTO referral_order
                   (hold_id, invitee, promotion_id, amount, refunded, state, placed_at)
            SELECT #{hold}, invitee, promotion_id, #{amount}, 0, 'PLACED', #{at}
              FROM referral
             WHERE invitee = #{invitee}
               AND state = 'BOUND'
            """)
    void add(String hold, KeyedHash invitee, long amount, Instant at);

    @Select(
            """
            SELECT hold_id AS hold, invitee, promotion_id AS promotion, amount, refunded, number,
                   state, paid_at, received_at
              FROM referral_order
             WHERE hold_id = #{hold}
               FOR UPDATE
            """)
    Optional<InviteeOrder> lock(String hold);

    /** While the invitee's referral is locked. */
    @Update(
            """
            UPDATE referral_order o
              JOIN (SELECT COALESCE(MAX(number), 0) + 1 AS next
                      FROM referral_order
                     WHERE invitee = #{invitee}) n
               SET o.state = 'PAID', o.number = n.next, o.paid_at = #{at}
             WHERE o.hold_id = #{hold}
               AND o.state = 'PLACED'
            """)
    int pay(String hold, KeyedHash invitee, Instant at);

    @Update(
            """
            UPDATE referral_order
               SET state = 'CANCELLED'
             WHERE hold_id = #{hold}
               AND state = 'PLACED'
            """)
    int cancel(String hold);

    @Update(
            """
            UPDATE referral_order
               SET refunded = #{refunded}, state = #{state}
             WHERE hold_id = #{hold}
            """)
    int giveBack(String hold, long refunded, InviteeOrder.State state);

    @Update(
            """
            UPDATE referral_order
               SET received_at = #{at}
             WHERE hold_id = #{hold}
               AND received_at IS NULL
            """)
    int receive(String hold, Instant at);

    @Update(
            """
            UPDATE referral_order
               SET rewarded_at = #{at}
             WHERE hold_id = #{hold}
               AND rewarded_at IS NULL
            """)
    int reward(String hold, Instant at);

    /** Nobody needs to ask the rules any more what these earn. */
    @Update(
            """
            UPDATE referral_order
               SET rewarded_at = #{at}
             WHERE invitee = #{invitee}
               AND rewarded_at IS NULL
            """)
    int rewardAll(KeyedHash invitee, Instant at);

    @Select(
            """
            SELECT o.hold_id AS hold, o.invitee, r.inviter, a.inviter AS above,
                   r.promotion_id AS promotion, r.campaign_id AS campaign,
                   r.release_digest AS `release`, o.number, o.amount - o.refunded AS net, r.risk,
                   o.paid_at AS at,
                   (SELECT COUNT(*)
                      FROM referral s
                      JOIN referral_order p ON p.invitee = s.invitee AND p.number = o.number
                     WHERE s.inviter = r.inviter
                       AND s.state = 'BOUND'
                       AND (p.paid_at < o.paid_at
                            OR (p.paid_at = o.paid_at AND p.hold_id < o.hold_id))) AS `before`
              FROM referral_order o
              JOIN referral r ON r.invitee = o.invitee
              LEFT JOIN referral a ON a.invitee = r.inviter AND a.state = 'BOUND'
             WHERE o.state = 'PAID'
               AND o.rewarded_at IS NULL
               AND r.state = 'BOUND'
               AND NOT EXISTS (SELECT 1
                                 FROM campaign_gate g
                                WHERE g.campaign_id = r.campaign_id
                                  AND g.stopped)
             ORDER BY o.paid_at, o.hold_id
             LIMIT #{most}
            """)
    List<Reached> reached(int most);

    /** The same of those who were bound where that may earn something. */
    @Select(
            """
            SELECT NULL AS hold, r.invitee, r.inviter, a.inviter AS above,
                   r.promotion_id AS promotion, r.campaign_id AS campaign,
                   r.release_digest AS `release`, 0 AS number, 0 AS net, r.risk, r.bound_at AS at,
                   (SELECT COUNT(*)
                      FROM referral s
                     WHERE s.inviter = r.inviter
                       AND s.state = 'BOUND'
                       AND (s.bound_at < r.bound_at
                            OR (s.bound_at = r.bound_at AND s.invitee < r.invitee))) AS `before`
              FROM referral r
              LEFT JOIN referral a ON a.invitee = r.inviter AND a.state = 'BOUND'
             WHERE r.to_ask
               AND r.state = 'BOUND'
               AND NOT EXISTS (SELECT 1
                                 FROM campaign_gate g
                                WHERE g.campaign_id = r.campaign_id
                                  AND g.stopped)
             ORDER BY r.bound_at, r.invitee
             LIMIT #{most}
            """)
    List<Reached> registered(int most);

    /** What came back of an order, as it is booked. */
    @Select("SELECT COALESCE(SUM(refund), 0) FROM hold_return WHERE hold_id = #{hold}")
    long refund(String hold);
}
