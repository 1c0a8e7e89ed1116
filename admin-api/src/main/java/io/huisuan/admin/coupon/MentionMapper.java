package io.huisuan.admin.coupon;

import io.huisuan.repo.asset.Blob;

import org.apache.ibatis.annotations.Select;

import java.util.List;

/** Promotions whose text has a coupon's id somewhere; whether they mean it is to be read. */
interface MentionMapper {

    /** One in a release. */
    record Live(String asset, Blob content) {}

    /** One as an open change request has it. */
    record Drafted(String asset, long change, Blob content) {}

    @Select(
            """
            SELECT i.asset_id AS asset, b.bytes AS content
              FROM release_item i
              JOIN asset_blob b ON b.sha256 = i.sha256
             WHERE i.release_number = #{release}
               AND i.asset_id LIKE 'promotion/%'
               AND LOCATE(#{coupon}, b.bytes) > 0
             ORDER BY i.asset_id
             LIMIT #{most}
            """)
    List<Live> live(long release, String coupon, int most);

    @Select(
            """
            SELECT e.asset_id AS asset, e.change_request_id AS `change`, e.content
              FROM change_edit e
              JOIN change_request c ON c.id = e.change_request_id
             WHERE c.state NOT IN ('MERGED', 'REJECTED', 'WITHDRAWN')
               AND e.asset_id LIKE 'promotion/%'
               AND LOCATE(#{coupon}, e.content) > 0
             ORDER BY e.asset_id, e.change_request_id
             LIMIT #{most}
            """)
    List<Drafted> drafted(String coupon, int most);
}
