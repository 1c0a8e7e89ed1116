package io.huisuan.repo.change;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

import java.util.List;
import java.util.Optional;

/** Submissions and verdicts are only ever added: no update, no delete, no grant. */
interface SubmissionMapper {

    @Insert(
            """
            INSERT INTO change_item
                   (change_request_id, bundle_hash, asset_id, version_number, base_number)
            VALUES (#{change}, #{bundleHash}, #{item.asset}, #{item.version}, #{item.base})
            """)
    void addItem(long change, String bundleHash, Item item);

    @Select(
            """
            SELECT i.asset_id AS asset, i.version_number AS version, i.base_number AS base,
                   v.sha256, v.artifact_sha256
              FROM change_item i
              LEFT JOIN asset_version v
                ON v.asset_id = i.asset_id
               AND v.number = i.version_number
             WHERE i.change_request_id = #{change}
               AND i.bundle_hash = #{bundleHash}
             ORDER BY i.asset_id
            """)
    List<Item> items(long change, String bundleHash);

    @Insert(
            """
            INSERT INTO check_result (change_request_id, bundle_hash, ok, findings, at)
            VALUES (#{changeRequestId}, #{bundleHash}, #{ok}, #{findings}, #{at})
            """)
    void addCheck(CheckResult check);

    @Select(
            """
            SELECT change_request_id, bundle_hash, ok, findings, at
              FROM check_result
             WHERE change_request_id = #{change}
               AND bundle_hash = #{bundleHash}
            """)
    Optional<CheckResult> check(long change, String bundleHash);

    @Insert(
            """
            INSERT INTO review
                   (change_request_id, bundle_hash, reviewer, verdict, comment, at)
            VALUES (#{changeRequestId}, #{bundleHash}, #{reviewer}, #{verdict}, #{comment}, #{at})
            """)
    void addReview(Review review);

    @Select(
            """
            SELECT id, change_request_id, bundle_hash, reviewer, verdict, comment, at
              FROM review
             WHERE change_request_id = #{change}
             ORDER BY id DESC
             LIMIT #{limit}
            """)
    List<Review> reviews(long change, int limit);

    /** Verdicts on this submission by people who never edited the change request. */
    @Select(
            """
            SELECT r.id, r.change_request_id, r.bundle_hash, r.reviewer, r.verdict, r.comment, r.at
              FROM review r
             WHERE r.change_request_id = #{change}
               AND r.bundle_hash = #{bundleHash}
               AND r.verdict = 'APPROVED'
               AND NOT EXISTS (SELECT 1
                                 FROM change_editor e
                                WHERE e.change_request_id = r.change_request_id
                                  AND e.account = r.reviewer)
             ORDER BY r.id
            """)
    List<Review> approvals(long change, String bundleHash);
}
