package io.huisuan.store;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

import java.time.Instant;
import java.util.Optional;

/** Something to store. */
interface Accounts {

    @Select("SELECT balance FROM account WHERE id = #{id}")
    Optional<Integer> balance(int id);

    @Select("SELECT balance FROM account WHERE id = #{id} FOR UPDATE")
    int lock(int id);

    @Update("UPDATE account SET balance = balance + #{amount} WHERE id = #{id}")
    void add(int id, int amount);

    @Update("UPDATE account SET since = #{since} WHERE id = #{id}")
    void since(int id, Instant since);

    @Select("SELECT since FROM account WHERE id = #{id}")
    Instant sinceWhen(int id);

    @Select("SELECT DATE_FORMAT(since, '%Y-%m-%d %H:%i:%s.%f') FROM account WHERE id = #{id}")
    String sinceAsStored(int id);

    @Insert("INSERT INTO log_entry (id) VALUES (#{id})")
    void log(int id);

    @Update("DELETE FROM log_entry")
    void forget();
}
