package io.huisuan.admin.account;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import java.util.List;
import java.util.Optional;

/** Accounts are disabled, never deleted: the audit names them. */
interface AccountMapper {

    @Insert(
            """
            INSERT INTO account (id, name, password_hash, roles, locale, created_at, disabled_at)
            VALUES (#{id}, #{name}, #{passwordHash}, #{roles}, #{locale}, #{createdAt}, #{disabledAt})
            """)
    void insert(Account account);

    @Update(
            """
            UPDATE account
               SET password_hash = #{passwordHash}, roles = #{roles}, disabled_at = #{disabledAt}
             WHERE id = #{id}
            """)
    void update(Account account);

    @Select(
            """
            SELECT id, name, password_hash, roles, locale, created_at, disabled_at
              FROM account
             WHERE id = #{id}
            """)
    Optional<Account> find(String id);

    @Select(
            """
            SELECT id, name, password_hash, roles, locale, created_at, disabled_at
              FROM account
             WHERE id = #{id}
               FOR UPDATE
            """)
    Optional<Account> lock(String id);

    @Select(
            """
            SELECT id, name, password_hash, roles, locale, created_at, disabled_at
              FROM account
             ORDER BY id
             LIMIT #{size} OFFSET #{offset}
            """)
    List<Account> page(int size, long offset);

    @Select("SELECT COUNT(*) FROM account")
    long count();
}
