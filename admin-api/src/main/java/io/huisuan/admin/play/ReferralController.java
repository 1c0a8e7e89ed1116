package io.huisuan.admin.play;

import io.huisuan.admin.problem.Given;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.ledger.referral.Referral;
import io.huisuan.ledger.referral.ReferralFilter;
import io.huisuan.ledger.referral.ReferralRoll;
import io.huisuan.repo.Actor;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;

/** Who brought whom, for people of the shop. */
@RestController
class ReferralController {

    private final ReferralRoll roll;
    private final Interventions interventions;

    ReferralController(ReferralRoll roll, Interventions interventions) {
        this.roll = roll;
        this.interventions = interventions;
    }

    /**
     * Who brought whom; customers are named as the ledger does.
     *
     * @param source where the code was found; may be empty
     * @param risk how suspicious the invitee was, 0 to 100
     * @param reasons for that; may be empty
     */
    record ReferralRow(
            String invitee,
            String inviter,
            String promotion,
            String campaign,
            String source,
            int risk,
            String reasons,
            Referral.State state,
            Instant boundAt) {

        static ReferralRow of(Referral referral) {
            return new ReferralRow(
                    referral.invitee().hex(),
                    referral.inviter().hex(),
                    referral.promotion(),
                    referral.campaign(),
                    referral.source(),
                    referral.risk(),
                    referral.reasons(),
                    referral.state(),
                    referral.boundAt());
        }
    }

    /**
     * Who brought whom, newest first; each parameter narrows.
     *
     * @param customer who has brought somebody or was brought, as the ledger names them
     */
    @GetMapping("/api/referrals")
    Page<ReferralRow> list(
            @RequestParam(required = false) @Nullable String promotion,
            @RequestParam(required = false) Referral.@Nullable State state,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var filter =
                new ReferralFilter(
                        Asked.narrowing(promotion), state, Asked.customer("?customer", customer));
        return roll.page(filter, new Page.Request(page, size)).map(ReferralRow::of);
    }

    /**
     * Why a customer was not brought after all.
     *
     * @param reason 1 to 500 characters
     */
    record ReferralRevocation(@Nullable String reason) {}

    /**
     * After an appeal: the inviter has not brought the customer. Rewards that wait are cancelled,
     * those that were given are taken back. The same again changes nothing.
     *
     * @param invitee as the ledger names them
     */
    @PostMapping("/api/referrals/{invitee}/revoke")
    ReferralRow revoke(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String invitee,
            @RequestBody ReferralRevocation body) {
        KeyedHash name = Asked.name("", invitee);
        interventions.revoke(actor, name, Given.text("/reason", body.reason(), 500));
        return roll.find(name)
                .map(ReferralRow::of)
                .orElseThrow(() -> Refused.notFound("referral/" + invitee));
    }
}
