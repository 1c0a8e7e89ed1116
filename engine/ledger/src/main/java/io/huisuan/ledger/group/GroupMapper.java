package io.huisuan.ledger.group;

import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.promotion.Play.LatePayer;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

interface GroupMapper {

    /** A group as it is stored, with the counters of its seats. */
    record Row(
            String id,
            String promotionId,
            String campaignId,
            long releaseNumber,
            String releaseDigest,
            KeyedHash leader,
            int need,
            String ladder,
            int fillFrom,
            LatePayer latePayer,
            int holdAtRisk,
            Instant openedAt,
            Instant expiresAt,
            Group.State state,
            long held,
            long paid,
            @Nullable Instant endedAt,
            int virtualMembers,
            @Nullable Long price) {

        /** Another one of the same terms. */
        Row again(String other, KeyedHash opener, Instant at, Instant until) {
            return new Row(
                    other,
                    promotionId,
                    campaignId,
                    releaseNumber,
                    releaseDigest,
                    opener,
                    need,
                    ladder,
                    fillFrom,
                    latePayer,
                    holdAtRisk,
                    at,
                    until,
                    Group.State.OPEN,
                    0,
                    0,
                    null,
                    0,
                    null);
        }
    }

    @Insert(
            """
            INSERT IGNORE INTO group_opener (promotion_id, customer)
            VALUES (#{promotion}, #{customer})
            """)
    void addOpener(String promotion, KeyedHash customer);

    @Select(
            """
            SELECT promotion_id
              FROM group_opener
             WHERE promotion_id = #{promotion}
               AND customer = #{customer}
               FOR UPDATE
            """)
    String lockOpener(String promotion, KeyedHash customer);

    @Select(
            """
            SELECT COUNT(*)
              FROM buying_group
             WHERE promotion_id = #{promotion}
               AND leader = #{customer}
               AND state = 'OPEN'
            """)
    int countOpen(String promotion, KeyedHash customer);

    @Insert(
            """
            INSERT IGNORE INTO buying_group
                   (id, promotion_id, campaign_id, release_number, release_digest, leader, need,
                    ladder, fill_from, late_payer, hold_at_risk, opened_at, expires_at)
            VALUES (#{id}, #{promotionId}, #{campaignId}, #{releaseNumber}, #{releaseDigest},
                    #{leader}, #{need}, #{ladder}, #{fillFrom}, #{latePayer}, #{holdAtRisk},
                    #{openedAt}, #{expiresAt})
            """)
    int add(Row group);

    String SELECT =
            """
            SELECT g.id, g.promotion_id, g.campaign_id, g.release_number, g.release_digest,
                   g.leader, g.need, g.ladder, g.fill_from, g.late_payer, g.hold_at_risk,
                   g.opened_at, g.expires_at, g.state,
                   COALESCE(r.held, 0) AS held, COALESCE(r.used, 0) AS paid, g.ended_at,
                   g.virtual_members, g.price
              FROM buying_group g
              LEFT JOIN resource r ON r.id = CONCAT('SEAT:', g.id)
            """;

    @Select(SELECT + " WHERE g.id = #{id}")
    Optional<Row> find(String id);

    @Select("SELECT state FROM buying_group WHERE id = #{id} FOR UPDATE")
    Group.State lock(String id);

    @Select("SELECT EXISTS (SELECT 1 FROM buying_group WHERE promotion_id = #{promotion})")
    boolean anyOf(String promotion);

    /** Whether somebody has decided that its open groups end. */
    @Select(
            """
            SELECT EXISTS (SELECT 1
                             FROM play_closing
                            WHERE policy = 'STOP_AND_REFUND'
                              AND ((scope = 'PROMOTION' AND name = #{promotion})
                                   OR (scope = 'CAMPAIGN' AND name = #{campaign})))
            """)
    boolean isStopped(String promotion, String campaign);

    /** Groups whose leader has paid, with a seat for a customer who has none. */
    String JOINABLE =
            """
             WHERE g.promotion_id = #{promotion}
               AND g.state = 'OPEN'
               AND g.expires_at > #{now}
               AND r.used > 0
               AND r.held + r.used < r.lim
               AND NOT EXISTS (SELECT 1
                                 FROM group_member m
                                WHERE m.group_id = g.id
                                  AND m.customer = #{customer}
                                  AND m.state IN ('HELD', 'PAID'))
            """;

    @Select(SELECT + JOINABLE + " ORDER BY g.expires_at, g.id LIMIT #{most} OFFSET #{offset}")
    List<Row> joinable(String promotion, KeyedHash customer, Instant now, int most, long offset);

    @Select(
            """
            SELECT COUNT(*)
              FROM buying_group g
              JOIN resource r ON r.id = CONCAT('SEAT:', g.id)
            """
                    + JOINABLE)
    long countJoinable(String promotion, KeyedHash customer, Instant now);

    @Select(
            SELECT
                    + """
                     WHERE g.leader = #{customer}
                        OR g.id IN (SELECT m.group_id
                                      FROM group_member m
                                     WHERE m.customer = #{customer}
                                       AND m.state <> 'LEFT')
                     ORDER BY g.opened_at DESC, g.id
                     LIMIT #{most} OFFSET #{offset}
                    """)
    List<Row> ofCustomer(KeyedHash customer, int most, long offset);

    @Select(
            """
            SELECT COUNT(*)
              FROM buying_group g
             WHERE g.leader = #{customer}
                OR g.id IN (SELECT m.group_id
                              FROM group_member m
                             WHERE m.customer = #{customer}
                               AND m.state <> 'LEFT')
            """)
    long countOfCustomer(KeyedHash customer);

    @Select(
            """
            SELECT id
              FROM buying_group
             WHERE state = 'OPEN'
               AND expires_at <= #{now}
               AND id > #{after}
             ORDER BY id
             LIMIT #{most}
            """)
    List<String> due(Instant now, String after, int most);

    @Update(
            """
            UPDATE buying_group
               SET state = #{state}, ended_at = #{at}, virtual_members = #{virtual}, price = #{price}
             WHERE id = #{id}
               AND state IN ('OPEN', 'HELD')
            """)
    int end(String id, Group.State state, Instant at, int virtual, @Nullable Long price);

    @Update("UPDATE buying_group SET state = 'HELD' WHERE id = #{id} AND state = 'OPEN'")
    int hold(String id);

    @Update("UPDATE buying_group SET state = 'OPEN' WHERE id = #{id} AND state = 'HELD'")
    int reopen(String id);

    /** The seats come before their group in the order of locks. */
    @Select("SELECT held FROM resource WHERE id = CONCAT('SEAT:', #{id}) FOR UPDATE")
    long lockSeats(String id);

    /** There are so many seats again. */
    @Update("UPDATE resource SET lim = #{most} WHERE id = CONCAT('SEAT:', #{id})")
    int widen(String id, int most);

    /** Nobody else gets a seat. */
    @Update("UPDATE resource SET lim = held + used WHERE id = CONCAT('SEAT:', #{id})")
    int shut(String id);
}
