package io.huisuan.ledger.coupon;

import io.huisuan.ledger.key.KeyedHash;

import org.apache.ibatis.annotations.Select;

import java.util.List;

/** Reads only. Whoever is unknown has an empty name. */
interface BroughtMapper {

    @Select(
            """
            <script>
            SELECT LOWER(HEX(c.hmac)) AS name, FALSE AS coupon, t.id AS template,
                   t.campaign_id AS campaign, b.uses_each AS uses, c.owner,
                   (t.stopped OR b.stopped) AS stopped, FALSE AS revoked, t.valid_from,
                   t.valid_until, t.uses_per_customer, COALESCE(r.held, 0) AS held,
                   COALESCE(r.used, 0) AS used, COALESCE(u.held + u.used, 0) AS by_customer,
                   t.cost_share
              FROM code c
              JOIN code_batch b ON b.id = c.batch_id
              JOIN coupon_template t ON t.id = b.template_id
              LEFT JOIN resource r ON r.id = CONCAT('CODE:', LOWER(HEX(c.hmac)))
              LEFT JOIN resource u ON u.id = CONCAT('CUST:', #{customer}, ':coupon.', t.id)
             WHERE c.hmac IN
             <foreach collection="codes" item="c" open="(" separator="," close=")">#{c}</foreach>
            </script>
            """)
    List<Brought> codes(String customer, List<KeyedHash> codes);

    @Select(
            """
            <script>
            SELECT c.id AS name, TRUE AS coupon, t.id AS template, t.campaign_id AS campaign,
                   1 AS uses, c.customer AS owner, t.stopped, c.revoked_at IS NOT NULL AS revoked,
                   c.valid_from,
            """
                    + Validity.UNTIL
                    + """
                           AS valid_until, t.uses_per_customer, COALESCE(r.held, 0) AS held,
                           COALESCE(r.used, 0) AS used, COALESCE(u.held + u.used, 0) AS by_customer,
                           t.cost_share
                      FROM coupon c
                      JOIN coupon_template t ON t.id = c.template_id
                      LEFT JOIN resource r ON r.id = CONCAT('CODE:coupon.', c.id)
                      LEFT JOIN resource u ON u.id = CONCAT('CUST:', #{customer}, ':coupon.', t.id)
                     WHERE c.id IN
                     <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
                    </script>
                    """)
    List<Brought> coupons(String customer, List<String> ids);

    /** Whoever stops one of them waits until this transaction is over. */
    @Select(
            """
            <script>
            SELECT IF(stopped, id, '')
              FROM coupon_template
             WHERE id IN
             <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
             ORDER BY id
              LOCK IN SHARE MODE
            </script>
            """)
    List<String> stopped(List<String> ids);
}
