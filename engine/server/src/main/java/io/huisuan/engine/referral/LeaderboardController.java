package io.huisuan.engine.referral;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.huisuan.engine.client.Requires;
import io.huisuan.engine.command.Replies;
import io.huisuan.engine.http.CustomerId;
import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.ledger.budget.Every;
import io.huisuan.ledger.budget.Period;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.ledger.referral.Place;
import io.huisuan.ledger.referral.Referrals;
import io.huisuan.ledger.referral.Standings;
import io.huisuan.repo.client.Scope;
import io.huisuan.rules.codec.Writing;
import io.huisuan.store.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Optional;

/** The door of leaderboards. It only translates. */
@RestController
@Requires(Scope.ORDER)
public class LeaderboardController {

    private static final int PAGE = 20;

    private static final Map<String, Every> PERIODS =
            Map.of("all", Every.NONE, "day", Every.DAY, "week", Every.WEEK, "month", Every.MONTH);

    private final Inviting inviting;
    private final Standings standings;
    private final Referrals referrals;

    public LeaderboardController(Inviting inviting, Standings standings, Referrals referrals) {
        this.inviting = inviting;
        this.standings = standings;
        this.referrals = referrals;
    }

    @Operation(
            summary = "The best inviters of a referral",
            description =
                    "By how many of whom they brought have earned them something in the period"
                            + " that is now, in the promotion's zone, and was not taken back; of"
                            + " those with as many, who had them first is before. People are named"
                            + " as in events; with a customer, also that one's own place.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of them",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "Leaderboard")))
    @GetMapping("/v1/referrals/leaderboard")
    JsonNode leaderboard(
            @RequestParam String promotion,
            @Parameter(description = "all, day, week or month") @RequestParam(defaultValue = "all")
                    String period,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(defaultValue = "1") int page) {
        Period within = inviting.period(promotion, every(period));
        var request = new Page.Request(page, PAGE);
        Page<Place> found = Replies.asking(() -> standings.places(promotion, within, request));
        return Writing.object()
                .member("own", own(promotion, within, customer), ReferralView::write)
                .fullList("items", found.items(), ReferralView::write)
                .whole("page", found.page())
                .whole("size", found.size())
                .whole("total", found.total())
                .tree();
    }

    private Optional<Place> own(String promotion, Period within, @Nullable String customer) {
        if (customer == null) {
            return Optional.empty();
        }
        KeyedHash name = referrals.name(CustomerId.require(customer, "?customer"));
        return Replies.asking(() -> standings.place(promotion, within, name));
    }

    private static Every every(String period) {
        return Optional.ofNullable(PERIODS.get(period))
                .orElseThrow(
                        () ->
                                Refusal.of(
                                        ProblemCode.OUT_OF_RANGE,
                                        "",
                                        "period 是 all、day、week 或 month",
                                        "period is all, day, week or month"));
    }
}
