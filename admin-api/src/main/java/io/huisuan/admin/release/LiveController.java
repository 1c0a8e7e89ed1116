package io.huisuan.admin.release;

import io.huisuan.admin.problem.Given;
import io.huisuan.repo.Actor;
import io.huisuan.repo.publish.Publishing;
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

import java.util.List;

/** What is live, and whether the nodes agree. */
@RestController
class LiveController {

    private final Live live;
    private final Publishing publishing;
    private final Nudge nudge;

    LiveController(Live live, Publishing publishing, Nudge nudge) {
        this.live = live;
        this.publishing = publishing;
        this.nudge = nudge;
    }

    /** The effective release, the next one, and what is suspended. */
    @GetMapping("/api/live")
    Live.LiveView live() {
        return live.show();
    }

    /** The nodes that were heard of within a day, by id. */
    @GetMapping("/api/nodes")
    List<Live.NodeView> nodes() {
        return live.nodes();
    }

    /** Activations, newest first. */
    @GetMapping("/api/activations")
    Page<ActivationView> activations(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        return live.activations(new Page.Request(page, size));
    }

    /**
     * Why.
     *
     * @param reason 1 to 1,000 characters
     */
    record Cancellation(@Nullable String reason) {}

    /**
     * Calls off what was scheduled and has not taken effect; its change requests are approved
     * again. {@code already-live} or {@code already-cancelled} (409).
     */
    @PostMapping("/api/activations/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long id,
            @RequestBody Cancellation body) {
        publishing.cancel(actor, id, Given.text("/reason", body.reason(), 1_000));
        nudge.give();
    }
}
