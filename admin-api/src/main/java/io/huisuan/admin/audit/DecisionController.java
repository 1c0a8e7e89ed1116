package io.huisuan.admin.audit;

import io.huisuan.ledger.Decision;
import io.huisuan.ledger.DecisionFilter;
import io.huisuan.ledger.Decisions;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stored quotes, and who answers for them. */
@RestController
class DecisionController {

    private final Decisions decisions;
    private final Chain chain;
    private final Others others;

    DecisionController(Decisions decisions, Chain chain, Others others) {
        this.decisions = decisions;
        this.chain = chain;
        this.others = others;
    }

    /**
     * A decision in a list.
     *
     * @param cart the client's id of the cart
     * @param release number of the release that priced it
     * @param total what was to be paid, in minor units
     */
    record DecisionRow(
            String id,
            Instant at,
            @Nullable String cart,
            @Nullable Long release,
            @Nullable String digest,
            long total,
            String currency) {

        static DecisionRow of(Decision.Summary decision) {
            return new DecisionRow(
                    decision.id().toString(),
                    decision.at(),
                    decision.cartId(),
                    decision.releaseNumber(),
                    decision.digest(),
                    decision.total(),
                    decision.currency());
        }
    }

    /** Decisions, newest first; each parameter narrows. The list goes to 10,000 entries. */
    @GetMapping("/api/decisions")
    Page<DecisionRow> list(
            @RequestParam(required = false) @Nullable String cart,
            @RequestParam(required = false) @Nullable Long release,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var filter = new DecisionFilter(cart, release, from, to);
        return decisions.page(filter, new Page.Request(page, size)).map(DecisionRow::of);
    }

    /**
     * A decision with all that it depended on.
     *
     * @param policy the version of the policy, like {@code policy/default 3}
     * @param inputs the cart
     * @param availability what was to be had
     * @param quote the answer, as it was recorded
     * @param others who lost, priced again, where the record tells only what applied
     * @param chain who answers for it; absent when there was no release
     */
    record DecisionView(
            String id,
            Instant at,
            @Nullable String cart,
            @Nullable Long release,
            @Nullable String digest,
            long total,
            String currency,
            String policy,
            JsonNode inputs,
            JsonNode availability,
            JsonNode quote,
            List<? extends JsonNode> others,
            Chain.@Nullable ChainView chain) {}

    /** One decision, and the chain from its release to author, reviewer and publisher. */
    @GetMapping("/api/decisions/{id}")
    DecisionView get(@PathVariable UUID id) {
        Decision decision =
                decisions.find(id).orElseThrow(() -> Refused.notFound("decision/" + id));
        return new DecisionView(
                id.toString(),
                decision.at(),
                decision.cartId(),
                decision.releaseNumber(),
                decision.digest(),
                decision.total(),
                decision.currency(),
                decision.policy(),
                Chain.json(decision.inputs()),
                Chain.json(decision.availability()),
                Chain.json(decision.quote()),
                others.of(decision),
                chain.of(decision).orElse(null));
    }
}
