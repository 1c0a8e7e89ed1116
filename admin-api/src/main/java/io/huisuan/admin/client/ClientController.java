package io.huisuan.admin.client;

import io.huisuan.admin.problem.Given;
import io.huisuan.repo.Actor;
import io.huisuan.repo.client.ApiClient;
import io.huisuan.repo.client.ApiKey;
import io.huisuan.repo.client.Clients;
import io.huisuan.repo.client.Scope;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** API clients: programs that may call the engine. */
@RestController
class ClientController {

    private final Clients clients;

    ClientController(Clients clients) {
        this.clients = clients;
    }

    /**
     * A program that may call the engine.
     *
     * @param id the id in its key
     * @param scopes of {@code quote}, {@code cart}, {@code audit}, {@code order}
     * @param revokedAt since when it is not let in any more
     * @param key the whole key; told once, when it is made
     */
    record ClientView(
            String id,
            String name,
            List<String> scopes,
            String createdBy,
            Instant createdAt,
            @Nullable Instant revokedAt,
            @Nullable String key) {

        static ClientView of(ApiClient client, @Nullable String key) {
            return new ClientView(
                    client.id(),
                    client.name(),
                    client.scopes().stream().sorted().map(ClientController::name).toList(),
                    client.createdBy(),
                    client.createdAt(),
                    client.revokedAt(),
                    key);
        }
    }

    /** Clients, revoked ones too, newest first. */
    @GetMapping("/api/clients")
    Page<ClientView> list(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        return clients.page(new Page.Request(page, size))
                .map(client -> ClientView.of(client, null));
    }

    /**
     * A new client.
     *
     * @param name 1 to 100 characters
     * @param scopes at least one of {@code quote}, {@code cart}, {@code audit}, {@code order}
     */
    record NewClient(@Nullable String name, @Nullable List<String> scopes) {}

    /** Lets a program in. The answer holds its key, which cannot be had again. */
    @PostMapping("/api/clients")
    @ResponseStatus(HttpStatus.CREATED)
    ClientView create(@AuthenticationPrincipal Actor actor, @RequestBody NewClient body) {
        ApiKey key =
                clients.create(
                        actor,
                        Given.text("/name", body.name(), 100),
                        scopes(Given.value("/scopes", body.scopes())));
        return ClientView.of(clients.find(key.id()).orElseThrow(), key.text());
    }

    /**
     * Lets a program out for good; nodes notice within seconds. Once more changes nothing.
     *
     * @param reason 1 to 1,000 characters
     */
    @DeleteMapping("/api/clients/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason) {
        clients.revoke(actor, id, Given.text("?reason", reason, 1_000));
    }

    private static Set<Scope> scopes(List<String> names) {
        var scopes = EnumSet.noneOf(Scope.class);
        names.forEach(name -> scopes.add(scope(name)));
        return scopes;
    }

    private static Scope scope(String name) {
        return Arrays.stream(Scope.values())
                .filter(scope -> name(scope).equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                Refused.invalid(
                                        "out-of-range",
                                        "/scopes",
                                        "权限只能是 quote、cart、audit、order。",
                                        "A scope is quote, cart, audit or order."));
    }

    private static String name(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }
}
