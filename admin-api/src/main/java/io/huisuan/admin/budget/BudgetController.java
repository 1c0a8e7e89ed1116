package io.huisuan.admin.budget;

import io.huisuan.admin.problem.Given;
import io.huisuan.ledger.budget.Budget;
import io.huisuan.ledger.budget.Budgets;
import io.huisuan.ledger.budget.ByPromotion;
import io.huisuan.ledger.budget.Hour;
import io.huisuan.ledger.closing.ClosePolicy;
import io.huisuan.repo.Actor;
import io.huisuan.repo.campaign.Campaign;
import io.huisuan.repo.campaign.Campaigns;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import java.time.InstantSource;
import java.util.List;

/** What campaigns may give while they run, and whether they may go on. */
@RestController
class BudgetController {

    private final Budgets budgets;
    private final Standings standings;
    private final Gates gates;
    private final Operating operating;
    private final Campaigns campaigns;
    private final InstantSource now;

    BudgetController(
            Budgets budgets,
            Standings standings,
            Gates gates,
            Operating operating,
            Campaigns campaigns,
            InstantSource now) {
        this.budgets = budgets;
        this.standings = standings;
        this.gates = gates;
        this.operating = operating;
        this.campaigns = campaigns;
        this.now = now;
    }

    /**
     * Budgets that have not ended, by campaign and id; those of one campaign when it is named, and
     * only those that stand like this when that is said.
     */
    @GetMapping("/api/budgets")
    Page<BudgetView> list(
            @RequestParam(defaultValue = "") String campaign,
            @RequestParam(required = false) @Nullable Standing standing,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var request = new Page.Request(page, size);
        List<Budget> all =
                budgets.live().stream()
                        .filter(b -> campaign.isEmpty() || b.campaign().equals(campaign))
                        .filter(b -> standing == null || standings.of(b) == standing)
                        .toList();
        Instant at = now.instant();
        return request.of(
                all.stream()
                        .skip(request.offset())
                        .limit(size)
                        .map(budget -> standings.view(budget, at))
                        .toList(),
                all.size());
    }

    /**
     * A budget's page.
     *
     * @param hours by how much it grew in each hour of the period's last 31 days, oldest first;
     *     hours in which nothing moved are left out
     * @param promotions what the campaign's promotions gave orders in the period, before anything
     *     came back; none of an earlier period
     * @param parts of a split budget, the ten that have most
     */
    record BudgetPage(
            BudgetView budget,
            List<Hour> hours,
            List<ByPromotion> promotions,
            List<PartView> parts) {}

    /**
     * One budget, its version as ETag.
     *
     * @param at an instant of the period that is meant; now when absent or later
     */
    @GetMapping("/api/campaigns/{campaign}/budgets/{id}")
    ResponseEntity<BudgetPage> get(
            @PathVariable String campaign,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Instant at) {
        Budget budget = budget(campaign, id);
        Instant present = now.instant();
        Instant meant = at == null || at.isAfter(present) ? present : at;
        boolean isEarlier = !budget.period(meant).equals(budget.period(present));
        return ResponseEntity.ok()
                .eTag(String.valueOf(budget.version()))
                .body(
                        new BudgetPage(
                                standings.view(budget, meant),
                                budgets.hours(budget, meant),
                                isEarlier ? List.of() : budgets.byPromotion(budget, meant),
                                budget.split().isNone()
                                        ? List.of()
                                        : standings.parts(budget, meant)));
    }

    private Budget budget(String campaign, String id) {
        return budgets.find(campaign, id)
                .orElseThrow(() -> Refused.notFound("budget/" + campaign + "/" + id));
    }

    private Campaign campaign(String id) {
        return campaigns.find(id).orElseThrow(() -> Refused.notFound("campaign/" + id));
    }

    /**
     * Begins a budget; what the campaign has given since its period began counts already. {@code
     * id-taken} (409) when the campaign has or had one of this id, {@code too-many-orders} (409).
     */
    @PostMapping("/api/campaigns/{campaign}/budgets")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<BudgetView> create(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String campaign,
            @RequestBody BudgetBody body) {
        Budget wanted = body.budget(campaign(campaign), now.instant());
        return answer(201, operating.create(actor, wanted, body.why()));
    }

    /**
     * Changes a budget for orders that are placed from now on; nothing is taken back.
     *
     * @param ifMatch the version that was looked at; {@code stale-revision} (412) when it has moved
     */
    @PutMapping("/api/campaigns/{campaign}/budgets/{id}")
    ResponseEntity<BudgetView> change(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String campaign,
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody BudgetBody body) {
        Budget before = budget(campaign, id);
        return answer(
                200,
                operating.change(
                        actor,
                        before,
                        Given.revision(ifMatch),
                        body.terms(campaign(campaign), before),
                        body.why()));
    }

    private ResponseEntity<BudgetView> answer(int status, Budget budget) {
        return ResponseEntity.status(status)
                .eTag(String.valueOf(budget.version()))
                .body(standings.view(budget, now.instant()));
    }

    /**
     * Ends a budget: it limits nothing any more.
     *
     * @param ifMatch the version that was looked at; {@code stale-revision} (412) when it has moved
     * @param reason 1 to 500 characters
     */
    @DeleteMapping("/api/campaigns/{campaign}/budgets/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String campaign,
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestParam(defaultValue = "") String reason) {
        operating.end(
                actor,
                budget(campaign, id),
                Given.revision(ifMatch),
                Given.text("?reason", reason, 500));
    }

    /** What people let a campaign do while it runs. */
    @GetMapping("/api/campaigns/{campaign}/gate")
    GateView gate(@PathVariable String campaign) {
        return gates.of(campaign(campaign).id());
    }

    /**
     * Stops a campaign or lets it go on.
     *
     * @param stopped nothing is taken for it any more, whatever a quote says
     * @param honoursLate whether orders that are paid after they expired may go into overdrafts
     * @param policy what becomes of groups and bargains that are open, when it is stopped: {@code
     *     LET_FINISH} or {@code STOP_AND_REFUND}; may be absent while none is open
     * @param reason 1 to 500 characters
     */
    record GateBody(
            @Nullable Boolean stopped,
            @Nullable Boolean honoursLate,
            @Nullable ClosePolicy policy,
            @Nullable String reason) {}

    /**
     * Stops a campaign or lets it go on; when this returns, no order is under way that it stops.
     * {@code open-instances} (409) with what is open of each promotion, when nobody has said what
     * becomes of it.
     */
    @PutMapping("/api/campaigns/{campaign}/gate")
    GateView operate(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String campaign,
            @RequestBody GateBody body) {
        return operating.operate(
                actor,
                campaign(campaign).id(),
                Given.value("/stopped", body.stopped()),
                Given.value("/honoursLate", body.honoursLate()),
                body.policy(),
                Given.text("/reason", body.reason(), 500));
    }
}
