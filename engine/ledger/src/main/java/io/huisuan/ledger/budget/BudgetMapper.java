package io.huisuan.ledger.budget;

import io.huisuan.ledger.hold.ResourceId;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Each update says how many rows it has changed, and everybody looks. */
interface BudgetMapper {

    /** A budget as it is stored. */
    record Row(
            String campaignId,
            String id,
            int number,
            Counts counts,
            String currency,
            Every every,
            String zone,
            String split,
            long amount,
            long overdraft,
            boolean isPartial,
            boolean stopsCampaign,
            boolean isEven,
            @Nullable Instant fromAt,
            @Nullable Instant untilAt,
            int version) {}

    String SELECT =
            """
            SELECT campaign_id, id, number, counts, currency, every, zone, split, amount, overdraft,
                   is_partial, stops_campaign, is_even, from_at, until_at, version
              FROM campaign_budget
            """;

    @Select(SELECT + " WHERE ended_at IS NULL ORDER BY campaign_id, id")
    List<Row> live();

    /** Those whose campaign stops when they are used up, and has not yet. */
    @Select(
            SELECT
                    + """
                     WHERE ended_at IS NULL
                       AND stops_campaign
                       AND exhausted_version < version
                     ORDER BY number
                    """)
    List<Row> stopping();

    @Select(
            SELECT
                    + " WHERE ended_at IS NULL AND campaign_id = #{campaign} AND id = #{id} FOR"
                    + " UPDATE")
    Optional<Row> lock(String campaign, String id);

    @Select(SELECT + " WHERE ended_at IS NULL AND campaign_id = #{campaign} AND id = #{id}")
    Optional<Row> find(String campaign, String id);

    @Insert(
            """
            INSERT IGNORE INTO campaign_budget
                   (campaign_id, id, counts, currency, every, zone, split, amount, overdraft,
                    is_partial, stops_campaign, is_even, from_at, until_at, version, created_at)
            VALUES (#{row.campaignId}, #{row.id}, #{row.counts}, #{row.currency}, #{row.every},
                    #{row.zone}, #{row.split}, #{row.amount}, #{row.overdraft}, #{row.isPartial},
                    #{row.stopsCampaign}, #{row.isEven}, #{row.fromAt}, #{row.untilAt}, 1, #{at})
            """)
    int add(Row row, Instant at);

    @Update(
            """
            UPDATE campaign_budget
               SET amount = #{terms.amount}, overdraft = #{terms.overdraft},
                   is_partial = #{terms.isPartial}, stops_campaign = #{terms.stopsCampaign},
                   is_even = #{terms.isEven}, from_at = #{terms.from}, until_at = #{terms.until},
                   version = version + 1
             WHERE number = #{number}
            """)
    int change(int number, Terms terms);

    @Update("UPDATE campaign_budget SET ended_at = #{at} WHERE number = #{number}")
    int end(int number, Instant at);

    @Update(
            """
            UPDATE campaign_budget
               SET exhausted_version = version
             WHERE number = #{number}
               AND version = #{version}
               AND exhausted_version < version
            """)
    int exhaust(int number, int version);

    // Resources of budgets

    @Insert(
            """
            INSERT INTO resource (id, campaign_id, lim, held, used, overdraft, defined)
            VALUES (#{id}, #{campaign}, #{limit}, #{held}, #{used}, #{overdraft}, TRUE)
            """)
    void define(ResourceId id, String campaign, long limit, long held, long used, long overdraft);

    @Update(
            """
            UPDATE resource
               SET lim = GREATEST(#{terms.amount}, held + used),
                   overdraft = GREATEST(#{terms.overdraft}, overdrawn),
                   defined = TRUE
             WHERE campaign_id = #{campaign}
               AND id LIKE #{pattern}
            """)
    int redefine(String campaign, String pattern, Terms terms);

    @Insert(
            """
            <script>
            INSERT INTO ledger_entry (hold_id, step, number, after_state, at)
            VALUES
              <foreach collection="rows" item="r" separator=",">
                (#{r.hold}, 'COUNT', #{number}, #{r.state}, #{at})
              </foreach>
            </script>
            """)
    void addEntries(List<Opening.Order> rows, int number, Instant at);

    @Insert(
            """
            <script>
            INSERT INTO ledger_movement (hold_id, step, number, resource_id, held, used, overdrawn)
            VALUES
              <foreach collection="rows" item="r" separator=",">
                (#{r.hold}, 'COUNT', #{number}, #{r.resource}, #{r.held}, #{r.used}, 0)
              </foreach>
            </script>
            """)
    void addMovements(List<Opening.Order> rows, int number);

    /** A line of a hold. */
    record LineRow(
            String hold,
            ResourceId resource,
            String line,
            int position,
            String giveBack,
            long taken,
            long returned) {}

    @Insert(
            """
            <script>
            INSERT INTO hold_line (hold_id, resource_id, line_id, position, campaign_id, give_back,
                                   bound, wanted, taken, returned, overdrawn)
            VALUES
              <foreach collection="rows" item="r" separator=",">
                (#{r.hold}, #{r.resource}, #{r.line}, #{r.position}, #{campaign}, #{r.giveBack},
                 #{bound}, #{r.taken}, #{r.taken}, #{r.returned}, FALSE)
              </foreach>
            </script>
            """)
    void addLines(List<LineRow> rows, String campaign, long bound);

    @Select(
            """
            SELECT COUNT(*) AS parts, COALESCE(SUM(held), 0) AS held, COALESCE(SUM(used), 0) AS used,
                   COALESCE(SUM(overdrawn), 0) AS overdrawn, COALESCE(MAX(held + used), 0) AS most,
                   COALESCE(SUM(frozen), 0) AS frozen
              FROM resource
             WHERE campaign_id = #{campaign}
               AND id LIKE #{pattern}
            """)
    Figures figures(String campaign, String pattern);

    @Select(
            """
            SELECT id
              FROM resource
             WHERE campaign_id = #{campaign}
               AND id LIKE #{pattern}
             ORDER BY used + held DESC, id
             LIMIT #{most}
            """)
    List<ResourceId> most(String campaign, String pattern, int most);

    /** By how much it grew in each hour since then. */
    @Select(
            """
            SELECT DATE_FORMAT(e.at, '%Y-%m-%dT%H:00:00Z') AS hour,
                   SUM(m.held) AS held, SUM(m.used) AS used, SUM(m.overdrawn) AS overdrawn
              FROM resource r
              JOIN ledger_movement m ON m.resource_id = r.id
              JOIN ledger_entry e
                ON e.hold_id = m.hold_id AND e.step = m.step AND e.number = m.number
             WHERE r.campaign_id = #{campaign}
               AND r.id LIKE #{pattern}
               AND e.at >= #{since}
             GROUP BY hour
             ORDER BY hour
            """)
    List<HourRow> hours(String campaign, String pattern, Instant since);

    /** An hour as it is stored. */
    record HourRow(String hour, long held, long used, long overdrawn) {}

    /** What of the counters came in since then, but for what was counted afterwards. */
    @Select(
            """
            SELECT COALESCE(SUM(m.held + m.used), 0)
              FROM resource r
              JOIN ledger_movement m ON m.resource_id = r.id
              JOIN ledger_entry e
                ON e.hold_id = m.hold_id AND e.step = m.step AND e.number = m.number
             WHERE r.campaign_id = #{campaign}
               AND r.id LIKE #{pattern}
               AND m.step != 'COUNT'
               AND e.at >= #{since}
            """)
    long came(String campaign, String pattern, Instant since);

    // Gates

    @Insert(
            "INSERT IGNORE INTO campaign_gate (campaign_id, stopped, honours_late) VALUES"
                    + " (#{campaign}, FALSE, FALSE)")
    void addGate(String campaign);

    String GATE =
            """
            SELECT campaign_id AS campaign, stopped, honours_late, budgets, reason
              FROM campaign_gate
            """;

    @Select(GATE + " WHERE campaign_id = #{campaign} FOR UPDATE")
    Operated lockGate(String campaign);

    @Select(GATE + " WHERE campaign_id = #{campaign}")
    Optional<Operated> gate(String campaign);

    @Select(GATE + " WHERE stopped OR budgets > 0 OR honours_late ORDER BY campaign_id")
    List<Operated> gates();

    @Update("UPDATE campaign_gate SET budgets = budgets + 1 WHERE campaign_id = #{campaign}")
    int countBudget(String campaign);

    @Update(
            """
            UPDATE campaign_gate
               SET stopped = #{stopped}, honours_late = #{honoursLate}, reason = #{reason}
             WHERE campaign_id = #{campaign}
            """)
    int setGate(String campaign, boolean stopped, boolean honoursLate, String reason);
}
