package io.huisuan.engine.returns;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.huisuan.engine.client.Requires;
import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.engine.shelf.Rejected;
import io.huisuan.repo.client.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.util.Locale;

/** The door of whoever takes goods back. It only translates. */
@RestController
@Requires(Scope.QUOTE)
public class ReturnController {

    private final Returns returns;

    public ReturnController(Returns returns) {
        this.returns = returns;
    }

    @Operation(
            summary = "Quote a return",
            description =
                    "What it would come to if these units came back: from the shares that the"
                        + " decision recorded, under its policy. Only RE_EVALUATE prices what is"
                        + " kept again, with the decision's release and availability. Nothing is"
                        + " booked: earlier returns are told with the question, and any sequence of"
                        + " returns under one policy refunds exactly what was paid for the goods.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "ReturnQuestion"))))
    @ApiResponse(
            responseCode = "200",
            description = "What is refunded, what is withheld, and why",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "ReturnQuote")))
    @PostMapping("/v1/decisions/{id}/return-quote")
    JsonNode quote(@PathVariable String id, @RequestBody JsonNode body, Locale locale) {
        try {
            return ReturnView.of(id, returns.quote(id, body), locale);
        } catch (Rejected e) {
            throw Refusal.of(
                    ProblemCode.RELEASE_REJECTED,
                    "",
                    "无法试算：作出该决策的发布现在不可用：" + e.getMessage(),
                    "the release that made the decision cannot be used any more: "
                            + e.getMessage());
        }
    }
}
