package io.huisuan.repo.release;

import io.huisuan.repo.asset.AssetId;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Releases are only ever added: this mapper has no update and no delete, and there is no grant. */
interface ReleaseMapper {

    @Insert(
            """
            INSERT INTO release_log
                   (number, digest, manifest, signature, key_id, base_digest, created_by, created_at)
            VALUES (#{number}, #{digest}, #{manifest}, #{signature.value}, #{signature.keyId},
                    #{baseDigest}, #{createdBy}, #{createdAt})
            """)
    void add(
            long number,
            String digest,
            String manifest,
            ReleaseSignature signature,
            @Nullable String baseDigest,
            String createdBy,
            Instant createdAt);

    @Insert(
            """
            <script>
            INSERT INTO release_item (release_number, asset_id, version_number, sha256)
            VALUES
              <foreach collection="items" item="item" separator=",">
                (#{number}, #{item.asset}, #{item.version}, #{item.sha256})
              </foreach>
            </script>
            """)
    void addItems(long number, List<ReleaseItem> items);

    @Select("SELECT COALESCE(MAX(number), 0) FROM release_log")
    long newestNumber();

    @Select(
            """
            SELECT number, digest, key_id, base_digest, created_by, created_at
              FROM release_log
             WHERE number = #{number}
            """)
    Optional<Release> find(long number);

    @Select(
            """
            SELECT number, digest, key_id, base_digest, created_by, created_at
              FROM release_log
             WHERE digest = #{digest}
            """)
    Optional<Release> findByDigest(String digest);

    @Select(
            """
            SELECT number, digest, key_id, base_digest, created_by, created_at
              FROM release_log
             ORDER BY number DESC
             LIMIT #{size} OFFSET #{offset}
            """)
    List<Release> page(int size, long offset);

    @Select("SELECT COUNT(*) FROM release_log")
    long count();

    @Select("SELECT manifest, signature, key_id FROM release_log WHERE number = #{number}")
    Optional<Signed> signed(long number);

    /** The text that was signed, and the signature. */
    record Signed(String manifest, String signature, String keyId) {}

    @Select(
            """
            SELECT i.asset_id AS asset, i.version_number AS version, i.sha256, v.artifact_sha256
              FROM release_item i
              JOIN asset_version v
                ON v.asset_id = i.asset_id
               AND v.number = i.version_number
             WHERE i.release_number = #{number}
             ORDER BY i.asset_id
            """)
    List<ReleaseItem> items(long number);

    @Select(
            """
            SELECT i.asset_id AS asset, i.version_number AS version, i.sha256, v.artifact_sha256
              FROM release_item i
              JOIN asset_version v
                ON v.asset_id = i.asset_id
               AND v.number = i.version_number
             WHERE i.release_number = #{number}
               AND i.asset_id = #{asset}
            """)
    Optional<ReleaseItem> item(long number, AssetId asset);

    @Select(
            """
            SELECT DISTINCT m.change_request_id
              FROM activation a
              JOIN activation_change m ON m.activation_id = a.id
              LEFT JOIN activation_cancel c ON c.activation_id = a.id
             WHERE a.release_number = #{number}
               AND c.activation_id IS NULL
             ORDER BY m.change_request_id
            """)
    List<Long> changes(long number);

    @Select(
            """
            SELECT release_number
              FROM release_item
             WHERE asset_id = #{asset}
               AND version_number = #{version}
             ORDER BY release_number DESC
             LIMIT #{limit}
            """)
    List<Long> holding(AssetId asset, int version, int limit);
}
