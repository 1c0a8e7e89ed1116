package io.huisuan.authoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.promotion.Promotion;
import io.huisuan.rules.codec.Json;
import io.huisuan.rules.codec.JsonRefused;
import io.huisuan.rules.codec.PromotionJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A promotion that cannot be read as a whole: members that are missing or wrong have stand-ins. */
final class Unfinished {

    private static final JsonNode STAND_INS =
            Json.parse(
                    """
                    {"id":"unnamed","campaign":"unnamed","name":{"zh":"-","en":"-"},
                     "currency":"CNY","schedule":{"zone":"UTC"},"body":{"type":"drl","text":""}}
                    """
                            .getBytes(UTF_8));

    /** Without these a promotion's sentence is still true. */
    private static final Set<String> UNSAID = Set.of("id", "campaign", "name", "schedule");

    private final JsonNode promotion;
    private final Set<String> broken;

    /** One with these problems. */
    Unfinished(JsonNode promotion, List<Finding> problems) {
        this.promotion = promotion;
        this.broken = problems.stream().map(p -> member(p.pointer())).collect(Collectors.toSet());
    }

    /** The promotion with stand-ins; empty when it is no object at all. */
    Optional<Promotion> completed() {
        if (!(promotion instanceof ObjectNode given)) {
            return Optional.empty();
        }
        ObjectNode completed = given.deepCopy();
        for (String member : broken) {
            completed.remove(member);
            STAND_INS.optional(member).ifPresent(harmless -> completed.set(member, harmless));
        }
        try {
            return Optional.of(PromotionJson.read(completed));
        } catch (JsonRefused _) {
            return Optional.empty();
        }
    }

    /** Those findings that are not about a stand-in. */
    List<Finding> ofIts(List<Finding> findings) {
        return findings.stream().filter(f -> !broken.contains(member(f.pointer()))).toList();
    }

    /** Whether its sentence says what the author wrote. */
    boolean isClear() {
        return UNSAID.containsAll(broken);
    }

    private static String member(String pointer) {
        return pointer.isEmpty() ? "" : pointer.split("/", -1)[1];
    }
}
