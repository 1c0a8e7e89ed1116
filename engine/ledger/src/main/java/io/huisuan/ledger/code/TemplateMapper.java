package io.huisuan.ledger.code;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

interface TemplateMapper {

    @Insert(
            """
            INSERT IGNORE INTO coupon_template
                   (id, campaign_id, name_zh, name_en, version, claimable, stock, per_customer,
                    uses_per_customer, valid_from, valid_until, valid_for_seconds, return_policy,
                    cost_share, stopped, at)
            VALUES (#{id}, #{campaign}, #{t.nameZh}, #{t.nameEn}, 1, #{t.claimable}, #{t.stock},
                    #{t.perCustomer}, #{t.usesPerCustomer}, #{t.validFrom}, #{t.validUntil},
                    #{t.validForSeconds}, #{t.returnPolicy}, #{t.costShare}, FALSE, #{at})
            """)
    int add(String id, String campaign, Terms t, Instant at);

    @Update(
            """
            UPDATE coupon_template
               SET name_zh = #{t.nameZh}, name_en = #{t.nameEn}, claimable = #{t.claimable},
                   stock = #{t.stock}, per_customer = #{t.perCustomer},
                   uses_per_customer = #{t.usesPerCustomer}, valid_from = #{t.validFrom},
                   valid_until = #{t.validUntil}, valid_for_seconds = #{t.validForSeconds},
                   return_policy = #{t.returnPolicy}, cost_share = #{t.costShare},
                   version = version + 1
             WHERE id = #{id}
               AND version = #{version}
            """)
    int change(String id, int version, Terms t);

    @Update(
            """
            UPDATE coupon_template
               SET stopped = #{stopped}, version = version + 1
             WHERE id = #{id}
               AND stopped <> #{stopped}
            """)
    int stop(String id, boolean stopped);

    String SELECT =
            """
            SELECT id, campaign_id, name_zh, name_en, version, claimable, stock, per_customer,
                   uses_per_customer, valid_from, valid_until, valid_for_seconds, return_policy,
                   cost_share, stopped, at
              FROM coupon_template
            """;

    @Select(SELECT + " WHERE id = #{id}")
    Optional<Template> find(String id);

    @Select(SELECT + " WHERE id = #{id} FOR UPDATE")
    Optional<Template> lock(String id);

    String FILTERED =
            """
             WHERE (#{campaign} IS NULL OR campaign_id = #{campaign})
               AND (#{pattern} IS NULL
                    OR id LIKE LOWER(#{pattern}) ESCAPE '!'
                    OR LOWER(name_zh) LIKE LOWER(#{pattern}) ESCAPE '!'
                    OR LOWER(name_en) LIKE LOWER(#{pattern}) ESCAPE '!')
            """;

    @Select(SELECT + FILTERED + " ORDER BY at DESC, id LIMIT #{size} OFFSET #{offset}")
    List<Template> page(@Nullable String campaign, @Nullable String pattern, int size, long offset);

    @Select("SELECT COUNT(*) FROM coupon_template" + FILTERED)
    long count(@Nullable String campaign, @Nullable String pattern);

    /** How often it is used: as a code, and as a customer's coupon. */
    record Uses(long held, long used) {}

    // Only what was used has a resource, under the template's campaign. A code that became a coupon
    // and
    // a coupon that was taken back are used up too, but no order used them.
    @Select(
            """
            SELECT COALESCE(SUM(r.held), 0) AS held,
                   COALESCE(SUM(r.used), 0)
                     - (SELECT COUNT(*)
                          FROM coupon t
                         WHERE t.template_id = #{template}
                           AND t.source = 'CODE')
                     - (SELECT COUNT(*)
                          FROM coupon t
                         WHERE t.template_id = #{template}
                           AND t.revoked_at IS NOT NULL) AS used
              FROM resource r
              LEFT JOIN code c
                ON c.hmac = UNHEX(SUBSTR(r.id, 6))
               AND r.id NOT LIKE 'CODE:coupon.%'
              LEFT JOIN code_batch b ON b.id = c.batch_id
              LEFT JOIN coupon o
                ON r.id LIKE 'CODE:coupon.%'
               AND o.id = SUBSTR(r.id, 13)
             WHERE r.campaign_id = #{campaign}
               AND r.id LIKE 'CODE:%'
               AND COALESCE(b.template_id, o.template_id) = #{template}
            """)
    Uses uses(String template, String campaign);
}
