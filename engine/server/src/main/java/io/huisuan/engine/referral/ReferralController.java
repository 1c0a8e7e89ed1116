package io.huisuan.engine.referral;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.huisuan.engine.client.KeyCheck;
import io.huisuan.engine.client.Requires;
import io.huisuan.engine.command.Replies;
import io.huisuan.engine.http.CustomerId;
import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.engine.risk.Registered;
import io.huisuan.engine.risk.TrailJson;
import io.huisuan.ledger.referral.Arrival;
import io.huisuan.ledger.referral.Earned;
import io.huisuan.ledger.referral.PrizeCoupons;
import io.huisuan.ledger.referral.Referrals;
import io.huisuan.ledger.referral.RewardCoupon;
import io.huisuan.ledger.referral.Rewards;
import io.huisuan.ledger.risk.Trail;
import io.huisuan.repo.client.ApiClient;
import io.huisuan.repo.client.Scope;
import io.huisuan.rules.codec.Reading;
import io.huisuan.rules.codec.Writing;
import io.huisuan.social.referral.Traces;
import io.huisuan.store.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The door of referrals. It only translates. */
@RestController
@Requires(Scope.ORDER)
public class ReferralController {

    private static final int LONGEST = 64;
    private static final int PAGE = 20;
    private static final String STATES =
            Arrays.stream(Earned.State.values()).map(Enum::name).collect(Collectors.joining(", "));

    private final Inviting inviting;
    private final Referrals referrals;
    private final Rewards rewards;
    private final PrizeCoupons coupons;
    private final InstantSource now;

    /**
     * @param now the database's clock
     */
    public ReferralController(
            Inviting inviting,
            Referrals referrals,
            Rewards rewards,
            PrizeCoupons coupons,
            InstantSource now) {
        this.inviting = inviting;
        this.referrals = referrals;
        this.rewards = rewards;
        this.coupons = coupons;
        this.now = now;
    }

    @Operation(
            summary = "A customer's invitation code",
            description = "In a referral promotion that is live; the same at each asking.")
    @ApiResponse(
            responseCode = "200",
            description = "The code, and how events name the customer",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "ReferralCode")))
    @PutMapping("/v1/referrals/codes/{promotion}/{customer}")
    JsonNode code(@PathVariable String promotion, @PathVariable String customer) {
        return Writing.object()
                .text("promotion", promotion)
                .text("code", inviting.code(promotion, CustomerId.require(customer, "")))
                .text("inviter", referrals.name(customer).hex())
                .tree();
    }

    @Operation(
            summary = "Somebody came by a link",
            description =
                    "Tell visits before registering, so that the first or last inviter counts.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "ReferralVisit"))))
    @ApiResponse(
            responseCode = "200",
            description = "Whose promotion it was",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "ReferralVisited")))
    @PostMapping("/v1/referrals/visits")
    JsonNode visit(@RequestBody JsonNode body) {
        String promotion =
                Reading.read(
                                body,
                                in ->
                                        new Visit(
                                                in.text("code", 1, LONGEST),
                                                in.text("visitor", 1, LONGEST)))
                        .by(inviting);
        return Writing.object().text("promotion", promotion).tree();
    }

    private record Visit(String code, String visitor) {
        String by(Inviting inviting) {
            return inviting.visit(code, visitor, "");
        }
    }

    @Operation(
            summary = "Bind a customer to who brought them",
            description =
                    "Once for ever; the same again gives the same. registered is at most five"
                            + " minutes ahead. already-bound, self-invite,"
                            + " referral-cycle, window-closed, same-person and"
                            + " activity-closed (409).",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(ref = "ReferralBinding"))))
    @ApiResponse(
            responseCode = "200",
            description = "They belong together",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "ReferralBound")))
    @PostMapping("/v1/referrals/bindings")
    JsonNode bind(@RequestBody JsonNode body) {
        Wish wish = Reading.read(body, ReferralController::wish);
        Registered.requirePast(wish.arrival().registeredAt(), now, "/customer/registered");
        return wish.by(inviting);
    }

    private record Wish(Arrival arrival, Trail trail) {
        JsonNode by(Inviting inviting) {
            String code = Optional.ofNullable(arrival.code()).orElseThrow();
            return ReferralView.write(inviting.bind(code, arrival, trail));
        }
    }

    private static Wish wish(Reading in) {
        Arrival arrival = arrival(in);
        Optional<Instant> registered =
                Optional.of(arrival.registeredAt()).filter(at -> !at.equals(Instant.EPOCH));
        Traces<String> traces = arrival.traces();
        return new Wish(
                arrival,
                new Trail(
                        traces.device(),
                        traces.payer(),
                        TrailJson.text(in, "address"),
                        registered,
                        arrival.risk()));
    }

    private static Arrival arrival(Reading in) {
        Who who = in.object("customer", ReferralController::who, new Who("-", Instant.EPOCH));
        String visitor = in.text("visitor", "");
        return new Arrival(
                who.id(),
                in.text("code", 1, LONGEST),
                visitor.isEmpty() ? null : visitor,
                who.registered(),
                "",
                new Traces<>(
                        TrailJson.text(in, "phone"),
                        TrailJson.text(in, "device"),
                        TrailJson.text(in, "payer")),
                (int) in.whole("risk", 0, Arrival.MOST_RISK, 0),
                List.of());
    }

    private record Who(String id, Instant registered) {}

    private static Who who(Reading in) {
        if (!in.names().contains("registered")) {
            in.problem(
                    "missing",
                    "registered",
                    "缺少注册时间 registered",
                    "registered is missing: when the customer opened the account");
        }
        return new Who(in.text("id", 1, LONGEST), in.instant("registered").orElse(Instant.EPOCH));
    }

    @Operation(summary = "Whom a customer has brought", description = "Newest first.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "ReferralPage")))
    @GetMapping("/v1/referrals")
    JsonNode list(@RequestParam String inviter, @RequestParam(defaultValue = "1") int page) {
        var request = new Page.Request(page, PAGE);
        return ReferralView.page(
                Replies.asking(
                        () -> referrals.of(CustomerId.require(inviter, "?inviter"), request)),
                ReferralView::write);
    }

    @Operation(
            summary = "Rewards of a customer",
            description =
                    "On whichever side, newest first, with what has become of their coupons; all,"
                            + " or those in one state.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "RewardPage")))
    @GetMapping("/v1/referrals/rewards")
    JsonNode rewards(
            @RequestParam String customer,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "1") int page) {
        var request = new Page.Request(page, PAGE);
        String who = CustomerId.require(customer, "?customer");
        Earned.State only = state == null ? null : state(state);
        Page<Earned> found = Replies.asking(() -> rewards.of(who, only, request));
        Map<String, List<RewardCoupon>> of =
                Replies.asking(() -> coupons.of(found.items().stream().map(Earned::id).toList()));
        return ReferralView.page(
                found, one -> ReferralView.write(one, of.getOrDefault(one.id(), List.of())));
    }

    private static Earned.State state(String name) {
        return Arrays.stream(Earned.State.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                Refusal.of(
                                        ProblemCode.OUT_OF_RANGE,
                                        "?state",
                                        "没有奖励状态 " + name + "，可选的有 " + STATES,
                                        "there is no state "
                                                + name
                                                + " of rewards; there are "
                                                + STATES));
    }

    @Operation(
            summary = "The customer has the goods of an order",
            description =
                    "By the database's clock; rewards for it wait for their window from then on."
                            + " Again changes nothing. order-not-paid and order-cancelled (409).")
    @ApiResponse(
            responseCode = "200",
            description = "It was received",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "OrderReceived")))
    @PostMapping("/v1/orders/{id}/received")
    JsonNode received(
            @PathVariable String id,
            @Parameter(hidden = true) @RequestAttribute(KeyCheck.CLIENT) ApiClient client) {
        inviting.received(client.id(), id);
        return Writing.object().text("order", id).tree();
    }
}
