package io.huisuan.repo.campaign;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

interface CampaignMapper {

    @Insert(
            """
            INSERT IGNORE INTO campaign
                   (id, name_zh, name_en, goal, owner, zone, starts_at, ends_at,
                    revision, created_at, updated_at)
            VALUES (#{id}, #{terms.nameZh}, #{terms.nameEn}, #{terms.goal}, #{terms.owner},
                    #{terms.zone}, #{terms.startsAt}, #{terms.endsAt}, 1, #{at}, #{at})
            """)
    int add(String id, Terms terms, Instant at);

    @Update(
            """
            UPDATE campaign
               SET name_zh = #{terms.nameZh}, name_en = #{terms.nameEn}, goal = #{terms.goal},
                   owner = #{terms.owner}, zone = #{terms.zone},
                   starts_at = #{terms.startsAt}, ends_at = #{terms.endsAt},
                   revision = revision + 1, updated_at = #{at}
             WHERE id = #{id}
            """)
    void change(String id, Terms terms, Instant at);

    @Select(
            """
            SELECT id, name_zh, name_en, goal, owner, zone, starts_at, ends_at,
                   revision, created_at, updated_at
              FROM campaign
             WHERE id = #{id}
            """)
    Optional<Campaign> find(String id);

    @Select(
            """
            SELECT id, name_zh, name_en, goal, owner, zone, starts_at, ends_at,
                   revision, created_at, updated_at
              FROM campaign
             WHERE id = #{id}
               FOR UPDATE
            """)
    Optional<Campaign> lock(String id);

    @Select(
            """
            SELECT id, name_zh, name_en, goal, owner, zone, starts_at, ends_at,
                   revision, created_at, updated_at
              FROM campaign
             ORDER BY created_at DESC, id
             LIMIT #{size} OFFSET #{offset}
            """)
    List<Campaign> page(int size, long offset);

    @Select("SELECT COUNT(*) FROM campaign")
    long count();
}
