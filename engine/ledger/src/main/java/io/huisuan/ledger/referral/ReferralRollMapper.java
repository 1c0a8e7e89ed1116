package io.huisuan.ledger.referral;

import io.huisuan.ledger.key.KeyedHash;

import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import java.util.List;
import java.util.Optional;

/** Reads only. */
interface ReferralRollMapper {

    String BINDINGS =
            """
            <where>
              <if test="f.promotion != null">AND promotion_id = #{f.promotion}</if>
              <if test="f.state != null">AND state = #{f.state}</if>
              <if test="f.customer != null">
                AND (inviter = #{f.customer} OR invitee = #{f.customer})
              </if>
            </where>
            """;

    String PAGE = " LIMIT #{size} OFFSET #{offset}</script>";

    @Select(
            "<script>"
                    + ReferralMapper.SELECT
                    + BINDINGS
                    + " ORDER BY bound_at DESC, invitee"
                    + PAGE)
    List<Referral> page(@Param("f") ReferralFilter filter, int size, long offset);

    @Select("<script>SELECT COUNT(*) FROM referral " + BINDINGS + "</script>")
    long count(@Param("f") ReferralFilter filter);

    @Select(ReferralMapper.SELECT + " WHERE invitee = #{invitee}")
    Optional<Referral> find(KeyedHash invitee);

    String REWARDS =
            """
            <where>
              <if test="f.promotion != null">AND promotion_id = #{f.promotion}</if>
              <if test="f.state != null">AND state = #{f.state}</if>
              <if test="f.customer != null">
                AND (receiver = #{f.customer} OR invitee = #{f.customer})
              </if>
            </where>
            """;

    @Select("<script>" + RewardMapper.SELECT + REWARDS + " ORDER BY seq DESC" + PAGE)
    List<Earned> newestRewards(@Param("f") RewardFilter filter, int size, long offset);

    @Select("<script>" + RewardMapper.SELECT + REWARDS + " ORDER BY seq" + PAGE)
    List<Earned> oldestRewards(@Param("f") RewardFilter filter, int size, long offset);

    @Select("<script>SELECT COUNT(*) FROM referral_reward " + REWARDS + "</script>")
    long countRewards(@Param("f") RewardFilter filter);
}
