package io.huisuan.engine.quote;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.huisuan.cart.Cart;
import io.huisuan.engine.client.Requires;
import io.huisuan.repo.client.Scope;
import io.huisuan.rules.codec.PriceListJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.time.InstantSource;
import java.util.List;

/** A listing page's door. It only translates. */
@RestController
@Requires(Scope.QUOTE)
public class PricesController {

    private final Prices prices;
    private final InstantSource now;

    public PricesController(Prices prices, InstantSource now) {
        this.prices = prices;
        this.now = now;
    }

    @Operation(
            summary = "Effective prices of up to 200 items",
            description =
                    "What one unit of each item would cost this customer now if nothing else were"
                        + " in the cart, shipping left out, and which promotions make it so. All by"
                        + " the same release. No decision is stored.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "PriceQuestion"))))
    @ApiResponse(
            responseCode = "200",
            description = "The prices, in the order of the items",
            content =
                    @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(ref = "Prices")))
    @PostMapping("/v1/prices")
    JsonNode prices(@RequestBody JsonNode body) {
        List<Cart> carts = PriceListJson.read(body, now.instant());
        return PricesView.of(carts, prices.of(carts));
    }
}
