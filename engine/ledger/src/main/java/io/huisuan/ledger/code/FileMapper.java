package io.huisuan.ledger.code;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

import java.time.Instant;
import java.util.List;

/** What is still to be downloaded: the only rows of the ledger that are ever deleted. */
interface FileMapper {

    @Insert(
            """
            INSERT INTO code_file (batch_id, part, locked)
            VALUES (#{batch}, #{part}, #{locked})
            """)
    void add(String batch, int part, byte[] locked);

    /** None when it is gone. */
    @Select(
            """
            SELECT locked
              FROM code_file
             WHERE batch_id = #{batch}
               AND part = #{part}
            """)
    List<byte[]> part(String batch, int part);

    @Select(
            """
            SELECT DISTINCT f.batch_id
              FROM code_file f
              JOIN code_batch b ON b.id = f.batch_id
             WHERE b.state IN ('FAILED', 'CANCELLED')
                OR b.downloaded_at < #{broken}
                OR (b.downloaded_at IS NULL AND b.file_until <= #{now})
            """)
    List<String> forgettable(Instant now, Instant broken);

    @Delete("DELETE FROM code_file WHERE batch_id = #{batch} ORDER BY part LIMIT #{most}")
    int forget(String batch, int most);
}
