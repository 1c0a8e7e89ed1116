package io.huisuan.ledger.mysql;

import io.huisuan.ledger.hold.Gate;
import io.huisuan.ledger.hold.Movement;
import io.huisuan.ledger.hold.Resource;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.hold.Want;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import java.util.List;
import java.util.Optional;

/** Each update says how many rows it has changed, and everybody looks. */
interface ResourceMapper {

    // A shared lock: reservations don't wait for each other, but whoever stops waits for them.
    @Select(
            """
            SELECT stopped, honours_late, budgets
              FROM campaign_gate
             WHERE campaign_id = #{campaign}
              LOCK IN SHARE MODE
            """)
    Optional<Gate> gate(String campaign);

    @Insert(
            """
            INSERT IGNORE INTO campaign_gate (campaign_id, stopped, honours_late)
            VALUES (#{campaign}, FALSE, FALSE)
            """)
    void addGate(String campaign);

    @Insert(
            """
            INSERT INTO campaign_gate (campaign_id, stopped, honours_late)
            VALUES (#{campaign}, #{gate.stopped}, #{gate.honoursLate})
                ON DUPLICATE KEY UPDATE stopped = VALUES(stopped),
                                        honours_late = VALUES(honours_late)
            """)
    void setGate(String campaign, Gate gate);

    String SELECT =
            """
            SELECT id, campaign_id AS campaign, lim AS `limit`, held, used, overdraft, overdrawn,
                   defined, frozen
              FROM resource
            """;

    @Select(SELECT + " WHERE id = #{id}")
    Optional<Resource> find(ResourceId id);

    @Select(
            "<script>"
                    + SELECT
                    + """
                     WHERE id IN
                     <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
                    </script>
                    """)
    List<Resource> findAll(List<ResourceId> ids);

    @Select(SELECT + " WHERE id = #{id} FOR UPDATE")
    Optional<Resource> lock(ResourceId id);

    @Select(SELECT + " WHERE campaign_id = #{campaign} AND defined ORDER BY id")
    List<Resource> defined(String campaign);

    @Insert(
            """
            INSERT INTO resource (id, campaign_id, lim, defined)
            VALUES (#{id}, #{campaign}, #{limit}, FALSE)
                ON DUPLICATE KEY UPDATE lim = IF(defined, lim, GREATEST(lim, VALUES(lim)))
            """)
    void establish(ResourceId id, String campaign, long limit);

    @Insert(
            """
            <script>
            INSERT INTO resource (id, campaign_id, lim, defined)
            VALUES
              <foreach collection="wants" item="w" separator=",">
                (#{w.resource}, #{w.campaign}, #{w.bound}, FALSE)
              </foreach>
                ON DUPLICATE KEY UPDATE lim = IF(defined, lim, GREATEST(lim, VALUES(lim)))
            </script>
            """)
    void establishAll(List<Want> wants);

    // The join goes in the order of the wants, which is the order of locks.
    @Update(
            """
                   <script>
                   UPDATE (<foreach collection="wants" item="w" separator=" UNION ALL ">
                             SELECT #{w.resource} AS id, #{w.held} AS held, #{w.used} AS used,
                                    #{w.bound} AS bound
                           </foreach>) want
            STRAIGHT_JOIN resource r ON r.id = want.id
                      SET r.held = r.held + want.held, r.used = r.used + want.used
                    WHERE NOT r.frozen
                      AND r.held + r.used + want.held + want.used &lt;= LEAST(r.lim, want.bound)
                   </script>
            """)
    int takeAll(List<Want> wants);

    @Insert(
            """
            INSERT INTO resource (id, campaign_id, lim, overdraft, defined)
            VALUES (#{id}, #{campaign}, #{limit}, #{overdraft}, TRUE)
                ON DUPLICATE KEY UPDATE lim = GREATEST(VALUES(lim), held + used),
                                        overdraft = GREATEST(VALUES(overdraft), overdrawn),
                                        defined = TRUE
            """)
    void define(ResourceId id, String campaign, long limit, long overdraft);

    @Update(
            """
            UPDATE resource
               SET held = held + #{m.held},
                   used = used + #{m.used},
                   overdrawn = overdrawn + #{m.overdrawn}
             WHERE id = #{m.resource}
               AND NOT frozen
               AND (#{m.held} + #{m.used} = 0
                    OR held + used + #{m.held} + #{m.used} <= LEAST(lim, #{bound}))
               AND overdrawn + #{m.overdrawn} <= overdraft
            """)
    int take(Movement m, long bound);

    @Update(
            """
            UPDATE resource
               SET held = held + #{held},
                   used = used + #{used},
                   overdrawn = overdrawn + #{overdrawn}
             WHERE id = #{resource}
               AND held + #{held} >= 0
               AND used + #{used} >= 0
               AND overdrawn + #{overdrawn} >= 0
            """)
    int move(Movement m);

    @Update("UPDATE resource SET frozen = #{frozen} WHERE id = #{id} AND frozen <> #{frozen}")
    int freeze(ResourceId id, boolean frozen);
}
