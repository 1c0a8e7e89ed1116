package io.huisuan.admin.play;

import io.huisuan.admin.problem.Given;
import io.huisuan.ledger.bargain.Bargains;
import io.huisuan.ledger.bargain.Phase;
import io.huisuan.repo.Actor;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bargains, for people of the shop. */
@RestController
class BargainController {

    private final Bargains bargains;
    private final Interventions interventions;

    BargainController(Bargains bargains, Interventions interventions) {
        this.bargains = bargains;
        this.interventions = interventions;
    }

    /**
     * Bargains, newest first; each parameter narrows.
     *
     * @param state as far as it was written down
     * @param customer who has started it, as the ledger names them
     */
    @GetMapping("/api/bargains")
    Page<BargainView.BargainRow> list(
            @RequestParam(required = false) @Nullable String promotion,
            @RequestParam(required = false) @Nullable Phase state,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        return bargains.all(
                        Asked.customer("?customer", customer),
                        Asked.narrowing(promotion),
                        state,
                        new Page.Request(page, size))
                .map(BargainView.BargainRow::of);
    }

    /** A bargain, with the proof that nobody chose its luck. */
    @GetMapping("/api/bargains/{id}")
    BargainView get(@PathVariable String id) {
        return bargains.prove(id)
                .map(proof -> BargainView.of(proof, bargains.compensation(id)))
                .orElseThrow(() -> Refused.notFound("bargain/" + id));
    }

    /** Who has helped in a bargain, first ones first. */
    @GetMapping("/api/bargains/{id}/helps")
    Page<BargainView.BargainCut> helps(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (bargains.find(id).isEmpty()) {
            throw Refused.notFound("bargain/" + id);
        }
        return bargains.helps(id, new Page.Request(page, size)).map(BargainView.BargainCut::of);
    }

    /**
     * Why a bargain is ended.
     *
     * @param reason 1 to 500 characters
     */
    record BargainEnd(@Nullable String reason) {}

    /**
     * Ends a bargain now: nobody helps or buys any more, but an order that has it may still be
     * paid. The same again changes nothing. {@code bargain-ended} (409) when it was bought.
     */
    @PostMapping("/api/bargains/{id}/end")
    BargainView end(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestBody BargainEnd body) {
        interventions.end(actor, id, Given.text("/reason", body.reason(), 500));
        return get(id);
    }
}
