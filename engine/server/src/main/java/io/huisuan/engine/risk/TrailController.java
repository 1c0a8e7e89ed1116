package io.huisuan.engine.risk;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.huisuan.engine.client.Requires;
import io.huisuan.engine.command.Replies;
import io.huisuan.engine.http.CustomerId;
import io.huisuan.ledger.risk.Risks;
import io.huisuan.ledger.risk.Trail;
import io.huisuan.repo.client.Scope;
import io.huisuan.rules.codec.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.time.InstantSource;

/** The door for what shops have seen of customers. It only translates. */
@RestController
@Requires(Scope.ORDER)
public class TrailController {

    private final Risks risks;
    private final InstantSource now;

    public TrailController(Risks risks, InstantSource now) {
        this.risks = risks;
        this.now = now;
    }

    @Operation(
            summary = "What the shop has seen of a customer",
            description =
                    "For example when the customer logs in. Only keyed hashes are stored; what is"
                            + " left out stays as it was, but for the score. The answer is how"
                            + " suspicious the customer is now: promotions that customers play"
                            + " together read it as participation.risk. registered is at most five"
                            + " minutes ahead.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "Trail"))))
    @ApiResponse(
            responseCode = "200",
            description = "The customer's risk",
            content = @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(ref = "Risk")))
    @PutMapping("/v1/customers/{id}/trail")
    JsonNode note(@PathVariable String id, @RequestBody JsonNode body) {
        String who = CustomerId.require(id, "");
        Trail trail = Reading.read(body, TrailJson::read);
        trail.registered().ifPresent(at -> Registered.requirePast(at, now, "/registered"));
        return TrailJson.write(
                Replies.asking(
                        () -> {
                            risks.note(who, trail);
                            return risks.of(who);
                        }));
    }
}
