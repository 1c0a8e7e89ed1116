package io.huisuan.admin.release;

import io.huisuan.admin.play.TakingOut;
import io.huisuan.admin.problem.Given;
import io.huisuan.ledger.closing.ClosePolicy;
import io.huisuan.repo.Actor;
import io.huisuan.repo.publish.Order;
import io.huisuan.repo.publish.Published;
import io.huisuan.repo.publish.Publishing;
import io.huisuan.repo.release.Activation;
import io.huisuan.store.Page;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Releases: published, looked at, gone back to. */
@RestController
class ReleaseController {

    private final Archive archive;
    private final Live live;
    private final Publishing publishing;
    private final TakingOut takingOut;
    private final Nudge nudge;

    ReleaseController(
            Archive archive, Live live, Publishing publishing, TakingOut takingOut, Nudge nudge) {
        this.archive = archive;
        this.live = live;
        this.publishing = publishing;
        this.takingOut = takingOut;
        this.nudge = nudge;
    }

    /** Releases, newest first. */
    @GetMapping("/api/releases")
    Page<ReleaseRow> list(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        return archive.rows(new Page.Request(page, size));
    }

    /** One release: what is in it, what became different, who wrote and approved it, its proof. */
    @GetMapping("/api/releases/{number}")
    ReleaseView get(@PathVariable long number) {
        return archive.show(number);
    }

    /**
     * What is to go live.
     *
     * @param changes the ids of 1 to 100 approved change requests, as texts or as numbers
     * @param at when, within a year; now when absent
     * @param policy what becomes of groups and bargains that are open of promotions that are taken
     *     out: {@code LET_FINISH} or {@code STOP_AND_REFUND}; may be absent while none is open
     * @param reason 1 to 1,000 characters
     */
    record Publication(
            @Nullable List<JsonNode> changes,
            @Nullable Instant at,
            @Nullable ClosePolicy policy,
            @Nullable String reason) {}

    /** What was published, and when it goes live. */
    record PublishedView(
            long number, String digest, ReleaseRow release, ActivationView activation) {}

    /**
     * Makes approved change requests live, now or later. Refused: {@code not-approved}, {@code
     * stale-base}, {@code asset-twice}, {@code example-failed}, {@code wrong-state} (409), {@code
     * open-instances} (409) with what is open of each promotion that is taken out, when nobody has
     * said what becomes of it; {@code out-of-range} (400).
     */
    @PostMapping("/api/releases")
    @ResponseStatus(HttpStatus.CREATED)
    PublishedView publish(@AuthenticationPrincipal Actor actor, @RequestBody Publication body) {
        var order =
                new Order(
                        ids(Given.value("/changes", body.changes())),
                        body.at(),
                        Given.text("/reason", body.reason(), 1_000));
        Published published =
                takingOut.publishing(
                        actor,
                        body.policy(),
                        () -> publishing.publish(actor, order),
                        Published::activation);
        nudge.give();
        return new PublishedView(
                published.release().number(),
                published.release().digest(),
                archive.row(published.release()),
                live.view(published.activation()));
    }

    private static List<Long> ids(List<JsonNode> changes) {
        return IntStream.range(0, changes.size())
                .mapToObj(i -> Given.id("/changes/" + i, changes.get(i).asString("")))
                .toList();
    }

    /**
     * Which release, and why.
     *
     * @param at when, within a year; now when absent
     * @param policy as for {@link Publication}
     * @param reason 1 to 1,000 characters
     */
    record Return(@Nullable Instant at, @Nullable ClosePolicy policy, @Nullable String reason) {}

    /**
     * Goes back: makes a release live again that was live before, now or later. Refused: {@code
     * never-live}, {@code already-live}, {@code open-instances} (409).
     */
    @PostMapping("/api/releases/{number}/activate")
    @ResponseStatus(HttpStatus.CREATED)
    ActivationView activate(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long number,
            @RequestBody Return body) {
        String reason = Given.text("/reason", body.reason(), 1_000);
        Activation activation =
                takingOut.publishing(
                        actor,
                        body.policy(),
                        () -> publishing.goBack(actor, number, body.at(), reason),
                        Function.identity());
        nudge.give();
        return live.view(activation);
    }
}
