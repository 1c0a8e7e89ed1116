package io.huisuan.ledger.referral;

import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.social.referral.Why;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

interface RewardMapper {

    @Insert(
            """
            INSERT INTO referral_reward
                   (id, promotion_id, campaign_id, release_digest, invitee, side, level, milestone,
                    receiver, hold_id, net, prize, currency, value, least_net, per_day, per_month,
                    zone, window_seconds, suspicious, reasons, state, at, due_at, changed_at, money,
                    funding)
            VALUES (#{r.id}, #{r.promotion}, #{r.campaign}, #{r.release}, #{r.invitee}, #{r.side},
                    #{r.level}, #{r.milestone}, #{r.receiver}, #{r.hold}, #{r.net}, #{r.prize},
                    #{r.currency}, #{r.value}, #{r.leastNet}, #{r.perDay}, #{r.perMonth},
                    #{r.zone}, #{r.windowSeconds}, #{r.suspicious}, #{r.reasons}, #{r.state},
                    #{r.at}, #{r.dueAt}, #{r.changedAt}, #{r.money}, #{r.funding})
            """)
    void add(@Param("r") Earned reward);

    String SELECT =
            """
            SELECT id, promotion_id AS promotion, campaign_id AS campaign,
                   release_digest AS `release`, invitee, side, level, milestone, receiver,
                   hold_id AS hold, net, prize, currency, value, least_net, per_day, per_month,
                   zone, window_seconds, suspicious, reasons, state, why, at, due_at, granted_at,
                   changed_at, decided_by, decided_for, money, funding
              FROM referral_reward
            """;

    @Select(SELECT + " WHERE id = #{id}")
    Optional<Earned> find(String id);

    @Select(SELECT + " WHERE id = #{id} FOR UPDATE")
    Optional<Earned> lock(String id);

    @Select(SELECT + " WHERE hold_id = #{hold} ORDER BY receiver, id FOR UPDATE")
    List<Earned> lockOfOrder(String hold);

    @Select(SELECT + " WHERE invitee = #{invitee} ORDER BY receiver, id FOR UPDATE")
    List<Earned> lockOfInvitee(KeyedHash invitee);

    @Select(
            """
            SELECT id
              FROM referral_reward
             WHERE state = 'PENDING'
               AND due_at <= #{now}
               AND funding != 'WANTED'
             ORDER BY due_at, id
             LIMIT #{most}
            """)
    List<String> due(Instant now, int most);

    /** From when on those of an order can be given. */
    @Update(
            """
            UPDATE referral_reward
               SET due_at = TIMESTAMPADD(SECOND, window_seconds, #{received})
             WHERE hold_id = #{hold}
               AND state = 'PENDING'
               AND due_at IS NULL
            """)
    int setDue(String hold, Instant received);

    @Update(
            """
            UPDATE referral_reward
               SET state = #{to}, why = #{why}, changed_at = #{at},
                   granted_at = IF(#{to} = 'GRANTED', #{at}, granted_at)
             WHERE id = #{id}
               AND state = #{from}
            """)
    int advance(String id, Earned.State from, Earned.State to, @Nullable Why why, Instant at);

    @Update(
            """
            UPDATE referral_reward
               SET decided_by = #{by}, decided_for = #{reason}
             WHERE id = #{id}
               AND decided_by IS NULL
            """)
    int decide(String id, String by, String reason);

    /** How many an inviter got in a time, also those that were taken back. */
    @Select(
            """
            SELECT COUNT(*)
              FROM referral_reward
             WHERE receiver = #{receiver}
               AND promotion_id = #{promotion}
               AND side = 'INVITER'
               AND granted_at >= #{from}
               AND granted_at < #{until}
            """)
    long granted(KeyedHash receiver, String promotion, Instant from, Instant until);

    @Select(
            SELECT
                    + """
                     WHERE receiver = #{receiver}
                       AND (#{state} IS NULL OR state = #{state})
                     ORDER BY seq DESC
                     LIMIT #{size} OFFSET #{offset}
                    """)
    List<Earned> of(KeyedHash receiver, Earned.@Nullable State state, int size, long offset);

    @Select(
            """
            SELECT COUNT(*)
              FROM referral_reward
             WHERE receiver = #{receiver}
               AND (#{state} IS NULL OR state = #{state})
            """)
    long count(KeyedHash receiver, Earned.@Nullable State state);

    @Select(
            SELECT
                    + """
                     WHERE state = #{state}
                     ORDER BY seq
                     LIMIT #{size} OFFSET #{offset}
                    """)
    List<Earned> in(Earned.State state, int size, long offset);

    @Select("SELECT COUNT(*) FROM referral_reward WHERE state = #{state}")
    long countIn(Earned.State state);

    /** Those that budgets have still to pay for, where their campaign is not stopped. */
    @Select(
            SELECT
                    + """
                     WHERE funding = 'WANTED'
                       AND state = 'PENDING'
                       AND NOT EXISTS (SELECT 1
                                         FROM campaign_gate g
                                        WHERE g.campaign_id = referral_reward.campaign_id
                                          AND g.stopped)
                     ORDER BY seq
                     LIMIT #{most}
                    """)
    List<Earned> unfunded(int most);

    /** Those that budgets have paid for, and nobody has. */
    @Select(
            """
            SELECT id
              FROM referral_reward
             WHERE funding = 'TAKEN'
               AND state IN ('CANCELLED', 'CLAWED_BACK')
             ORDER BY seq
             LIMIT #{most}
            """)
    List<String> toGiveBack(int most);

    @Update(
            """
            UPDATE referral_reward
               SET funding = #{to}
             WHERE id = #{id}
               AND funding = #{from}
               AND (state = 'PENDING' OR #{to} != 'TAKEN')
            """)
    int fund(String id, Earned.Funding from, Earned.Funding to);
}
