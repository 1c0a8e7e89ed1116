package io.huisuan.engine.together;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.huisuan.cart.Customer;
import io.huisuan.engine.client.Requires;
import io.huisuan.engine.http.CustomerId;
import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.engine.risk.TrailJson;
import io.huisuan.ledger.bargain.Begun;
import io.huisuan.ledger.bargain.Help;
import io.huisuan.ledger.bargain.Helped;
import io.huisuan.ledger.bargain.Reply;
import io.huisuan.ledger.risk.Trail;
import io.huisuan.repo.client.Scope;
import io.huisuan.rules.codec.CartJson;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.util.function.Function;
import java.util.regex.Pattern;

/** The door of bargains. It only translates. */
@RestController
@Requires(Scope.ORDER)
public class BargainController {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");
    private static final int LONGEST = 64;
    private static final int PAGE = 20;
    private static final int HELPS = 100;

    private final Bargaining bargaining;

    public BargainController(Bargaining bargaining) {
        this.bargaining = bargaining;
    }

    @Operation(
            summary = "Start a bargain",
            description =
                    "By the version of the promotion that is live. The id is the shop's; the same"
                            + " again is the same bargain. open-limit, per-customer-limit,"
                            + " activity-closed and id-taken (409). What was won is bought by an"
                            + " order whose cart says participation: {bargain}.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "BargainOpening"))))
    @ApiResponse(
            responseCode = "201",
            description = "The bargain; 200 when it was there before",
            content =
                    @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(ref = "Bargain")))
    @PutMapping("/v1/bargains/{id}")
    ResponseEntity<JsonNode> start(
            @Parameter(description = "1 to 64 letters, digits and . _ -") @PathVariable String id,
            @RequestBody JsonNode body) {
        if (!ID.matcher(id).matches()) {
            throw Refusal.of(
                    ProblemCode.OUT_OF_RANGE,
                    "",
                    "砍价的编号是 1 到 64 个字母、数字和 . _ -",
                    "the id of a bargain is 1 to 64 letters, digits and . _ -");
        }
        Wish wish =
                Reading.read(
                        body,
                        in ->
                                new Wish(
                                        in.text("promotion", 1, LONGEST),
                                        in.text("customer", 1, Customer.LONGEST_ID)));
        String customer = CustomerId.require(wish.customer(), "/customer");
        Reply.Done<Begun> done = bargaining.start(id, wish.promotion(), customer);
        return answer(done, BargainView::write);
    }

    private record Wish(String promotion, String customer) {}

    private static <T> ResponseEntity<JsonNode> answer(
            Reply.Done<T> done, Function<T, ? extends JsonNode> how) {
        return ResponseEntity.status(done.again() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(how.apply(done.what()));
    }

    @Operation(
            summary = "A bargain as it is now",
            description =
                    "With the seed that decided its cuts, once nobody can help any more: its"
                            + " SHA-256 is the commitment that was shown from the start.")
    @ApiResponse(
            responseCode = "200",
            description = "The bargain",
            content =
                    @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(ref = "Bargain")))
    @GetMapping("/v1/bargains/{id}")
    JsonNode read(@PathVariable String id) {
        return bargaining.view(id).write();
    }

    @Operation(summary = "A customer's bargains, newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "BargainPage")))
    @GetMapping("/v1/bargains")
    JsonNode list(
            @Parameter(description = "1 to 64 characters") @RequestParam String customer,
            @RequestParam(defaultValue = "1") int page) {
        String _ = CustomerId.require(customer, "?customer");
        return page(bargaining.of(customer, new Page.Request(page, PAGE)), BargainView::write);
    }

    @Operation(
            summary = "Help in a bargain",
            description =
                    "The customer as in carts, for the promotion's conditions. A customer helps"
                        + " once; asking again gets the same cut (200). self, helper-quota,"
                        + " bargain-over, not-eligible, risk-refused and activity-closed (409).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "BargainHelper"))))
    @ApiResponse(
            responseCode = "201",
            description = "The cut; 200 when the customer has helped before",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "BargainCut")))
    @PostMapping("/v1/bargains/{id}/helps")
    ResponseEntity<JsonNode> help(@PathVariable String id, @RequestBody JsonNode body) {
        Friend friend = Reading.read(body, BargainController::friend);
        Reply.Done<Helped> done = bargaining.help(id, friend.customer(), friend.trail());
        return answer(done, helped -> BargainView.write(helped, done.again()));
    }

    private record Friend(Customer customer, Trail trail) {}

    private static Friend friend(Reading in) {
        return new Friend(
                in.object("customer", BargainController::helper).orElseGet(() -> missing(in)),
                in.object("trail", TrailJson::read).orElse(Trail.NONE));
    }

    private static Customer helper(Reading in) {
        Customer customer = CartJson.customer(in);
        return customer.id().isEmpty() ? missing(in) : customer;
    }

    private static Customer missing(Reading in) {
        in.problem("missing", "", "助力的顾客要有 id", "a customer who helps has an id");
        return Customer.GUEST;
    }

    @Operation(
            summary = "Who has cut how much, in order",
            description = "With all that decides each cut, for auditors; helpers are not named.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "BargainHelpPage")))
    @GetMapping("/v1/bargains/{id}/helps")
    JsonNode helps(@PathVariable String id, @RequestParam(defaultValue = "1") int page) {
        Page<Help> found = bargaining.helps(id, new Page.Request(page, HELPS));
        return page(found, BargainView::write);
    }

    private static <T> JsonNode page(Page<T> page, Function<T, ? extends JsonNode> how) {
        return Writing.object()
                .fullList("items", page.items(), how)
                .whole("page", page.page())
                .whole("size", page.size())
                .whole("total", page.total())
                .tree();
    }
}
