package io.huisuan.ledger.bargain;

import io.huisuan.ledger.bargain.Compensation.State;

import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What owners get instead. Each update says how many rows it has changed. */
interface CompensationMapper {

    @Select(
            """
            SELECT DISTINCT undecided AS promotion, release_number AS `release`,
                   release_digest AS digest
              FROM bargain
             WHERE undecided IS NOT NULL
             LIMIT #{most}
            """)
    List<Compensations.Offered> undecided(int most);

    @Update(
            """
            UPDATE bargain
               SET compensation_state = #{to}, compensation_at = #{at}
             WHERE undecided = #{offered.promotion}
               AND release_number = #{offered.release}
               AND state = #{phase}
            """)
    int decide(Compensations.Offered offered, Phase phase, State to, Instant at);

    String SELECT =
            """
            SELECT id AS bargain, promotion_id AS promotion, campaign_id AS campaign, owner,
                   compensation AS template, compensation_state AS state,
                   compensation_coupon AS coupon, compensation_why AS why
              FROM bargain
            """;

    /** What was tried longest ago first. */
    @Select(
            SELECT
                    + """
                     WHERE compensation_state = 'DUE'
                     ORDER BY compensation_at
                     LIMIT #{most}
                    """)
    List<Compensation> due(int most);

    @Select(SELECT + " WHERE id = #{bargain} AND compensation_state <> 'NONE'")
    Optional<Compensation> of(String bargain);

    @Update(
            """
            UPDATE bargain
               SET compensation_state = #{to}, compensation_coupon = #{coupon},
                   compensation_why = #{why}, compensation_at = #{at}
             WHERE id = #{bargain}
               AND compensation_state = 'DUE'
            """)
    int settle(String bargain, State to, @Nullable String coupon, @Nullable String why, Instant at);

    /** Others first; it is tried again. */
    @Update(
            """
            UPDATE bargain
               SET compensation_at = #{at}
             WHERE id = #{bargain}
               AND compensation_state = 'DUE'
            """)
    int postpone(String bargain, Instant at);
}
