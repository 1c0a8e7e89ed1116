package io.huisuan.repo.audit;

import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where the audit chain ends: one row. Who holds it may append. */
interface HeadMapper {

    @Select("SELECT seq, hash FROM audit_head WHERE id = 1 FOR UPDATE")
    Head lock();

    @Select("SELECT seq, hash FROM audit_head WHERE id = 1")
    Head read();

    @Update("UPDATE audit_head SET seq = #{seq}, hash = #{hash} WHERE id = 1")
    void move(Head head);

    record Head(long seq, String hash) {}
}
