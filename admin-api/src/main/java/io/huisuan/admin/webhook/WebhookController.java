package io.huisuan.admin.webhook;

import io.huisuan.admin.problem.Given;
import io.huisuan.ledger.webhook.Deliveries;
import io.huisuan.ledger.webhook.Endpoint;
import io.huisuan.ledger.webhook.Endpoints;
import io.huisuan.ledger.webhook.Standing;
import io.huisuan.repo.Actor;
import io.huisuan.store.Page;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Endpoints: who is told of events. */
@RestController
class WebhookController {

    private final Webhooks webhooks;
    private final Endpoints endpoints;
    private final Deliveries deliveries;

    WebhookController(Webhooks webhooks, Endpoints endpoints, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
    }

    /** Endpoints, newest first, and how things stand with them. */
    @GetMapping("/api/webhooks")
    Page<WebhookView> list(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        Map<String, Standing> standings =
                deliveries.standings().stream()
                        .collect(Collectors.toMap(Standing::endpoint, Function.identity()));
        return endpoints
                .page(new Page.Request(page, size))
                .map(endpoint -> view(endpoint, standings, null));
    }

    private static WebhookView view(
            Endpoint endpoint, Map<String, Standing> standings, @Nullable String secret) {
        Standing standing =
                standings.getOrDefault(endpoint.id(), new Standing(endpoint.id(), 0, 0, 0, null));
        return WebhookView.of(endpoint, standing, secret);
    }

    private WebhookView view(Endpoint endpoint, @Nullable String secret) {
        Map<String, Standing> standings =
                deliveries.standings().stream()
                        .collect(Collectors.toMap(Standing::endpoint, Function.identity()));
        return view(endpoint, standings, secret);
    }

    /** One endpoint. */
    @GetMapping("/api/webhooks/{id}")
    WebhookView get(@PathVariable String id) {
        return view(endpoints.require(id), null);
    }

    /**
     * What is wanted of an endpoint.
     *
     * @param name 1 to 100 characters
     * @param address {@code https://…}, without credentials, on the public internet
     * @param types of events, like {@code order.paid}; all when empty or absent
     * @param campaigns whose events; all when empty or absent
     * @param active whether events are posted now; true when absent
     */
    record WebhookWish(
            @Nullable String name,
            @Nullable String address,
            @Nullable List<String> types,
            @Nullable List<String> campaigns,
            @Nullable Boolean active) {

        Endpoints.Wish wish() {
            return new Endpoints.Wish(
                    Given.text("/name", name, 100),
                    Given.text("/address", address, 1_000),
                    Objects.requireNonNullElse(types, List.of()),
                    Objects.requireNonNullElse(campaigns, List.of()),
                    Objects.requireNonNullElse(active, true));
        }
    }

    /**
     * A new endpoint, which is told what happens from now on. The answer holds its secret, which
     * cannot be had again.
     */
    @PostMapping("/api/webhooks")
    @ResponseStatus(HttpStatus.CREATED)
    WebhookView create(@AuthenticationPrincipal Actor actor, @RequestBody WebhookWish body) {
        Endpoints.Made made = webhooks.create(actor, body.wish());
        return view(made.endpoint(), made.secret().text());
    }

    /** Changes an endpoint; {@code If-Match} names the revision that was seen. */
    @PutMapping("/api/webhooks/{id}")
    WebhookView change(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) String revision,
            @RequestBody WebhookWish body) {
        return view(webhooks.change(actor, id, Given.revision(revision), body.wish()), null);
    }

    /** Removes an endpoint: it is told nothing any more. */
    @DeleteMapping("/api/webhooks/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal Actor actor, @PathVariable String id) {
        webhooks.remove(actor, id);
    }

    /**
     * A new secret beside the one that there is; both sign until the older one is retired. The
     * answer holds it, and it cannot be had again.
     */
    @PostMapping("/api/webhooks/{id}/secrets")
    @ResponseStatus(HttpStatus.CREATED)
    WebhookView rotate(@AuthenticationPrincipal Actor actor, @PathVariable String id) {
        Endpoints.Made made = webhooks.rotate(actor, id);
        return view(made.endpoint(), made.secret().text());
    }

    /** The older of two secrets signs no more. */
    @DeleteMapping("/api/webhooks/{id}/secrets/{number}")
    WebhookView retire(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @PathVariable int number) {
        return view(webhooks.retire(actor, id, number), null);
    }
}
