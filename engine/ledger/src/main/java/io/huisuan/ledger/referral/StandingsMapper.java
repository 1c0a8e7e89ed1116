package io.huisuan.ledger.referral;

import org.apache.ibatis.annotations.Select;

import java.time.Instant;
import java.util.List;

/** Reads only. */
interface StandingsMapper {

    @Select(
            """
            SELECT receiver AS inviter, COUNT(*) AS rewards, CAST(SUM(value) AS SIGNED) AS value
              FROM referral_reward
             WHERE promotion_id = #{promotion}
               AND side = 'INVITER'
               AND granted_at >= #{from}
               AND granted_at < #{until}
               AND state = 'GRANTED'
             GROUP BY receiver
             ORDER BY rewards DESC, MAX(granted_at), receiver
             LIMIT #{most}
            """)
    List<Standing> best(String promotion, Instant from, Instant until, int most);

    @Select(
            """
            SELECT (SELECT COUNT(DISTINCT visitor)
                      FROM referral_touch
                     WHERE promotion_id = #{promotion}
                       AND first_at >= #{from}
                       AND first_at < #{until}) AS visited,
                   (SELECT COUNT(*)
                      FROM referral
                     WHERE promotion_id = #{promotion}
                       AND state = 'BOUND'
                       AND bound_at >= #{from}
                       AND bound_at < #{until}) AS bound,
                   (SELECT COUNT(*)
                      FROM referral_order
                     WHERE promotion_id = #{promotion}
                       AND number = 1
                       AND paid_at >= #{from}
                       AND paid_at < #{until}) AS first_order,
                   (SELECT COUNT(*)
                      FROM referral_reward
                     WHERE promotion_id = #{promotion}
                       AND side = 'INVITER'
                       AND granted_at >= #{from}
                       AND granted_at < #{until}
                       AND state = 'GRANTED') AS granted
            """)
    Funnel funnel(String promotion, Instant from, Instant until);
}
