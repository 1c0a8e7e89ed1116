package io.huisuan.engine.order;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.huisuan.engine.client.KeyCheck;
import io.huisuan.engine.client.Requires;
import io.huisuan.engine.command.Asking;
import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.engine.shelf.Rejected;
import io.huisuan.ledger.hold.Request;
import io.huisuan.repo.client.ApiClient;
import io.huisuan.repo.client.Scope;
import io.huisuan.rules.codec.Reading;
import io.huisuan.rules.codec.Writing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The door of orders. It only translates. */
@RestController
@RequestMapping("/v1/orders")
@Requires(Scope.ORDER)
public class OrderController {

    private static final Pattern ID = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._:-]{1,64}");

    private final Ordering ordering;

    public OrderController(Ordering ordering) {
        this.ordering = ordering;
    }

    @Operation(
            summary = "Place an order",
            description =
                    "Holds everything that the quote promised, or nothing; the price is the"
                            + " quote's and never computed again. The order has to be paid in time."
                            + " With the same Idempotency-Key the same request gets the answer of"
                            + " the first time, marked Idempotent-Replayed.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "OrderRequest"))))
    @ApiResponse(
            responseCode = "201",
            description = "The order is reserved",
            content = @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(ref = "Order")))
    @PostMapping
    ResponseEntity<JsonNode> place(
            @Parameter(required = true) @RequestHeader(name = Asking.KEY, required = false)
                    @Nullable String key,
            @RequestBody JsonNode body,
            @Parameter(hidden = true) @RequestAttribute(KeyCheck.CLIENT) ApiClient client) {
        Placing placing = Reading.read(body, OrderController::placing);
        Request request = Asking.request(client, "place", key, body);
        Ordering.Booked booked =
                ordering.place(request, checked(placing.order(), "/order"), placing.quote());
        return Asking.answer(HttpStatus.CREATED, booked.done(), OrderView.of(booked));
    }

    private record Placing(String order, String quote) {}

    private static Placing placing(Reading in) {
        return new Placing(in.text("order"), in.text("quote", 1, Seals.LONGEST));
    }

    @Operation(
            summary = "An order is paid",
            description =
                    "What was held is used. When it had expired it is taken again, if it can.")
    @ApiResponse(
            responseCode = "200",
            description = "The order is paid",
            content = @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(ref = "Order")))
    @PostMapping("/{id}/paid")
    ResponseEntity<JsonNode> paid(
            @PathVariable String id,
            @Parameter(required = true) @RequestHeader(name = Asking.KEY, required = false)
                    @Nullable String key,
            @Parameter(hidden = true) @RequestAttribute(KeyCheck.CLIENT) ApiClient client) {
        Ordering.Booked booked =
                ordering.pay(Asking.request(client, "paid", key, of(id)), checked(id));
        return Asking.answer(HttpStatus.OK, booked.done(), OrderView.of(booked));
    }

    @Operation(
            summary = "An order is cancelled",
            description =
                    "What is held is given back. Of a paid order everything that is left comes"
                            + " back, and the answer says what is refunded.")
    @ApiResponse(
            responseCode = "200",
            description = "The order is cancelled",
            content = @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(ref = "Order")))
    @PostMapping("/{id}/cancel")
    ResponseEntity<JsonNode> cancel(
            @PathVariable String id,
            @Parameter(required = true) @RequestHeader(name = Asking.KEY, required = false)
                    @Nullable String key,
            @Parameter(hidden = true) @RequestAttribute(KeyCheck.CLIENT) ApiClient client,
            Locale locale) {
        Request request = Asking.request(client, "cancel", key, of(id));
        Ordering.Back back = returning(() -> ordering.cancel(request, checked(id)));
        return Asking.answer(HttpStatus.OK, back.done(), OrderView.of(back, locale));
    }

    @Operation(
            summary = "Units of a paid order come back",
            description =
                    "Books what POST /v1/decisions/{id}/return-quote quotes, under the decision's"
                            + " policy and on top of the returns before.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "ReturnRequest"))))
    @ApiResponse(
            responseCode = "200",
            description = "The return is booked",
            content = @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(ref = "Order")))
    @PostMapping("/{id}/returns")
    ResponseEntity<JsonNode> giveBack(
            @PathVariable String id,
            @Parameter(required = true) @RequestHeader(name = Asking.KEY, required = false)
                    @Nullable String key,
            @RequestBody JsonNode body,
            @Parameter(hidden = true) @RequestAttribute(KeyCheck.CLIENT) ApiClient client,
            Locale locale) {
        JsonNode asked = Writing.object().text("order", id).member("body", body).tree();
        Request request = Asking.request(client, "returns", key, asked);
        Ordering.Back back = returning(() -> ordering.giveBack(request, checked(id), body));
        return Asking.answer(HttpStatus.OK, back.done(), OrderView.of(back, locale));
    }

    @Operation(summary = "Read an order", description = "Where it is, and what happened to it.")
    @ApiResponse(
            responseCode = "200",
            description = "The order",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "OrderStory")))
    @GetMapping("/{id}")
    JsonNode get(
            @PathVariable String id,
            @Parameter(hidden = true) @RequestAttribute(KeyCheck.CLIENT) ApiClient client) {
        return OrderView.of(ordering.story(client.id(), checked(id)));
    }

    private static Ordering.Back returning(Supplier<Ordering.Back> command) {
        try {
            return command.get();
        } catch (Rejected e) {
            throw Refusal.of(
                    ProblemCode.RELEASE_REJECTED,
                    "",
                    "无法退货：作出该决策的发布现在不可用：" + e.getMessage(),
                    "the release that made the decision cannot be used any more: "
                            + e.getMessage());
        }
    }

    private static JsonNode of(String order) {
        return Writing.object().text("order", order).tree();
    }

    private static String checked(String id) {
        return checked(id, "");
    }

    private static String checked(String id, String pointer) {
        if (ID.matcher(id).matches()) {
            return id;
        }
        throw Refusal.of(
                ProblemCode.OUT_OF_RANGE,
                pointer,
                "订单号是 1 到 64 个字母、数字或 . _ : -",
                "an order's id is 1 to 64 letters, digits and . _ : -");
    }
}
