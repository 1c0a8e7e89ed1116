package io.huisuan.repo.client;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

interface ClientMapper {

    /** A client as it is stored: its scopes as one text, separated by commas. */
    record Row(
            String id,
            String name,
            String secretSha256,
            String scopes,
            String createdBy,
            Instant createdAt,
            @Nullable Instant revokedAt) {

        ApiClient client() {
            Set<Scope> parsed =
                    Arrays.stream(scopes.split(","))
                            .map(Scope::valueOf)
                            .collect(Collectors.toSet());
            return new ApiClient(id, name, secretSha256, parsed, createdBy, createdAt, revokedAt);
        }
    }

    @Insert(
            """
            INSERT INTO api_client (id, name, secret_sha256, scopes, created_by, created_at)
            VALUES (#{id}, #{name}, #{secretSha256}, #{scopes}, #{createdBy}, #{createdAt})
            """)
    void add(Row client);

    @Update(
            """
            UPDATE api_client
               SET revoked_at = #{at}
             WHERE id = #{id}
               AND revoked_at IS NULL
            """)
    int revoke(String id, Instant at);

    String SELECT =
            """
            SELECT id, name, secret_sha256, scopes, created_by, created_at, revoked_at
              FROM api_client
            """;

    @Select(SELECT + " WHERE id = #{id}")
    Optional<Row> find(String id);

    @Select(SELECT + " WHERE revoked_at IS NULL ORDER BY id")
    List<Row> active();

    @Select("SELECT COUNT(*) FROM api_client WHERE revoked_at IS NULL")
    int countActive();

    @Select(SELECT + " ORDER BY created_at DESC, id LIMIT #{size} OFFSET #{offset}")
    List<Row> page(int size, long offset);

    @Select("SELECT COUNT(*) FROM api_client")
    long count();
}
