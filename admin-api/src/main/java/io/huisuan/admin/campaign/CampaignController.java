package io.huisuan.admin.campaign;

import io.huisuan.admin.problem.Given;
import io.huisuan.repo.Actor;
import io.huisuan.repo.campaign.Campaign;
import io.huisuan.repo.campaign.Campaigns;
import io.huisuan.repo.campaign.Terms;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Objects;

/** The marketer's campaigns. */
@RestController
class CampaignController {

    private final Campaigns campaigns;

    CampaignController(Campaigns campaigns) {
        this.campaigns = campaigns;
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
            @Nullable String owner) {

        Terms terms(Actor actor) {
            Name both = Given.value("/name", name);
            return new Terms(
                    Given.text("/name/zh", both.zh(), 100),
                    Given.text("/name/en", both.en(), 100),
                    Given.optionalText("/goal", goal, 2_000),
                    Objects.requireNonNullElse(owner, actor.account()),
                    Objects.requireNonNullElse(zone, "Asia/Shanghai"),
                    startsAt,
                    endsAt);
        }
    }

    /** Begins a campaign. {@code id-taken} (409) when there is one. */
    @PostMapping("/api/campaigns")
    ResponseEntity<CampaignView> create(
            @AuthenticationPrincipal Actor actor, @RequestBody CampaignBody body) {
        return answer(
                201, campaigns.create(actor, Given.text("/id", body.id(), 64), body.terms(actor)));
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
        return answer(200, campaigns.change(actor, id, Given.revision(ifMatch), body.terms(actor)));
    }

    private static ResponseEntity<CampaignView> answer(int status, Campaign campaign) {
        return ResponseEntity.status(status)
                .eTag(String.valueOf(campaign.revision()))
                .body(CampaignView.of(campaign));
    }
}
