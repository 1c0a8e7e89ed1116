package io.huisuan.ledger.bargain;

import io.huisuan.ledger.key.KeyedHash;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Each update says how many rows it has changed, and everybody looks. */
interface BargainMapper {

    // Somebody else's row stays as it is; then none is added.
    @Insert(
            """
            INSERT IGNORE INTO bargain
                   (id, promotion_id, campaign_id, release_number, release_digest, owner, currency, zone,
                    first_price, floor_price, cuts, helpers, least_cut, most_cut, life_seconds,
                    buy_within_seconds, at_any_price, owner_cuts, starts_per_customer,
                    helps_per_day, compensation, seed, commitment, started_at, price, helps, state, until_at,
                    version)
            VALUES (#{r.id}, #{r.promotionId}, #{r.campaignId}, #{r.releaseNumber}, #{r.releaseDigest}, #{r.owner},
                    #{r.currency}, #{r.zone}, #{r.firstPrice}, #{r.floorPrice}, #{r.cuts},
                    #{r.helpers}, #{r.leastCut}, #{r.mostCut}, #{r.lifeSeconds},
                    #{r.buyWithinSeconds}, #{r.atAnyPrice}, #{r.ownerCuts},
                    #{r.startsPerCustomer}, #{r.helpsPerDay}, #{r.compensation}, #{seed}, #{r.commitment},
                    #{r.startedAt}, #{r.price}, #{r.helps}, #{r.state}, #{r.untilAt},
                    #{r.version})
            """)
    int add(@Param("r") BargainRow row, @Param("seed") String seed);

    String SELECT =
            """
            SELECT id, promotion_id, campaign_id, release_number, release_digest, owner, currency, zone,
                   first_price, floor_price, cuts, helpers, least_cut, most_cut, life_seconds,
                   buy_within_seconds, at_any_price, owner_cuts, starts_per_customer,
                   helps_per_day, compensation, commitment, started_at, price, helps, state, until_at, hold_id,
                   version
              FROM bargain
            """;

    @Select("SELECT EXISTS (SELECT 1 FROM bargain WHERE promotion_id = #{promotion})")
    boolean anyOf(String promotion);

    @Select(SELECT + " WHERE id = #{id}")
    Optional<BargainRow> find(String id);

    @Select(SELECT + " WHERE id = #{id} FOR UPDATE")
    Optional<BargainRow> lock(String id);

    @Select(
            SELECT
                    + """
                     WHERE promotion_id = #{promotion}
                       AND open_owner = #{owner}
                       FOR UPDATE
                    """)
    Optional<BargainRow> lockOpen(String promotion, KeyedHash owner);

    @Select(
            SELECT
                    + """
                     WHERE due_at <= #{now}
                     ORDER BY due_at, id
                     LIMIT #{most}
                       FOR UPDATE SKIP LOCKED
                    """)
    List<BargainRow> lockDue(Instant now, int most);

    @Update(
            """
            UPDATE bargain
               SET price = #{r.price}, helps = #{r.helps}, state = #{r.state},
                   until_at = #{r.untilAt}, hold_id = #{r.holdId}, version = #{r.version}
             WHERE id = #{r.id}
               AND version = #{was}
            """)
    int change(@Param("r") BargainRow row, @Param("was") int was);

    @Select("SELECT seed FROM bargain WHERE id = #{id}")
    String seed(String id);

    String FILTER =
            """
            <where>
              <if test="owner != null">AND owner = #{owner}</if>
              <if test="promotion != null">AND promotion_id = #{promotion}</if>
              <if test="phase != null">AND state = #{phase}</if>
            </where>
            """;

    @Select(
            "<script>"
                    + SELECT
                    + FILTER
                    + """
                     ORDER BY started_at DESC, id
                     LIMIT #{size} OFFSET #{offset}
                    </script>
                    """)
    List<BargainRow> page(
            @Nullable KeyedHash owner,
            @Nullable String promotion,
            @Nullable Phase phase,
            int size,
            long offset);

    @Select("<script>SELECT COUNT(*) FROM bargain " + FILTER + "</script>")
    long count(@Nullable KeyedHash owner, @Nullable String promotion, @Nullable Phase phase);
}
