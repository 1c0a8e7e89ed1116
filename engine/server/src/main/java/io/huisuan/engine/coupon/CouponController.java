package io.huisuan.engine.coupon;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.huisuan.cart.Customer;
import io.huisuan.engine.client.KeyCheck;
import io.huisuan.engine.client.Requires;
import io.huisuan.engine.command.Asking;
import io.huisuan.engine.http.CustomerId;
import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.ledger.coupon.Coupon;
import io.huisuan.ledger.hold.Reason;
import io.huisuan.ledger.hold.Request;
import io.huisuan.repo.client.ApiClient;
import io.huisuan.repo.client.Scope;
import io.huisuan.rules.codec.Reading;
import io.huisuan.rules.codec.Writing;
import io.huisuan.store.Page;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The door of customers' coupons. It only translates. */
@RestController
@Requires(Scope.ORDER)
public class CouponController {

    private static final int MOST_CUSTOMERS = 1_000;

    private final Giving giving;

    public CouponController(Giving giving) {
        this.giving = giving;
    }

    @Operation(
            summary = "A customer takes a coupon",
            description =
                    "Where the template lets customers do so, while there are any, and no more than"
                        + " one customer may. With the same Idempotency-Key the same request gets"
                        + " the same coupon.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "CouponClaim"))))
    @ApiResponse(
            responseCode = "201",
            description = "The customer's coupon",
            content =
                    @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(ref = "Coupon")))
    @PostMapping("/v1/coupons/claims")
    ResponseEntity<JsonNode> claim(
            @Parameter(required = true) @RequestHeader(name = Asking.KEY, required = false)
                    @Nullable String key,
            @RequestBody JsonNode body,
            @Parameter(hidden = true) @RequestAttribute(KeyCheck.CLIENT) ApiClient client) {
        Wish wish = Reading.read(body, in -> new Wish(in.text("template"), customer(in)));
        Request request = Asking.request(client, "coupon-claims", key, body);
        Giving.Given given = giving.claim(request, wish.what(), wish.customer());
        return Asking.answer(HttpStatus.CREATED, given.done(), write(given.coupon()));
    }

    private record Wish(String what, String customer) {}

    private static String customer(Reading in) {
        return in.text("customer", 1, Customer.LONGEST_ID);
    }

    @Operation(
            summary = "Give customers a coupon each",
            description =
                    "To 1 to 1,000 customers at once, all or none; with partial, to the first ones"
                            + " while fewer are left, and the others are told. It counts in the"
                            + " template's stock, but not in what a customer may claim.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "CouponGrant"))))
    @ApiResponse(
            responseCode = "201",
            description = "The coupons, in the order of the customers, and who got none",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "GrantedCoupons")))
    @PostMapping("/v1/coupons/grants")
    ResponseEntity<JsonNode> grant(
            @Parameter(required = true) @RequestHeader(name = Asking.KEY, required = false)
                    @Nullable String key,
            @RequestBody JsonNode body,
            @Parameter(hidden = true) @RequestAttribute(KeyCheck.CLIENT) ApiClient client) {
        Gift gift = Reading.read(body, CouponController::gift);
        Request request = Asking.request(client, "coupon-grants", key, body);
        Giving.Granted granted =
                giving.grant(request, gift.template(), gift.customers(), gift.partial());
        JsonNode answer =
                Writing.object()
                        .text("template", gift.template())
                        .inOrder("coupons", granted.coupons())
                        .list("failed", granted.failed(), CouponController::soldOut)
                        .tree();
        return Asking.answer(HttpStatus.CREATED, granted.done(), answer);
    }

    private static ObjectNode soldOut(String customer) {
        return Writing.object()
                .text("customer", customer)
                .text("reason", Reason.SOLD_OUT.name())
                .tree();
    }

    private record Gift(String template, List<String> customers, boolean partial) {}

    private static Gift gift(Reading in) {
        List<String> customers = in.textList("customers");
        boolean isCountRight = !customers.isEmpty() && customers.size() <= MOST_CUSTOMERS;
        boolean isEachRight =
                customers.stream().allMatch(c -> !c.isEmpty() && c.length() <= Customer.LONGEST_ID);
        if (!isCountRight || !isEachRight || new HashSet<>(customers).size() < customers.size()) {
            in.problem(
                    "out-of-range",
                    "customers",
                    "1 到 1000 个不同的顾客编号，每个 1 到 64 个字符",
                    "1 to 1,000 different customers of 1 to 64 characters each");
        }
        return new Gift(in.text("template"), customers, in.flag("partial", false));
    }

    @Operation(
            summary = "A code becomes a customer's coupon",
            description =
                    "Of a code that can be used once. A code that nobody has, somebody else's, one"
                            + " that cannot be used now: all are not-found.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "CodeRedemption"))))
    @ApiResponse(
            responseCode = "201",
            description = "The customer's coupon",
            content =
                    @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(ref = "Coupon")))
    @PostMapping("/v1/coupons/redeem-code")
    ResponseEntity<JsonNode> redeem(
            @Parameter(required = true) @RequestHeader(name = Asking.KEY, required = false)
                    @Nullable String key,
            @Parameter(description = "The shopper's network address; see POST /v1/quotes.")
                    @RequestHeader(name = Bringer.HEADER, defaultValue = "")
                    String address,
            @RequestBody JsonNode body,
            @Parameter(hidden = true) @RequestAttribute(KeyCheck.CLIENT) ApiClient client) {
        Wish wish = Reading.read(body, in -> new Wish(in.text("code", 1, 64), customer(in)));
        Request request = Asking.request(client, "redeem-code", key, body);
        Giving.Given given =
                giving.redeem(request, wish.what(), wish.customer(), Bringer.of(client, address));
        return Asking.answer(HttpStatus.CREATED, given.done(), write(given.coupon()));
    }

    @Operation(
            summary = "Take a coupon back",
            description = "One that no order has. Once more changes nothing.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "CouponRevocation"))))
    @ApiResponse(
            responseCode = "200",
            description = "The coupon as it is now",
            content =
                    @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(ref = "Coupon")))
    @PostMapping("/v1/coupons/{id}/revoke")
    ResponseEntity<JsonNode> revoke(
            @PathVariable String id,
            @Parameter(required = true) @RequestHeader(name = Asking.KEY, required = false)
                    @Nullable String key,
            @RequestBody JsonNode body,
            @Parameter(hidden = true) @RequestAttribute(KeyCheck.CLIENT) ApiClient client) {
        String reason = Reading.read(body, in -> in.text("reason", 1, 200));
        JsonNode asked = Writing.object().text("coupon", id).text("reason", reason).tree();
        Request request = Asking.request(client, "coupon-revoke", key, asked);
        Giving.Given given = giving.revoke(request, id, reason);
        return Asking.answer(HttpStatus.OK, given.done(), write(given.coupon()));
    }

    @Operation(
            summary = "A customer's coupons",
            description = "Newest first, in any state or in one.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "CouponPage")))
    @GetMapping("/v1/customers/{id}/coupons")
    JsonNode of(
            @PathVariable String id,
            @Parameter(description = "AVAILABLE, LOCKED, USED, EXPIRED, REVOKED or NOT_YET")
                    @RequestParam(defaultValue = "")
                    String state,
            @RequestParam(defaultValue = "1") int page) {
        Page<Coupon> found = giving.of(CustomerId.require(id, ""), state(state), page);
        return Writing.object()
                .fullList("items", found.items(), CouponController::write)
                .whole("page", found.page())
                .whole("size", found.size())
                .whole("total", found.total())
                .tree();
    }

    private static Optional<Coupon.State> state(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Arrays.stream(Coupon.State.values())
                        .filter(state -> state.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        Refusal.of(
                                                ProblemCode.OUT_OF_RANGE,
                                                "",
                                                "没有状态 " + name,
                                                "there is no state " + name)));
    }

    private static ObjectNode write(Coupon coupon) {
        var until = coupon.validUntil();
        return Writing.object()
                .text("coupon", coupon.id())
                .text("template", coupon.template())
                .text("state", coupon.state().name())
                .text("source", coupon.source().name())
                .text("at", coupon.at().toString())
                .text("validFrom", coupon.validFrom().toString())
                .text("validUntil", until == null ? "" : until.toString(), "")
                .flag("stopped", coupon.stopped())
                .tree();
    }
}
