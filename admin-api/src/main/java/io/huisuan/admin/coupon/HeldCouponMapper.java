package io.huisuan.admin.coupon;

import io.huisuan.ledger.coupon.Coupon;
import io.huisuan.ledger.coupon.Validity;
import io.huisuan.ledger.key.KeyedHash;

import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where coupons are that customers have. */
interface HeldCouponMapper {

    String SELECT =
            """
            SELECT * FROM (
              SELECT c.id, c.template_id AS template, t.campaign_id AS campaign, c.source, c.at,
                     c.valid_from,
            """
                    + Validity.UNTIL
                    + """
                             AS valid_until, c.revoked_at, t.stopped,
                             CASE WHEN c.revoked_at IS NOT NULL THEN 'REVOKED'
                                  WHEN COALESCE(r.used, 0) > 0 THEN 'USED'
                                  WHEN COALESCE(r.held, 0) > 0 THEN 'LOCKED'
                                  WHEN
                    """
                    + Validity.UNTIL
                    + """
                                  <= #{now} THEN 'EXPIRED'
                                  WHEN c.valid_from > #{now} THEN 'NOT_YET'
                                  ELSE 'AVAILABLE' END AS state
                        FROM coupon c
                        JOIN coupon_template t ON t.id = c.template_id
                        LEFT JOIN resource r ON r.id = CONCAT('CODE:coupon.', c.id)
                    """;

    String PART =
            """
                 AND (#{before} IS NULL
                      OR (c.at, c.id) < (SELECT b.at, b.id FROM coupon b WHERE b.id = #{before}))
            ) some
             WHERE #{state} IS NULL OR state = #{state}
             ORDER BY at DESC, id DESC
             LIMIT #{most}
            """;

    @Select(SELECT + " WHERE c.template_id = #{template}" + PART)
    List<HeldCoupon> ofTemplate(
            String template,
            Coupon.@Nullable State state,
            @Nullable String before,
            int most,
            Instant now);

    @Select(SELECT + " WHERE c.customer = #{customer}" + PART)
    List<HeldCoupon> ofCustomer(
            KeyedHash customer,
            Coupon.@Nullable State state,
            @Nullable String before,
            int most,
            Instant now);

    @Select(SELECT + " WHERE c.id = #{id}) one")
    Optional<HeldCoupon> find(String id, Instant now);

    /** An order that let go of a coupon, or gave it back, doesn't have it. */
    @Select(
            """
            <script>
            SELECT l.resource_id AS coupon, h.id AS hold, h.client, h.order_id
              FROM hold_line l
              JOIN hold h ON h.id = l.hold_id
             WHERE l.taken &gt; l.returned
               AND h.state NOT IN ('EXPIRED', 'RELEASED')
               AND l.resource_id IN
             <foreach collection="coupons" item="c" open="(" separator="," close=")">#{c}</foreach>
            </script>
            """)
    List<HeldCoupon.Use> uses(List<String> coupons);
}
