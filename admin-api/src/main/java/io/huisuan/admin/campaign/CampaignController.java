package io.huisuan.admin.campaign;

import io.huisuan.admin.account.Accounts;
import io.huisuan.admin.problem.Given;
import io.huisuan.repo.Actor;
import io.huisuan.repo.campaign.Campaign;
import io.huisuan.repo.campaign.Campaigns;
import io.huisuan.repo.campaign.Terms;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Objects;

/** The marketer's campaigns. */
@RestController
class CampaignController {

    private final Campaigns campaigns;
    private final Accounts accounts;

    CampaignController(Campaigns campaigns, Accounts accounts) {
        this.campaigns = campaigns;
        this.accounts = accounts;
    }

    /** Campaigns, newest first. */
    @GetMapping("/api/campaigns")
    Page<CampaignView> list(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        return campaigns.page(new Page.Request(page, size)).map(CampaignView::of);
    }

    /** One campaign, its revision as ETag. */
    @GetMapping("/api/campaigns/{id}")
    ResponseEntity<CampaignView> get(@PathVariable String id) {
        return answer(
                200, campaigns.find(id).orElseThrow(() -> Refused.notFound("campaign/" + id)));
    }

    /** A name in both languages, each 1 to 100 characters. */
    record Name(@Nullable String zh, @Nullable String en) {}

    /**
     * What is said about a campaign.
     *
     * @param id for a new one: 1 to 64 lower-case letters, digits, dashes; ignored when changing
     * @param goal up to 2,000 characters
     * @param zone an IANA time zone, {@code Asia/Shanghai} when absent
     * @param owner the account that answers for it; whoever asks, when absent
     * @param endsAt after its start
     */
    record CampaignBody(
            @Nullable String id,
            @Nullable Name name,
            @Nullable String goal,
            @Nullable String zone,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String owner) {}

    private Terms terms(CampaignBody body, Actor actor) {
        Name both = Given.value("/name", body.name());
        var terms =
                new Terms(
                        Given.text("/name/zh", both.zh(), 100),
                        Given.text("/name/en", both.en(), 100),
                        Given.optionalText("/goal", body.goal(), 2_000),
                        Objects.requireNonNullElse(body.owner(), actor.account()),
                        Objects.requireNonNullElse(body.zone(), "Asia/Shanghai"),
                        body.startsAt(),
                        body.endsAt());
        if (accounts.find(terms.owner()).isEmpty()) {
            throw Refused.invalid(
                    "unknown-account",
                    "/owner",
                    "没有账号 " + terms.owner() + "。",
                    "There is no account " + terms.owner() + ".");
        }
        return terms;
    }

    /** Begins a campaign. {@code id-taken} (409) when there is one. */
    @PostMapping("/api/campaigns")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CampaignView> create(
            @AuthenticationPrincipal Actor actor, @RequestBody CampaignBody body) {
        return answer(
                201, campaigns.create(actor, Given.text("/id", body.id(), 64), terms(body, actor)));
    }

    /**
     * Changes a campaign.
     *
     * @param ifMatch the revision that was looked at; {@code stale-revision} (412) when it has
     *     moved
     */
    @PutMapping("/api/campaigns/{id}")
    ResponseEntity<CampaignView> change(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody CampaignBody body) {
        return answer(
                200, campaigns.change(actor, id, Given.revision(ifMatch), terms(body, actor)));
    }

    private static ResponseEntity<CampaignView> answer(int status, Campaign campaign) {
        return ResponseEntity.status(status)
                .eTag(String.valueOf(campaign.revision()))
                .body(CampaignView.of(campaign));
    }
}
