package io.huisuan.ledger.coupon;

import io.huisuan.ledger.key.KeyedHash;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

interface CouponMapper {

    /** A coupon as it is stored. */
    record Row(
            String id,
            String template,
            KeyedHash customer,
            Coupon.Source source,
            Instant at,
            Instant validFrom,
            @Nullable Instant validUntil) {}

    @Insert(
            """
            <script>
            INSERT INTO coupon (id, template_id, customer, source, at, valid_from, valid_until)
            VALUES <foreach collection="rows" item="r" separator=",">
                     (#{r.id}, #{r.template}, #{r.customer}, #{r.source}, #{r.at}, #{r.validFrom},
                      #{r.validUntil})
                   </foreach>
            </script>
            """)
    void add(List<Row> rows);

    @Update("UPDATE coupon SET revoked_at = #{at} WHERE id = #{id} AND revoked_at IS NULL")
    int revoke(String id, Instant at);

    String SELECT =
            """
            SELECT * FROM (
              SELECT c.id, c.template_id AS template, c.source, c.at, c.valid_from,
            """
                    + Validity.UNTIL
                    + """
                             AS valid_until, t.stopped,
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

    @Select(SELECT + " WHERE c.id = #{id}) one")
    Optional<Coupon> find(String id, Instant now);

    @Select(
            SELECT
                    + """
                      WHERE c.customer = #{customer}) mine
                     WHERE #{state} IS NULL OR state = #{state}
                     ORDER BY at DESC, id
                     LIMIT #{size} OFFSET #{offset}
                    """)
    List<Coupon> page(
            KeyedHash customer, Coupon.@Nullable State state, Instant now, int size, long offset);

    @Select(
            "SELECT COUNT(*) FROM ("
                    + SELECT
                    + """
                      WHERE c.customer = #{customer}) mine
                     WHERE #{state} IS NULL OR state = #{state}) counted
                    """)
    long count(KeyedHash customer, Coupon.@Nullable State state, Instant now);
}
