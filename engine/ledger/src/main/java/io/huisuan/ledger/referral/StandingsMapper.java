package io.huisuan.ledger.referral;

import io.huisuan.ledger.key.KeyedHash;

import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
            <script>
            SELECT (SELECT COUNT(DISTINCT visitor)
                      FROM referral_touch
                     WHERE first_at &gt;= #{from}
                       AND first_at &lt; #{until}
                       <if test="promotion != null">AND promotion_id = #{promotion}</if>) AS visited,
                   (SELECT COUNT(*)
                      FROM referral
                     WHERE state = 'BOUND'
                       AND bound_at &gt;= #{from}
                       AND bound_at &lt; #{until}
                       <if test="promotion != null">AND promotion_id = #{promotion}</if>) AS bound,
                   (SELECT COUNT(*)
                      FROM referral_order
                     WHERE number = 1
                       AND paid_at &gt;= #{from}
                       AND paid_at &lt; #{until}
                       <if test="promotion != null">AND promotion_id = #{promotion}</if>) AS first_order,
                   (SELECT COUNT(*)
                      FROM referral_reward
                     WHERE side = 'INVITER'
                       AND at &gt;= #{from}
                       AND at &lt; #{until}
                       <if test="promotion != null">AND promotion_id = #{promotion}</if>) AS earned,
                   (SELECT COUNT(*)
                      FROM referral_reward
                     WHERE side = 'INVITER'
                       AND granted_at &gt;= #{from}
                       AND granted_at &lt; #{until}
                       AND state = 'GRANTED'
                       <if test="promotion != null">AND promotion_id = #{promotion}</if>) AS granted,
                   (SELECT COUNT(*)
                      FROM referral_reward
                     WHERE side = 'INVITER'
                       AND state = 'CANCELLED'
                       AND changed_at &gt;= #{from}
                       AND changed_at &lt; #{until}
                       <if test="promotion != null">AND promotion_id = #{promotion}</if>) AS cancelled,
                   (SELECT COUNT(*)
                      FROM referral_reward
                     WHERE side = 'INVITER'
                       AND state = 'CLAWED_BACK'
                       AND changed_at &gt;= #{from}
                       AND changed_at &lt; #{until}
                       <if test="promotion != null">AND promotion_id = #{promotion}</if>) AS clawed_back
            </script>
            """)
    Funnel funnel(@Nullable String promotion, Instant from, Instant until);

    /** Inviters by how many of whom they brought have earned them something in a time. */
    String PLACES =
            """
            FROM (SELECT receiver AS inviter, COUNT(DISTINCT invitee) AS invitees,
                         MAX(granted_at) AS last_at
                    FROM referral_reward
                   WHERE promotion_id = #{promotion}
                     AND side = 'INVITER'
                     AND level = 1
                     AND (#{from} IS NULL OR granted_at >= #{from})
                     AND (#{until} IS NULL OR granted_at < #{until})
                     AND state = 'GRANTED'
                   GROUP BY receiver) inviters
            """;

    String NUMBERED =
            """
            SELECT ROW_NUMBER() OVER (ORDER BY invitees DESC, last_at, inviter) AS number,
                   inviter, invitees
            """
                    + PLACES;

    @Select(NUMBERED + " ORDER BY number LIMIT #{size} OFFSET #{offset}")
    List<Place> places(
            String promotion,
            @Nullable Instant from,
            @Nullable Instant until,
            int size,
            long offset);

    @Select("SELECT COUNT(*)" + PLACES)
    long countPlaces(String promotion, @Nullable Instant from, @Nullable Instant until);

    @Select("SELECT * FROM (" + NUMBERED + ") numbered WHERE inviter = #{inviter}")
    Optional<Place> place(
            String promotion, @Nullable Instant from, @Nullable Instant until, KeyedHash inviter);
}
