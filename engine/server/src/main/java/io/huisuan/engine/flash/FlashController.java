package io.huisuan.engine.flash;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.huisuan.engine.client.Requires;
import io.huisuan.engine.http.CustomerId;
import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.repo.client.Scope;
import io.huisuan.store.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

/** The door of flash sales. It only translates. */
@RestController
@Requires(Scope.QUOTE)
public class FlashController {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 1_000_000;
    private static final String WHOSE =
            "Tells also how many this customer may still get, 1 to 64 characters";

    private final FlashSales sales;

    public FlashController(FlashSales sales) {
        this.sales = sales;
    }

    @Operation(
            summary = "Flash sales that are on or begin soon",
            description =
                    "Those of the live release that are on, or begin within 24 hours, by when they"
                            + " begin. What is left is as of now and reserves nothing: quotes and"
                            + " orders do.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "FlashSalePage")))
    @GetMapping("/v1/flash-sales")
    JsonNode some(
            @Parameter(description = "now: only what is on; next: only what begins")
                    @RequestParam(defaultValue = "")
                    String at,
            @Parameter(description = WHOSE) @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "1") int page) {
        if (page < 1 || page > LAST_PAGE) {
            throw outOfRange("page 必须在 1 到 1000000 之间", "page must be between 1 and 1,000,000");
        }
        return FlashView.of(
                sales.some(when(at), known(customer), new Page.Request(page, PAGE)), customer);
    }

    private static FlashSales.When when(String at) {
        return switch (at) {
            case "" -> FlashSales.When.BOTH;
            case "now" -> FlashSales.When.NOW;
            case "next" -> FlashSales.When.NEXT;
            default -> throw outOfRange("at 是 now 或 next", "at is now or next");
        };
    }

    @Operation(
            summary = "One flash sale",
            description = "Of the live release, whatever its state is, also when it has ended.")
    @ApiResponse(
            responseCode = "200",
            description = "It, as it is now",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "FlashSale")))
    @GetMapping("/v1/flash-sales/{id}")
    JsonNode one(
            @PathVariable String id,
            @Parameter(description = WHOSE) @RequestParam(defaultValue = "") String customer) {
        return sales.find(id, known(customer))
                .map(seen -> FlashView.of(seen, customer))
                .orElseThrow(
                        () ->
                                Refusal.of(
                                        ProblemCode.NOT_FOUND,
                                        "",
                                        "线上没有限时抢购 " + id,
                                        "there is no flash sale " + id + " live"));
    }

    private static String known(String customer) {
        return customer.isEmpty() ? customer : CustomerId.require(customer, "?customer");
    }

    private static Refusal outOfRange(String zh, String en) {
        return Refusal.of(ProblemCode.OUT_OF_RANGE, "", zh, en);
    }
}
