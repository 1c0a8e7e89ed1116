package io.huisuan.admin.change;

import io.huisuan.admin.problem.Given;
import io.huisuan.repo.Actor;
import io.huisuan.repo.change.Change;
import io.huisuan.repo.change.ChangeFilter;
import io.huisuan.repo.change.ChangeState;
import io.huisuan.repo.change.Changes;
import io.huisuan.repo.change.Drafting;
import io.huisuan.repo.change.Review;
import io.huisuan.repo.change.Reviewing;
import io.huisuan.repo.change.Submitting;
import io.huisuan.store.Page;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.Set;

/** Change requests: begun, handed in, taken back, reviewed. */
@RestController
class ChangeController {

    private final Changes changes;
    private final Drafting drafting;
    private final Submission submission;
    private final Submitting submitting;
    private final Reviewing reviewing;
    private final Desk desk;

    ChangeController(
            Changes changes,
            Drafting drafting,
            Submission submission,
            Submitting submitting,
            Reviewing reviewing,
            Desk desk) {
        this.changes = changes;
        this.drafting = drafting;
        this.submission = submission;
        this.submitting = submitting;
        this.reviewing = reviewing;
        this.desk = desk;
    }

    /**
     * Change requests, those that were touched last first.
     *
     * @param state one or several, separated by commas; all when absent
     * @param mine only those that I began or edited
     */
    @GetMapping("/api/changes")
    Page<ChangeRow> list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(defaultValue = "") Set<ChangeState> state,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        @Nullable String participant = mine ? actor.account() : null;
        return desk.rows(new ChangeFilter(state, participant, null), new Page.Request(page, size));
    }

    /** One change request with all that a reviewer looks at; its revision as ETag. */
    @GetMapping("/api/changes/{id}")
    ResponseEntity<ChangeView> get(@PathVariable long id) {
        return answer(200, desk.find(id));
    }

    /**
     * A new change request.
     *
     * @param title 1 to 200 characters
     */
    record NewChange(@Nullable String title) {}

    /** Begins a change request, from what is live now. */
    @PostMapping("/api/changes")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ChangeView> begin(
            @AuthenticationPrincipal Actor actor, @RequestBody NewChange body) {
        return answer(201, drafting.begin(actor, Given.text("/title", body.title(), 200)));
    }

    /**
     * Makes every edit an immutable version and asks for a review of exactly these. Refused: {@code
     * check-failed} (422) with all findings, {@code stale-base} (409) when another change of the
     * same asset has gone live, {@code empty-change} (400), {@code not-yours} (403).
     *
     * @param ifMatch the revision that was looked at; the newest when absent
     */
    @PostMapping("/api/changes/{id}/submit")
    ResponseEntity<ChangeView> submit(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        Change change = desk.find(id);
        submission.require(changes.edits(id));
        return answer(200, submitting.submit(actor, id, revision(ifMatch, change)));
    }

    /** Makes it a draft again; approvals that were given are void. */
    @PostMapping("/api/changes/{id}/pull-back")
    ResponseEntity<ChangeView> pullBack(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        return answer(200, submitting.pullBack(actor, id, revision(ifMatch, desk.find(id))));
    }

    /**
     * Why.
     *
     * @param reason up to 1,000 characters
     */
    record Withdrawal(@Nullable String reason) {}

    /** Gives a change request up for good. */
    @PostMapping("/api/changes/{id}/withdraw")
    ResponseEntity<ChangeView> withdraw(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable Withdrawal body) {
        String reason = Given.optionalText("/reason", body == null ? "" : body.reason(), 1_000);
        return answer(
                200, submitting.withdraw(actor, id, revision(ifMatch, desk.find(id)), reason));
    }

    /**
     * A verdict.
     *
     * @param comment up to 2,000 characters; needed when it is not approved
     * @param bundleHash of the submission that was looked at
     */
    record Verdict(
            Review.@Nullable Verdict verdict,
            @Nullable String comment,
            @Nullable String bundleHash) {}

    /**
     * Gives a verdict. Refused: {@code own-work} (403) to its author and all of its editors, {@code
     * bundle-moved} (412) when it was submitted again since.
     */
    @PostMapping("/api/changes/{id}/reviews")
    ResponseEntity<ChangeView> review(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long id,
            @RequestBody Verdict body) {
        return answer(
                200,
                reviewing.review(
                        actor,
                        id,
                        Given.text("/bundleHash", body.bundleHash(), 64),
                        Given.value("/verdict", body.verdict()),
                        Given.optionalText("/comment", body.comment(), 2_000)));
    }

    private static int revision(@Nullable String ifMatch, Change change) {
        return ifMatch == null ? change.revision() : Given.revision(ifMatch);
    }

    private ResponseEntity<ChangeView> answer(int status, Change change) {
        return ResponseEntity.status(status)
                .eTag(String.valueOf(change.revision()))
                .body(desk.lay(change));
    }
}
