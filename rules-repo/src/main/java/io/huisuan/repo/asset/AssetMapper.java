package io.huisuan.repo.asset;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

interface AssetMapper {

    @Insert(
            """
            INSERT INTO asset (id, kind, campaign_id, label, created_by, created_at)
            VALUES (#{id}, #{kind}, #{campaignId}, #{label}, #{createdBy}, #{createdAt})
                ON DUPLICATE KEY UPDATE id = id
            """)
    void addIfMissing(Asset asset);

    @Update(
            """
            UPDATE asset
               SET campaign_id = #{campaignId}, label = #{label}
             WHERE id = #{id}
            """)
    void relabel(AssetId id, @Nullable String campaignId, String label);

    @Select(
            """
            SELECT id, kind, campaign_id, label, created_by, created_at
              FROM asset
             WHERE id = #{id}
            """)
    Optional<Asset> find(AssetId id);

    @Select("SELECT id FROM asset WHERE id = #{id} FOR UPDATE")
    Optional<String> lock(AssetId id);
}
