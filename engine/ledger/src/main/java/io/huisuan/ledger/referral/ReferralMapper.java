package io.huisuan.ledger.referral;

import io.huisuan.ledger.key.KeyedHash;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

interface ReferralMapper {

    /** What is known of a customer. */
    record Known(
            @Nullable KeyedHash phone, @Nullable KeyedHash device, @Nullable KeyedHash payer) {}

    /** Waits for whoever has this customer, adds what was not known, and keeps others waiting. */
    @Insert(
            """
            INSERT INTO referral_customer (customer, phone, device, payer)
            VALUES (#{customer}, #{phone}, #{device}, #{payer})
                ON DUPLICATE KEY UPDATE phone = COALESCE(phone, VALUES(phone)),
                                        device = COALESCE(device, VALUES(device)),
                                        payer = COALESCE(payer, VALUES(payer))
            """)
    void lock(
            KeyedHash customer,
            @Nullable KeyedHash phone,
            @Nullable KeyedHash device,
            @Nullable KeyedHash payer);

    @Select("SELECT phone, device, payer FROM referral_customer WHERE customer = #{customer}")
    Optional<Known> known(KeyedHash customer);

    /** Somebody else whom one of these was seen with. */
    @Select(
            """
            SELECT customer FROM referral_customer
             WHERE phone = #{phone} AND customer <> #{customer}
             UNION ALL
            SELECT customer FROM referral_customer
             WHERE device = #{device} AND customer <> #{customer}
             UNION ALL
            SELECT customer FROM referral_customer
             WHERE payer = #{payer} AND customer <> #{customer}
             LIMIT 1
            """)
    Optional<KeyedHash> seenWith(
            KeyedHash customer,
            @Nullable KeyedHash phone,
            @Nullable KeyedHash device,
            @Nullable KeyedHash payer);

    /** The inviters of a customer, nearest first, as of one instant. */
    @Select(
            """
            WITH RECURSIVE above (inviter, steps) AS (
              SELECT inviter, 1 FROM referral WHERE invitee = #{customer}
               UNION ALL
              SELECT r.inviter, a.steps + 1
                FROM above a
                JOIN referral r ON r.invitee = a.inviter
               WHERE a.steps < #{most})
            SELECT inviter FROM above ORDER BY steps
            """)
    List<KeyedHash> above(KeyedHash customer, int most);

    String SELECT =
            """
            SELECT invitee, inviter, promotion_id AS promotion, campaign_id AS campaign,
                   release_digest AS `release`, source, risk, reasons, state, bound_at
              FROM referral
            """;

    @Select(SELECT + " WHERE invitee = #{invitee}")
    Optional<Referral> find(KeyedHash invitee);

    @Select(SELECT + " WHERE invitee = #{invitee} FOR UPDATE")
    Optional<Referral> lockReferral(KeyedHash invitee);

    @Insert(
            """
            INSERT INTO referral (invitee, inviter, promotion_id, campaign_id, release_digest,
                                  source, risk, reasons, state, bound_at, to_ask)
            VALUES (#{r.invitee}, #{r.inviter}, #{r.promotion}, #{r.campaign}, #{r.release},
                    #{r.source}, #{r.risk}, #{r.reasons}, #{r.state}, #{r.boundAt}, #{toAsk})
            """)
    void add(@Param("r") Referral referral, boolean toAsk);

    /** Rules were asked what being bound earns. */
    @Update("UPDATE referral SET to_ask = FALSE WHERE invitee = #{invitee}")
    int asked(KeyedHash invitee);

    @Update(
            """
            UPDATE referral
               SET state = 'REVOKED', revoked_at = #{at}, revoked_by = #{by}, revoked_for = #{why}
             WHERE invitee = #{invitee}
               AND state = 'BOUND'
            """)
    int revoke(KeyedHash invitee, String by, String why, Instant at);

    @Select(
            SELECT
                    + """
                     WHERE inviter = #{inviter}
                     ORDER BY bound_at DESC, invitee
                     LIMIT #{size} OFFSET #{offset}
                    """)
    List<Referral> of(KeyedHash inviter, int size, long offset);

    @Select("SELECT COUNT(*) FROM referral WHERE inviter = #{inviter}")
    long count(KeyedHash inviter);
}
