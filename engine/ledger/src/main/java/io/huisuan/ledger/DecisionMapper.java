package io.huisuan.ledger;

import io.huisuan.ledger.Decision.Summary;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Decisions are only ever added: this mapper has no update and no delete, and there is no grant.
 */
interface DecisionMapper {

    @Insert(
            """
            <script>
            INSERT IGNORE INTO decision
                   (id, at, cart_id, customer_hash, release_number, digest, policy, total, currency,
                    inputs, availability, quote)
            VALUES
              <foreach collection="decisions" item="d" separator=",">
                (#{d.id}, #{d.at}, #{d.cartId}, #{d.customerHash}, #{d.releaseNumber}, #{d.digest},
                 #{d.policy}, #{d.total}, #{d.currency},
                 #{d.inputs}, #{d.availability}, #{d.quote})
              </foreach>
            </script>
            """)
    void add(List<Decision> decisions);

    @Select(
            """
            SELECT id, at, cart_id, customer_hash, release_number, digest, policy, total, currency,
                   inputs, availability, quote
              FROM decision
             WHERE id = #{id}
            """)
    Optional<Decision> find(UUID id);

    String FILTERED =
            """
              FROM decision
             WHERE (#{filter.cartId} IS NULL OR cart_id = #{filter.cartId})
               AND (#{filter.releaseNumber} IS NULL OR release_number = #{filter.releaseNumber})
               AND (#{filter.from} IS NULL OR at >= #{filter.from})
               AND (#{filter.to} IS NULL OR at < #{filter.to})
            """;

    @Select(
            """
            SELECT id, at, cart_id, release_number, digest, total, currency
            """
                    + FILTERED
                    + """
                     ORDER BY at DESC, id
                     LIMIT #{size} OFFSET #{offset}
                    """)
    List<Summary> page(DecisionFilter filter, int size, long offset);

    @Select("SELECT COUNT(*) FROM (SELECT id" + FILTERED + " LIMIT #{most}) AS found")
    long count(DecisionFilter filter, int most);
}
