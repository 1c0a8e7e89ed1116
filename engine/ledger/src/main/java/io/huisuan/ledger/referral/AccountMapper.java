package io.huisuan.ledger.referral;

import io.huisuan.ledger.key.KeyedHash;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

interface AccountMapper {

    /** An entry as it is written. */
    record Entry(
            KeyedHash customer,
            String currency,
            Kind kind,
            String reference,
            long amount,
            long available,
            long debt,
            Instant at) {}

    /** What moved an account. */
    enum Kind {
        GRANT,
        SPEND,
        CLAW_BACK
    }

    /** Brings it into being, or waits for whoever has it; others wait from then on. */
    @Insert(
            """
            INSERT INTO referral_account
                   (customer, currency, granted, spent, clawed_back, available, debt)
            VALUES (#{customer}, #{currency}, 0, 0, 0, 0, 0)
                ON DUPLICATE KEY UPDATE customer = VALUES(customer)
            """)
    void lock(KeyedHash customer, String currency);

    @Select(
            """
            SELECT currency, granted, spent, clawed_back, available, debt
              FROM referral_account
             WHERE customer = #{customer}
               AND currency = #{currency}
            """)
    Optional<Account> find(KeyedHash customer, String currency);

    @Select(
            """
            SELECT currency, granted, spent, clawed_back, available, debt
              FROM referral_account
             WHERE customer = #{customer}
             ORDER BY currency
            """)
    List<Account> of(KeyedHash customer);

    @Update(
            """
            UPDATE referral_account
               SET granted = #{a.granted}, spent = #{a.spent}, clawed_back = #{a.clawedBack},
                   available = #{a.available}, debt = #{a.debt}
             WHERE customer = #{customer}
               AND currency = #{a.currency}
            """)
    int update(KeyedHash customer, @Param("a") Account account);

    @Insert(
            """
            INSERT INTO referral_entry
                   (customer, currency, kind, reference, amount, available, debt, at)
            VALUES (#{e.customer}, #{e.currency}, #{e.kind}, #{e.reference}, #{e.amount},
                    #{e.available}, #{e.debt}, #{e.at})
            """)
    void enter(@Param("e") Entry entry);

    @Select(
            """
            SELECT amount
              FROM referral_entry
             WHERE customer = #{customer}
               AND kind = #{kind}
               AND reference = #{reference}
            """)
    Optional<Long> entered(KeyedHash customer, Kind kind, String reference);
}
