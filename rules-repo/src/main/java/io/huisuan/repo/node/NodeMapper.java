package io.huisuan.repo.node;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

import java.time.Instant;
import java.util.List;

interface NodeMapper {

    @Insert(
            """
            INSERT INTO node_state
                   (node_id, kind, release_number, digest, state, rejected_digest, reason,
                    started_at, reported_at)
            VALUES (#{nodeId}, #{kind}, #{releaseNumber}, #{digest}, #{state}, #{rejectedDigest},
                    #{reason}, #{startedAt}, #{reportedAt})
                ON DUPLICATE KEY UPDATE
                   kind = VALUES(kind), release_number = VALUES(release_number),
                   digest = VALUES(digest), state = VALUES(state),
                   rejected_digest = VALUES(rejected_digest), reason = VALUES(reason),
                   started_at = VALUES(started_at), reported_at = VALUES(reported_at)
            """)
    void report(NodeState state);

    @Select(
            """
            SELECT node_id, kind, release_number, digest, state, rejected_digest, reason,
                   started_at, reported_at
              FROM node_state
             WHERE reported_at >= #{since}
             ORDER BY node_id
             LIMIT #{size} OFFSET #{offset}
            """)
    List<NodeState> page(Instant since, int size, long offset);

    @Select("SELECT COUNT(*) FROM node_state WHERE reported_at >= #{since}")
    long count(Instant since);
}
