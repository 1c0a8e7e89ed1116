package io.huisuan.repo.audit;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

import java.util.List;

/** Entries are only ever added: this mapper has no update and no delete, and there is no grant. */
interface AuditMapper {

    @Insert(
            """
            INSERT INTO audit
                   (seq, at, actor, role, action, object, reason,
                    before_hash, after_hash, payload, prev_hash, hash)
            VALUES (#{seq}, #{at}, #{actor}, #{role}, #{action}, #{object}, #{reason},
                    #{beforeHash}, #{afterHash}, #{payload}, #{prevHash}, #{hash})
            """)
    void append(AuditEntry entry);

    @Select(
            """
            SELECT seq, at, actor, role, action, object, reason,
                   before_hash, after_hash, payload, prev_hash, hash
              FROM audit
             WHERE seq > #{after}
               AND seq <= #{until}
             ORDER BY seq
             LIMIT #{size}
            """)
    List<AuditEntry> between(long after, long until, int size);

    @Select("SELECT COALESCE(MAX(seq), 0) FROM audit")
    long newest();

    String FILTER =
            """
              FROM audit
             WHERE (#{filter.actor} IS NULL OR actor = #{filter.actor})
               AND (#{filter.action} IS NULL OR action = #{filter.action})
               AND (#{filter.object} IS NULL OR object = #{filter.object})
               AND (#{filter.from} IS NULL OR at >= #{filter.from})
               AND (#{filter.to} IS NULL OR at < #{filter.to})
            """;

    @Select(
            """
            SELECT seq, at, actor, role, action, object, reason,
                   before_hash, after_hash, payload, prev_hash, hash
            """
                    + FILTER
                    + """
                     ORDER BY seq DESC
                     LIMIT #{size} OFFSET #{offset}
                    """)
    List<AuditEntry> page(AuditFilter filter, int size, long offset);

    @Select("SELECT COUNT(*)" + FILTER)
    long count(@Param("filter") AuditFilter filter);
}
