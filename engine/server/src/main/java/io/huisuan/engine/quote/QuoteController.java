package io.huisuan.engine.quote;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.huisuan.cart.Cart;
import io.huisuan.engine.cart.CartId;
import io.huisuan.engine.cart.Carts;
import io.huisuan.engine.cart.StoredCart;
import io.huisuan.engine.client.KeyCheck;
import io.huisuan.engine.client.Requires;
import io.huisuan.engine.coupon.Bringer;
import io.huisuan.repo.client.ApiClient;
import io.huisuan.repo.client.Scope;
import io.huisuan.rules.codec.CartJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.time.InstantSource;
import java.util.Locale;
import java.util.OptionalLong;

/** Checkout's door. It only translates; what a cart is worth is decided further in. */
@RestController
@Requires(Scope.QUOTE)
public class QuoteController {

    private static final String ADDRESS =
            "The shopper's network address, up to 64 characters, or what stands for it: wrong codes"
                    + " are counted by it. It is not stored.";

    private final Carts carts;
    private final Quoting quoting;
    private final InstantSource now;

    public QuoteController(Carts carts, Quoting quoting, InstantSource now) {
        this.carts = carts;
        this.quoting = quoting;
        this.now = now;
    }

    @Operation(
            summary = "Price a stored cart",
            description =
                    "As of now, with the release that is live on this node. What applied, what"
                        + " broke and what became of codes is always told. explain=hints adds what"
                        + " a little more in the cart would save: nearMisses; explain=full also who"
                        + " lost, to whom and by how much, and why every other promotion that"
                        + " concerns the cart said nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "The priced cart",
            content = @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(ref = "Quote")))
    @PostMapping("/v1/carts/{id}/quote")
    JsonNode stored(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String explain,
            @Parameter(description = ADDRESS)
                    @RequestHeader(name = Bringer.HEADER, defaultValue = "")
                    String address,
            @Parameter(hidden = true) @RequestAttribute(KeyCheck.CLIENT) ApiClient client,
            Locale locale) {
        StoredCart stored = carts.find(CartId.checked(id)).orElseThrow(() -> CartId.unknown(id));
        Quoting.Answer answer = quoting.quote(stored.cart(), Explain.of(explain), client, address);
        return QuoteView.of(answer, OptionalLong.of(stored.version()), locale);
    }

    @Operation(
            summary = "Price a cart that is sent along",
            description = "Nothing is stored but the decision; it needs neither MySQL nor Redis.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "Cart"))))
    @ApiResponse(
            responseCode = "200",
            description = "The priced cart",
            content = @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(ref = "Quote")))
    @PostMapping("/v1/quotes")
    JsonNode inline(
            @RequestBody JsonNode body,
            @RequestParam(defaultValue = "") String explain,
            @Parameter(description = ADDRESS)
                    @RequestHeader(name = Bringer.HEADER, defaultValue = "")
                    String address,
            @Parameter(hidden = true) @RequestAttribute(KeyCheck.CLIENT) ApiClient client,
            Locale locale) {
        Cart cart = CartJson.fromCheckout(body, now.instant());
        if (!cart.id().isEmpty()) {
            CartId.checked(cart.id(), "/id");
        }
        Quoting.Answer answer = quoting.quote(cart, Explain.of(explain), client, address);
        return QuoteView.of(answer, OptionalLong.empty(), locale);
    }
}
