package io.huisuan.admin.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.admin.problem.Given;
import io.huisuan.ledger.referral.Earned;
import io.huisuan.ledger.referral.ReferralRoll;
import io.huisuan.ledger.referral.RewardFilter;
import io.huisuan.repo.Actor;
import io.huisuan.rules.codec.Json;
import io.huisuan.social.referral.Why;
import io.huisuan.store.Page;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.time.Instant;

/** Rewards of referrals; those that are held wait for a person. */
@RestController
class RewardController {

    private final ReferralRoll roll;
    private final Interventions interventions;

    RewardController(ReferralRoll roll, Interventions interventions) {
        this.roll = roll;
        this.interventions = interventions;
    }

    /**
     * A reward, as it stands; customers are named as the ledger does.
     *
     * @param invitee for whom it is
     * @param receiver who gets it
     * @param level 1, or 2 for the inviter's inviter
     * @param hold names the reservation of the order that earned it
     * @param net what was paid for that then, minor units
     * @param value minor units
     * @param why it was cancelled or clawed back
     * @param suspicious a person looks at it before it is given
     * @param reasons for that; may be empty
     * @param dueAt when it can be given; absent while its order has not been received
     * @param decidedBy who decided on it, when somebody had to
     * @param decidedFor that person's reason
     */
    record RewardRow(
            String id,
            String promotion,
            String campaign,
            String invitee,
            String receiver,
            String side,
            int level,
            String milestone,
            @Nullable String hold,
            long net,
            JsonNode prize,
            String currency,
            long value,
            Earned.State state,
            @Nullable Why why,
            boolean suspicious,
            String reasons,
            Instant at,
            @Nullable Instant dueAt,
            @Nullable Instant grantedAt,
            Instant changedAt,
            @Nullable String decidedBy,
            @Nullable String decidedFor) {

        static RewardRow of(Earned reward) {
            return new RewardRow(
                    reward.id(),
                    reward.promotion(),
                    reward.campaign(),
                    reward.invitee().hex(),
                    reward.receiver().hex(),
                    reward.side().name(),
                    reward.level(),
                    reward.milestone(),
                    reward.hold(),
                    reward.net(),
                    Json.parse(reward.prize().getBytes(UTF_8)),
                    reward.currency(),
                    reward.value(),
                    reward.state(),
                    reward.why(),
                    reward.suspicious(),
                    reward.reasons(),
                    reward.at(),
                    reward.dueAt(),
                    reward.grantedAt(),
                    reward.changedAt(),
                    reward.decidedBy(),
                    reward.decidedFor());
        }
    }

    /**
     * Rewards; each parameter narrows. Those that wait for a person the oldest first, when only
     * they are asked for; else the newest first.
     *
     * @param customer who gets it or for whom it is, as the ledger names them
     */
    @GetMapping("/api/rewards")
    Page<RewardRow> list(
            @RequestParam(required = false) @Nullable String promotion,
            @RequestParam(required = false) Earned.@Nullable State state,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var filter =
                new RewardFilter(
                        Asked.narrowing(promotion), state, Asked.customer("?customer", customer));
        return roll.rewards(filter, new Page.Request(page, size)).map(RewardRow::of);
    }

    /**
     * What a person says about a reward that is held.
     *
     * @param grant whether it may be given; caps and returns count all the same
     * @param reason 1 to 500 characters
     */
    record RewardDecision(@Nullable Boolean grant, @Nullable String reason) {}

    /**
     * Decides on a reward that is held; the answer says what became of it. The same decision of the
     * same person again changes nothing. {@code not-held} (409) when it does not wait for one, or
     * somebody else has decided.
     */
    @PostMapping("/api/rewards/{id}/decide")
    RewardRow decide(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestBody RewardDecision body) {
        return RewardRow.of(
                interventions.decide(
                        actor,
                        id,
                        Given.value("/grant", body.grant()),
                        Given.text("/reason", body.reason(), 500)));
    }
}
