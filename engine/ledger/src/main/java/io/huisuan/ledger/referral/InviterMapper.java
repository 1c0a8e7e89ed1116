package io.huisuan.ledger.referral;

import io.huisuan.ledger.key.KeyedHash;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Codes of inviters, and visits by their links. */
interface InviterMapper {

    /** Whose a code is. */
    record Inviter(String promotion, KeyedHash inviter) {}

    /** Nothing when the inviter has a code already, or another one has this. */
    @Insert(
            """
            INSERT IGNORE INTO referral_code (promotion_id, inviter, code, at)
            VALUES (#{promotion}, #{inviter}, #{code}, #{at})
            """)
    void add(String promotion, KeyedHash inviter, String code, Instant at);

    @Select(
            """
            SELECT code
              FROM referral_code
             WHERE promotion_id = #{promotion}
               AND inviter = #{inviter}
            """)
    Optional<String> code(String promotion, KeyedHash inviter);

    @Select(
            """
            SELECT promotion_id AS promotion, inviter
              FROM referral_code
             WHERE code = #{code}
            """)
    Optional<Inviter> inviter(String code);

    @Insert(
            """
            INSERT INTO referral_touch
                   (promotion_id, visitor, inviter, source, first_at, last_at, visits)
            VALUES (#{promotion}, #{visitor}, #{inviter}, #{source}, #{at}, #{at}, 1)
                ON DUPLICATE KEY UPDATE last_at = #{at}, visits = LEAST(visits + 1, 1000000)
            """)
    void touch(String promotion, KeyedHash visitor, KeyedHash inviter, String source, Instant at);

    /** By whose links a visitor came before an instant: the first of all, and the last. */
    @Select(
            """
            (SELECT inviter
               FROM referral_touch
              WHERE promotion_id = #{promotion}
                AND visitor = #{visitor}
                AND first_at <= #{until}
              ORDER BY first_at, inviter
              LIMIT 1)
            UNION ALL
            (SELECT inviter
               FROM referral_touch
              WHERE promotion_id = #{promotion}
                AND visitor = #{visitor}
                AND first_at <= #{until}
              ORDER BY IF(last_at <= #{until}, last_at, first_at) DESC, inviter
              LIMIT 1)
            """)
    List<KeyedHash> firstAndLast(String promotion, KeyedHash visitor, Instant until);
}
