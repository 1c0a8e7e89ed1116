package io.huisuan.engine.cart;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.huisuan.cart.Cart;
import io.huisuan.engine.client.Requires;
import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.repo.client.Scope;
import io.huisuan.rules.codec.CartJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.time.InstantSource;

/** Carts, as checkout stores and changes them. It only translates. */
@RestController
@RequestMapping("/v1/carts/{id}")
@Requires(Scope.CART)
public class CartController {

    private final Carts carts;
    private final InstantSource now;

    public CartController(Carts carts, InstantSource now) {
        this.carts = carts;
        this.now = now;
    }

    @Operation(summary = "Read a cart")
    @ApiResponse(
            responseCode = "200",
            description = "The cart; its version is the ETag",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "StoredCart")))
    @GetMapping
    ResponseEntity<JsonNode> get(@PathVariable String id) {
        return view(HttpStatus.OK, found(CartId.checked(id)));
    }

    @Operation(
            summary = "Store a cart as a whole",
            description =
                    "Without a condition it replaces whatever is there. If-Match changes only that"
                            + " version; If-None-Match: * only creates.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "Cart"))))
    @ApiResponse(
            responseCode = "200",
            description = "It replaced one",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "StoredCart")))
    @ApiResponse(
            responseCode = "201",
            description = "It is new",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "StoredCart")))
    @PutMapping
    ResponseEntity<JsonNode> put(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String ifNoneMatch,
            @RequestBody JsonNode body) {
        Expected expected = Preconditions.of(ifMatch, ifNoneMatch);
        Cart cart = CartJson.fromCheckout(CartId.naming(id, body), now.instant());
        return stored(cart, carts.put(cart, expected));
    }

    @Operation(
            summary = "Change lines and parts of a cart",
            description = "If-Match is required: it says which version was seen.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "CartPatch"))))
    @ApiResponse(
            responseCode = "200",
            description = "The cart after the change",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "StoredCart")))
    @PatchMapping
    ResponseEntity<JsonNode> patch(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String ifMatch,
            @RequestBody JsonNode body) {
        Expected expected = Preconditions.required(ifMatch);
        StoredCart before = found(CartId.checked(id));
        CartPatch patch = CartPatch.read(body, before.cart().currency());
        requireMatch(expected, before);
        Cart cart = patch.applyTo(before.cart(), now.instant());
        // What was read must be what is replaced, whatever the client asked for.
        return stored(cart, carts.put(cart, new Expected.Version(before.version())));
    }

    @Operation(summary = "Forget a cart")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @DeleteMapping
    ResponseEntity<Void> delete(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, defaultValue = "") String ifMatch) {
        return switch (carts.remove(CartId.checked(id), Preconditions.of(ifMatch, ""))) {
            case Change.Done _ -> ResponseEntity.noContent().build();
            case Change.Unknown() -> throw CartId.unknown(id);
            case Change.Stale(long version) -> throw stale(version);
        };
    }

    private StoredCart found(String id) {
        return carts.find(id).orElseThrow(() -> CartId.unknown(id));
    }

    private static void requireMatch(Expected expected, StoredCart stored) {
        if (expected instanceof Expected.Version(long version) && version != stored.version()) {
            throw stale(stored.version());
        }
    }

    private static ResponseEntity<JsonNode> stored(Cart cart, Change change) {
        return switch (change) {
            case Change.Done(long version, boolean created) ->
                    view(
                            created ? HttpStatus.CREATED : HttpStatus.OK,
                            new StoredCart(cart, version));
            case Change.Stale(long version) -> throw stale(version);
            case Change.Unknown() ->
                    throw Refusal.of(
                            ProblemCode.VERSION_CONFLICT,
                            "",
                            "购物车 " + cart.id() + " 已不存在",
                            "the cart " + cart.id() + " does not exist any more");
        };
    }

    private static ResponseEntity<JsonNode> view(HttpStatus status, StoredCart stored) {
        var tree = CartJson.write(stored.cart()).put("version", stored.version());
        return ResponseEntity.status(status).eTag(Preconditions.tag(stored.version())).body(tree);
    }

    private static Refusal stale(long version) {
        return Refusal.of(
                ProblemCode.VERSION_CONFLICT,
                "",
                "购物车现在是版本 " + version + "；请重新读取后再改",
                "the cart is at version " + version + " by now; read it again, then change it");
    }
}
