package io.huisuan.repo.change;

import io.huisuan.repo.asset.AssetId;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Edits and who made them. Edits may be changed and dropped; who edited is never forgotten. */
interface EditMapper {

    @Insert(
            """
            INSERT INTO change_edit
                   (change_request_id, asset_id, campaign_id, label, content, base_number,
                    edited_by, revision, updated_at)
            VALUES (#{changeRequestId}, #{assetId}, #{campaignId}, #{label}, #{content},
                    #{baseNumber}, #{editedBy}, #{revision}, #{updatedAt})
            """)
    void add(Edit edit);

    @Update(
            """
            UPDATE change_edit
               SET campaign_id = #{campaignId}, label = #{label}, content = #{content},
                   base_number = #{baseNumber}, edited_by = #{editedBy}, revision = #{revision},
                   updated_at = #{updatedAt}
             WHERE change_request_id = #{changeRequestId}
               AND asset_id = #{assetId}
            """)
    void save(Edit edit);

    @Delete(
            """
            DELETE FROM change_edit
             WHERE change_request_id = #{change}
               AND asset_id = #{asset}
            """)
    void drop(long change, AssetId asset);

    String SELECT =
            """
            SELECT change_request_id, asset_id, campaign_id, label, content, base_number,
                   edited_by, revision, updated_at
              FROM change_edit
             WHERE change_request_id = #{change}
            """;

    @Select(SELECT + " AND asset_id = #{asset}")
    Optional<Edit> find(long change, AssetId asset);

    @Select(SELECT + " ORDER BY asset_id")
    List<Edit> all(long change);

    @Select(
            """
            SELECT asset_id
              FROM change_edit
             WHERE change_request_id = #{change}
             ORDER BY asset_id
            """)
    List<AssetId> assets(long change);

    @Select("SELECT COUNT(*) FROM change_edit WHERE change_request_id = #{change}")
    int count(long change);

    @Select(
            """
            SELECT COALESCE(SUM(LENGTH(content)), 0)
              FROM change_edit
             WHERE change_request_id = #{change}
            """)
    long bytes(long change);

    @Insert(
            """
            INSERT IGNORE INTO change_editor (change_request_id, account)
            VALUES (#{change}, #{account})
            """)
    void remember(long change, String account);

    @Select(
            """
            SELECT account
              FROM change_editor
             WHERE change_request_id = #{change}
             ORDER BY account
            """)
    List<String> editors(long change);

    /** What some change requests edit, without the contents. */
    @Select(
            """
            <script>
            SELECT change_request_id AS change_request, asset_id AS what
              FROM change_edit
             WHERE change_request_id IN
               <foreach collection="changes" item="id" open="(" separator="," close=")">
                 #{id}
               </foreach>
             ORDER BY change_request_id, asset_id
            </script>
            """)
    List<Edited> edited(@Param("changes") Collection<Long> changes);

    record Edited(long changeRequest, AssetId what) {}

    @Select(
            """
            <script>
            SELECT change_request_id AS change_request, account AS who
              FROM change_editor
             WHERE change_request_id IN
               <foreach collection="changes" item="id" open="(" separator="," close=")">
                 #{id}
               </foreach>
             ORDER BY change_request_id, account
            </script>
            """)
    List<Editor> editorsOf(@Param("changes") Collection<Long> changes);

    record Editor(long changeRequest, String who) {}
}
