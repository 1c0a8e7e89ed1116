package io.huisuan.ledger.risk;

import io.huisuan.ledger.key.KeyedHash;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

interface RiskMapper {

    /** What is known of a customer. */
    record Known(
            @Nullable KeyedHash device,
            @Nullable KeyedHash payer,
            @Nullable KeyedHash address,
            @Nullable Instant registeredAt,
            int told,
            @Nullable Instant hour,
            int helps,
            @Nullable Instant day,
            int opened) {

        static final Known NOTHING = new Known(null, null, null, null, 0, null, 0, null, 0);
    }

    /** What the shop does not say stays as it was. */
    @Insert(
            """
            INSERT INTO risk_customer (customer, device, payer, address, registered_at, told)
            VALUES (#{customer}, #{device}, #{payer}, #{address}, #{registered}, #{told})
                ON DUPLICATE KEY UPDATE device = COALESCE(VALUES(device), device),
                                        payer = COALESCE(VALUES(payer), payer),
                                        address = COALESCE(VALUES(address), address),
                                        registered_at = COALESCE(VALUES(registered_at), registered_at),
                                        told = VALUES(told)
            """)
    void note(
            KeyedHash customer,
            @Nullable KeyedHash device,
            @Nullable KeyedHash payer,
            @Nullable KeyedHash address,
            @Nullable Instant registered,
            int told);

    @Insert(
            """
            INSERT INTO risk_seen (kind, trace, customer, at)
            VALUES (#{kind}, #{trace}, #{customer}, #{at})
                ON DUPLICATE KEY UPDATE at = VALUES(at)
            """)
    void see(Kind kind, KeyedHash trace, KeyedHash customer, Instant at);

    /** Counts a help; a new hour begins with one. The columns are set from left to right. */
    @Insert(
            """
            INSERT INTO risk_customer (customer, hour, helps)
            VALUES (#{customer}, #{hour}, 1)
                ON DUPLICATE KEY UPDATE helps = IF(hour <=> VALUES(hour), helps + 1, 1),
                                        hour = VALUES(hour)
            """)
    void help(KeyedHash customer, Instant hour);

    /** The same of a group, and a day. */
    @Insert(
            """
            INSERT INTO risk_customer (customer, day, opened)
            VALUES (#{customer}, #{day}, 1)
                ON DUPLICATE KEY UPDATE opened = IF(day <=> VALUES(day), opened + 1, 1),
                                        day = VALUES(day)
            """)
    void open(KeyedHash customer, Instant day);

    @Select(
            """
            SELECT device, payer, address, registered_at, told, hour, helps, day, opened
              FROM risk_customer
             WHERE customer = #{customer}
            """)
    Optional<Known> known(KeyedHash customer);

    /** Other customers who were seen with it since then; more than {@code most} are not counted. */
    @Select(
            """
            SELECT COUNT(*)
              FROM (SELECT 1
                      FROM risk_seen
                     WHERE kind = #{kind}
                       AND trace = #{trace}
                       AND customer != #{customer}
                       AND at >= #{since}
                     LIMIT #{most}) others
            """)
    long others(Kind kind, KeyedHash trace, KeyedHash customer, Instant since, int most);

    /** Whether that customer was ever seen with it. */
    @Select(
            """
            SELECT EXISTS (SELECT 1
                             FROM risk_seen
                            WHERE kind = #{kind}
                              AND trace = #{trace}
                              AND customer = #{customer})
            """)
    boolean isSeen(Kind kind, KeyedHash trace, KeyedHash customer);

    /** How often one has helped in bargains of the other. */
    @Select(
            """
            SELECT COUNT(*)
              FROM bargain b
              JOIN bargain_help h ON h.bargain_id = b.id AND h.helper = #{helper}
             WHERE b.owner = #{owner}
            """)
    long helped(KeyedHash owner, KeyedHash helper);
}
