package io.huisuan.engine.activity;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.huisuan.engine.client.Requires;
import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.repo.client.Scope;
import io.huisuan.store.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

/** The door of what can be played. It only translates. */
@RestController
@Requires(Scope.QUOTE)
public class ActivityController {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 1_000_000;

    private final Activities activities;

    public ActivityController(Activities activities) {
        this.activities = activities;
    }

    @Operation(
            summary = "What customers can play now",
            description =
                    "The group-buys, bargains and referrals of the live release that run and whose"
                            + " campaign was not stopped, by id, with what a unit costs in them:"
                            + " for a shop's pages. What somebody pays says their quote.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "ActivityPage")))
    @GetMapping("/v1/activities")
    JsonNode some(@RequestParam(defaultValue = "1") int page) {
        if (page < 1 || page > LAST_PAGE) {
            throw Refusal.of(
                    ProblemCode.OUT_OF_RANGE,
                    "",
                    "page 必须在 1 到 1000000 之间",
                    "page must be between 1 and 1,000,000");
        }
        return ActivityView.of(activities.some(new Page.Request(page, PAGE)));
    }
}
