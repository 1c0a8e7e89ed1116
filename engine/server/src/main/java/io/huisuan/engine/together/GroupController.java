package io.huisuan.engine.together;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.huisuan.cart.Customer;
import io.huisuan.engine.client.Requires;
import io.huisuan.engine.http.CustomerId;
import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.engine.risk.TrailJson;
import io.huisuan.ledger.group.Group;
import io.huisuan.ledger.group.Opening;
import io.huisuan.ledger.risk.Trail;
import io.huisuan.repo.client.Scope;
import io.huisuan.rules.codec.Reading;
import io.huisuan.rules.codec.Writing;
import io.huisuan.store.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.util.regex.Pattern;

/** The door of groups. It only translates. */
@RestController
@Requires(Scope.ORDER)
public class GroupController {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");
    private static final int LONGEST = 64;
    private static final int PAGE = 20;

    private final Grouping grouping;

    public GroupController(Grouping grouping) {
        this.grouping = grouping;
    }

    @Operation(
            summary = "Open a group",
            description =
                    "By the version of the promotion that is live, for its customer, who takes a"
                            + " seat like everybody else: with an order whose cart says"
                            + " participation: {group}. The id is the shop's; the same again is"
                            + " the same group. open-limit, activity-closed and id-taken (409).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "GroupOpening"))))
    @ApiResponse(
            responseCode = "201",
            description = "The group; 200 when it was there before",
            content = @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(ref = "Group")))
    @PutMapping("/v1/groups/{id}")
    ResponseEntity<JsonNode> open(
            @Parameter(description = "1 to 64 letters, digits and . _ -") @PathVariable String id,
            @RequestBody JsonNode body) {
        if (!ID.matcher(id).matches()) {
            throw Refusal.of(
                    ProblemCode.OUT_OF_RANGE,
                    "",
                    "团的编号是 1 到 64 个字母、数字和 . _ -",
                    "the id of a group is 1 to 64 letters, digits and . _ -");
        }
        Wish wish =
                Reading.read(
                        body,
                        in ->
                                new Wish(
                                        in.text("promotion", 1, LONGEST),
                                        in.text("customer", 1, Customer.LONGEST_ID),
                                        in.object("trail", TrailJson::read).orElse(Trail.NONE)));
        String customer = CustomerId.require(wish.customer(), "/customer");
        Opening.Done done = grouping.open(id, wish.promotion(), customer, wish.trail());
        return ResponseEntity.status(done.again() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(GroupView.write(done.group()));
    }

    private record Wish(String promotion, String customer, Trail trail) {}

    @Operation(
            summary = "A group with its members",
            description = "Members are told by their orders; virtual ones are only counted.")
    @ApiResponse(
            responseCode = "200",
            description = "The group",
            content = @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(ref = "Group")))
    @GetMapping("/v1/groups/{id}")
    JsonNode read(@PathVariable String id) {
        return grouping.view(id).write();
    }

    @Operation(
            summary = "A customer's groups, or those to join",
            description =
                    "With a promotion: its open groups that the customer can join, those that end"
                        + " first before others; groups whose leader has not paid are left out."
                        + " Without: groups that the customer has opened or has a seat in, newest"
                        + " first.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "GroupPage")))
    @GetMapping("/v1/groups")
    JsonNode list(
            @Parameter(description = "1 to 64 characters") @RequestParam String customer,
            @RequestParam(defaultValue = "") String promotion,
            @RequestParam(defaultValue = "1") int page) {
        String _ = CustomerId.require(customer, "?customer");
        var request = new Page.Request(page, PAGE);
        Page<Group> found =
                promotion.isEmpty()
                        ? grouping.of(customer, request)
                        : grouping.joinable(promotion, customer, request);
        return Writing.object()
                .fullList("items", found.items(), GroupView::write)
                .whole("page", found.page())
                .whole("size", found.size())
                .whole("total", found.total())
                .tree();
    }
}
