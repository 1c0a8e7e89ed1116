package io.huisuan.ledger.webhook;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

interface EndpointMapper {

    /** An endpoint as it is stored. */
    record Row(
            String id,
            String name,
            String address,
            String types,
            String campaigns,
            boolean active,
            int secretNumber,
            String secret,
            @Nullable Integer olderNumber,
            @Nullable String older,
            int revision,
            String createdBy,
            Instant createdAt,
            @Nullable Instant removedAt) {

        Endpoint endpoint() {
            return new Endpoint(
                    id,
                    name,
                    address,
                    words(types),
                    words(campaigns),
                    active,
                    olderNumber == null
                            ? List.of(secretNumber)
                            : List.of(secretNumber, olderNumber),
                    revision,
                    createdBy,
                    createdAt,
                    removedAt);
        }

        Stream<Locked> locked() {
            return Stream.concat(
                    Stream.of(new Locked(secretNumber, secret)),
                    olderNumber == null || older == null
                            ? Stream.empty()
                            : Stream.of(new Locked(olderNumber, older)));
        }

        private static List<String> words(String text) {
            return Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
        }
    }

    /** A secret, encrypted. */
    record Locked(int number, String secret) {}

    @Insert(
            """
            INSERT INTO webhook_endpoint
                   (id, name, address, types, campaigns, active, secret_number, secret, revision,
                    created_by, created_at)
            VALUES (#{e.id}, #{e.name}, #{e.address}, #{e.types}, #{e.campaigns}, #{e.active},
                    #{e.secretNumber}, #{e.secret}, #{e.revision}, #{e.createdBy}, #{e.createdAt})
            """)
    void add(@Param("e") Row endpoint);

    String SELECT =
            """
            SELECT id, name, address, types, campaigns, active, secret_number, secret, older_number,
                   older, revision, created_by, created_at, removed_at
              FROM webhook_endpoint
            """;

    @Select(SELECT + " WHERE id = #{id}")
    Optional<Row> find(String id);

    @Select(SELECT + " WHERE id = #{id} FOR UPDATE")
    Optional<Row> lock(String id);

    @Select(
            SELECT
                    + " WHERE removed_at IS NULL ORDER BY created_at DESC, id LIMIT #{size} OFFSET"
                    + " #{offset}")
    List<Row> page(int size, long offset);

    @Select("SELECT COUNT(*) FROM webhook_endpoint WHERE removed_at IS NULL")
    long count();

    @Update(
            """
            UPDATE webhook_endpoint
               SET name = #{name}, address = #{address}, types = #{types},
                   campaigns = #{campaigns}, active = #{active}, revision = revision + 1
             WHERE id = #{id}
               AND revision = #{revision}
               AND removed_at IS NULL
            """)
    int change(
            String id,
            int revision,
            String name,
            String address,
            String types,
            String campaigns,
            boolean active);

    @Update(
            """
            UPDATE webhook_endpoint
               SET older_number = secret_number, older = secret,
                   secret_number = #{number}, secret = #{secret}, revision = revision + 1
             WHERE id = #{id}
            """)
    int rotate(String id, int number, String secret);

    @Update(
            """
            UPDATE webhook_endpoint
               SET older_number = NULL, older = NULL, revision = revision + 1
             WHERE id = #{id}
               AND older_number = #{number}
            """)
    int retire(String id, int number);

    @Update(
            """
            UPDATE webhook_endpoint
               SET removed_at = #{at}, active = FALSE, older_number = NULL, older = NULL,
                   revision = revision + 1
             WHERE id = #{id}
               AND removed_at IS NULL
            """)
    int remove(String id, Instant at);

    /** Waits until nobody hands over events. */
    @Select("SELECT id FROM webhook_turn WHERE id = 1 FOR UPDATE")
    int awaitTurn();
}
