package io.huisuan.repo.asset;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Versions and their content are only ever added: there is no update, no delete, and no grant. */
interface VersionMapper {

    @Insert("INSERT IGNORE INTO asset_blob (sha256, bytes) VALUES (#{sha256}, #{blob})")
    void keep(String sha256, Blob blob);

    @Select(
            """
            <script>
            SELECT sha256, bytes
              FROM asset_blob
             WHERE sha256 IN
               <foreach collection="names" item="name" open="(" separator="," close=")">
                 #{name}
               </foreach>
            </script>
            """)
    List<Kept> kept(Collection<String> names);

    /** Content under its name. */
    record Kept(String sha256, Blob bytes) {}

    @Insert(
            """
            INSERT INTO asset_version
                   (asset_id, number, sha256, artifact_sha256, parent_number,
                    change_request_id, authors, created_at)
            VALUES (#{assetId}, #{number}, #{sha256}, #{artifactSha256}, #{parentNumber},
                    #{changeRequestId}, #{authors}, #{createdAt})
            """)
    void add(Version version);

    @Select("SELECT COALESCE(MAX(number), 0) FROM asset_version WHERE asset_id = #{asset}")
    int newestNumber(AssetId asset);

    @Select(
            """
            SELECT asset_id, number, sha256, artifact_sha256, parent_number,
                   change_request_id, authors, created_at
              FROM asset_version
             WHERE asset_id = #{asset}
               AND number = #{number}
            """)
    Optional<Version> find(AssetId asset, int number);

    @Select(
            """
            SELECT asset_id, number, sha256, artifact_sha256, parent_number,
                   change_request_id, authors, created_at
              FROM asset_version
             WHERE asset_id = #{asset}
               AND change_request_id = #{changeRequest}
             ORDER BY number DESC
             LIMIT 1
            """)
    Optional<Version> newestOf(AssetId asset, long changeRequest);

    @Select(
            """
            SELECT asset_id, number, sha256, artifact_sha256, parent_number,
                   change_request_id, authors, created_at
              FROM asset_version
             WHERE asset_id = #{asset}
             ORDER BY number DESC
             LIMIT #{size} OFFSET #{offset}
            """)
    List<Version> page(AssetId asset, int size, long offset);

    @Select("SELECT COUNT(*) FROM asset_version WHERE asset_id = #{asset}")
    long count(AssetId asset);
}
