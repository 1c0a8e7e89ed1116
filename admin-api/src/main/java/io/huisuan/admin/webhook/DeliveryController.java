package io.huisuan.admin.webhook;

import io.huisuan.admin.problem.Given;
import io.huisuan.ledger.webhook.Deliveries;
import io.huisuan.ledger.webhook.Delivery;
import io.huisuan.ledger.webhook.Endpoints;
import io.huisuan.repo.Actor;
import io.huisuan.store.Bounds;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;

/** What an endpoint was told, and telling it again. */
@RestController
class DeliveryController {

    private final Webhooks webhooks;
    private final Endpoints endpoints;
    private final Deliveries deliveries;

    DeliveryController(Webhooks webhooks, Endpoints endpoints, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
    }

    /**
     * Deliveries in a list.
     *
     * @param next {@code before} of the next page; absent on the last one
     */
    record DeliveryList(List<DeliveryView> items, @Nullable String next) {}

    /**
     * Deliveries, newest event first.
     *
     * @param aggregate only of this, like {@code <client>/<order>}
     * @param before {@code next} of the page before
     * @param size 1 to 200
     */
    @GetMapping("/api/webhooks/{id}/deliveries")
    DeliveryList list(
            @PathVariable String id,
            @RequestParam(required = false) Delivery.@Nullable State state,
            @RequestParam(required = false) @Nullable String aggregate,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int size) {
        int most = Bounds.within(size, 1, Page.Request.LARGEST, "?size");
        long older = before == null ? Long.MAX_VALUE : Given.id("?before", before);
        List<Delivery> found =
                deliveries.page(
                        endpoints.require(id).id(),
                        state,
                        aggregate == null ? null : Bounds.text(aggregate, 160, "?aggregate"),
                        older,
                        most);
        String next = found.size() < most ? null : String.valueOf(found.getLast().seq());
        return new DeliveryList(found.stream().map(DeliveryView::of).toList(), next);
    }

    /** One delivery, with what is posted and how its attempts went. */
    @GetMapping("/api/webhooks/{id}/deliveries/{delivery}")
    DeliveryView.WholeDelivery get(@PathVariable String id, @PathVariable String delivery) {
        long seq = Given.id("", delivery);
        Delivery found =
                deliveries
                        .find(endpoints.require(id).id(), seq)
                        .orElseThrow(() -> Refused.notFound("webhook/" + id + "/" + seq));
        return DeliveryView.WholeDelivery.of(found, deliveries.attempts(id, seq));
    }

    /** Posts an event of the type {@code webhook.test} to this endpoint alone. */
    @PostMapping("/api/webhooks/{id}/test")
    @ResponseStatus(HttpStatus.CREATED)
    DeliveryView test(@AuthenticationPrincipal Actor actor, @PathVariable String id) {
        return DeliveryView.of(webhooks.test(actor, id));
    }

    /**
     * What is to be sent again: one delivery, or all that were given up, or all events of a time
     * span whether they have arrived or not.
     *
     * @param from including
     * @param until excluding
     */
    record Replay(
            @Nullable String delivery,
            @Nullable Boolean dead,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /**
     * How many were sent on their way again.
     *
     * @param events 0 when the one that was asked for is on its way already
     */
    record Replayed(int events) {}

    /** Sends events again. */
    @PostMapping("/api/webhooks/{id}/replay")
    Replayed replay(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestBody Replay body) {
        if (body.delivery() != null) {
            long seq = Given.id("/delivery", body.delivery());
            return new Replayed(webhooks.again(actor, id, seq));
        }
        if (Boolean.TRUE.equals(body.dead())) {
            return new Replayed(webhooks.againDead(actor, id));
        }
        return new Replayed(
                webhooks.againBetween(
                        actor,
                        id,
                        Given.value("/from", body.from()),
                        Given.value("/until", body.until())));
    }
}
