package io.huisuan.ledger.bargain;

import io.huisuan.ledger.key.KeyedHash;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** How often a customer did something, in a row that whoever counts has locked. */
interface QuotaMapper {

    // Changes nothing where the row is there, but locks it: only a row that is there can be locked.
    @Insert(
            """
            INSERT INTO bargain_quota (promotion_id, customer, period, used)
            VALUES (#{promotion}, #{customer}, #{period}, 0)
                ON DUPLICATE KEY UPDATE used = used
            """)
    void lock(String promotion, KeyedHash customer, String period);

    @Select(
            """
            SELECT used
              FROM bargain_quota
             WHERE promotion_id = #{promotion}
               AND customer = #{customer}
               AND period = #{period}
            """)
    int used(String promotion, KeyedHash customer, String period);

    @Update(
            """
            UPDATE bargain_quota
               SET used = used + 1
             WHERE promotion_id = #{promotion}
               AND customer = #{customer}
               AND period = #{period}
               AND used < #{most}
            """)
    int take(String promotion, KeyedHash customer, String period, int most);
}
