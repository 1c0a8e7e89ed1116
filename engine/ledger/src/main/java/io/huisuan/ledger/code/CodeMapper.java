package io.huisuan.ledger.code;

import io.huisuan.ledger.key.KeyedHash;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

import java.util.List;
import java.util.Optional;

/** Codes are only ever added. */
interface CodeMapper {

    /** So many fit into one statement. */
    int MOST = 1_000;

    @Insert(
            """
            <script>
            INSERT INTO code (hmac, batch_id, last4, owner)
            VALUES <foreach collection="codes" item="c" separator=",">
                     (#{c.hmac}, #{c.batchId}, #{c.last4}, #{c.owner})
                   </foreach>
            </script>
            """)
    void add(List<Code> codes);

    @Insert(
            """
            <script>
            INSERT IGNORE INTO code (hmac, batch_id, last4, owner)
            VALUES <foreach collection="codes" item="c" separator=",">
                     (#{c.hmac}, #{c.batchId}, #{c.last4}, #{c.owner})
                   </foreach>
            </script>
            """)
    int addNew(List<Code> codes);

    @Select(
            """
            <script>
            SELECT hmac
              FROM code
             WHERE hmac IN
             <foreach collection="names" item="n" open="(" separator="," close=")">#{n}</foreach>
            </script>
            """)
    List<KeyedHash> known(List<KeyedHash> names);

    @Select("SELECT hmac, batch_id, last4, owner FROM code WHERE hmac = #{name}")
    Optional<Code> find(KeyedHash name);

    @Select(
            """
            SELECT hmac, batch_id, last4, owner
              FROM code
             WHERE batch_id = #{batch}
               AND last4 = #{last4}
             ORDER BY hmac
             LIMIT #{most}
            """)
    List<Code> ending(String batch, String last4, int most);

    @Select(
            """
            SELECT h.client, h.order_id, h.state, h.at
              FROM hold_line l
              JOIN hold h ON h.id = l.hold_id
             WHERE l.resource_id = #{resource}
             GROUP BY h.id, h.client, h.order_id, h.state, h.at, h.seq
             ORDER BY h.seq DESC
             LIMIT #{most}
            """)
    List<Sought.Use> uses(String resource, int most);
}
