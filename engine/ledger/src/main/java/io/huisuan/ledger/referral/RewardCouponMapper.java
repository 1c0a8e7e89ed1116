package io.huisuan.ledger.referral;

import io.huisuan.ledger.referral.RewardCoupon.State;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Coupons of rewards. Each update says how many rows it has changed. */
interface RewardCouponMapper {

    @Insert(
            """
            INSERT INTO referral_coupon (reward_id, number, template_id, state, changed_at)
            VALUES (#{reward}, #{number}, #{template}, 'WAITING', #{at})
            """)
    void add(String reward, int number, String template, Instant at);

    /** The reward was granted. */
    @Update(
            """
            UPDATE referral_coupon
               SET state = 'DUE', changed_at = #{at}
             WHERE reward_id = #{reward}
               AND state = 'WAITING'
            """)
    int due(String reward, Instant at);

    /** The reward was cancelled or taken back. */
    @Update(
            """
            UPDATE referral_coupon
               SET state = IF(state = 'GIVEN', 'TAKE_BACK', 'DROPPED'), changed_at = #{at}
             WHERE reward_id = #{reward}
               AND state IN ('WAITING', 'DUE', 'GIVEN')
            """)
    int takeBack(String reward, Instant at);

    String SELECT =
            """
            SELECT c.reward_id AS reward, c.number, c.template_id AS template, c.state,
                   c.coupon_id AS coupon, c.why, r.receiver, r.invitee, r.campaign_id AS campaign
              FROM referral_coupon c
              JOIN referral_reward r ON r.id = c.reward_id
            """;

    /** What has still to be done, what was tried longest ago first. */
    @Select(SELECT + " WHERE c.state = #{state} ORDER BY c.changed_at LIMIT #{most}")
    List<RewardCoupon> toDo(State state, int most);

    @Select(
            """
            <script>
            """
                    + SELECT
                    + """
                     WHERE c.reward_id IN
                     <foreach collection="rewards" item="r" open="(" separator="," close=")">#{r}</foreach>
                     ORDER BY c.reward_id, c.number
                    </script>
                    """)
    List<RewardCoupon> of(List<String> rewards);

    @Update(
            """
            UPDATE referral_coupon
               SET state = #{to}, coupon_id = COALESCE(#{coupon}, coupon_id), why = #{why},
                   changed_at = #{at}
             WHERE reward_id = #{reward}
               AND number = #{number}
               AND state = #{from}
            """)
    int advance(
            String reward,
            int number,
            State from,
            State to,
            @Nullable String coupon,
            @Nullable String why,
            Instant at);

    /** Others first; it is tried again. */
    @Update(
            """
            UPDATE referral_coupon
               SET changed_at = #{at}
             WHERE reward_id = #{reward}
               AND number = #{number}
               AND state = #{state}
            """)
    int postpone(String reward, int number, State state, Instant at);
}
