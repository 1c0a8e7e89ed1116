package io.huisuan.ledger.bargain;

import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Reads only. */
interface BargainRollMapper {

    @Select(
            """
            <script>
            SELECT COUNT(*) AS started,
                   COUNT(CASE WHEN helps &gt; 0 THEN 1 END) AS helped,
                   COUNT(CASE WHEN state IN ('SUCCESS', 'ORDERED', 'FINISHED', 'EXPIRED') THEN 1
                         END) AS won,
                   COUNT(hold_id) AS ordered,
                   COUNT(CASE WHEN state = 'FINISHED' THEN 1 END) AS finished,
                   COUNT(CASE WHEN state = 'FAILED' THEN 1 END) AS failed,
                   COUNT(CASE WHEN state = 'EXPIRED' THEN 1 END) AS expired,
                   CAST(COALESCE(SUM(helps), 0) AS SIGNED) AS helps
              FROM bargain
             WHERE started_at &gt;= #{from}
               AND started_at &lt; #{until}
            <if test="promotion != null">AND promotion_id = #{promotion}</if>
            </script>
            """)
    BargainFunnel funnel(@Nullable String promotion, Instant from, Instant until);
}
