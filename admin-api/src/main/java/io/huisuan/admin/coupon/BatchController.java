package io.huisuan.admin.coupon;

import io.huisuan.admin.coupon.CouponController.Because;
import io.huisuan.admin.problem.Given;
import io.huisuan.ledger.code.Batch;
import io.huisuan.ledger.code.Batches;
import io.huisuan.ledger.code.Templates;
import io.huisuan.repo.Actor;
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

import java.time.InstantSource;
import java.util.Objects;

/** Batches of codes. */
@RestController
class BatchController {

    private final BatchDesk desk;
    private final Templates templates;
    private final Batches batches;
    private final InstantSource now;

    BatchController(BatchDesk desk, Templates templates, Batches batches, InstantSource now) {
        this.desk = desk;
        this.templates = templates;
        this.batches = batches;
        this.now = now;
    }

    private BatchView view(Batch batch) {
        return BatchView.of(batch, now.instant());
    }

    /** The batches of a coupon, newest first. */
    @GetMapping("/api/coupons/{id}/batches")
    Page<BatchView> list(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        return batches.page(templates.get(id).id(), new Page.Request(page, size)).map(this::view);
    }

    /** One batch, with how far it is. */
    @GetMapping("/api/code-batches/{id}")
    BatchView get(@PathVariable String id) {
        return view(batches.get(id));
    }

    /**
     * Codes for one use each.
     *
     * @param size 1 to 5,000,000
     * @param prefix up to 6 of the symbols {@code 23456789ABCDEFGHJKLMNPQRSTUVWXYZ}
     */
    record NewCodes(@Nullable Long size, @Nullable String prefix) {}

    /** Asks for codes; they are made in the background. */
    @PostMapping("/api/coupons/{id}/batches")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BatchView order(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestBody NewCodes body) {
        return view(
                desk.order(
                        actor,
                        id,
                        Given.value("/size", body.size()),
                        Objects.requireNonNullElse(body.prefix(), "")));
    }

    /**
     * One text that many may use.
     *
     * @param text 4 to 40 letters and digits; blanks and dashes don't count
     * @param uses 1 to 1,000,000,000, by everybody together
     */
    record NewShared(@Nullable String text, @Nullable Long uses) {}

    /** Makes a text a code. {@code code-taken} (409) when it is one already. */
    @PostMapping("/api/coupons/{id}/shared-codes")
    @ResponseStatus(HttpStatus.CREATED)
    BatchView share(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestBody NewShared body) {
        return view(
                desk.share(
                        actor,
                        id,
                        Given.text("/text", body.text(), 100),
                        Given.value("/uses", body.uses())));
    }

    /**
     * Codes of customers' own.
     *
     * @param list a line {@code code,customer} for each, 1 to 10,000
     * @param uses how often each can be used, 1 to 10,000; once when absent
     */
    record NewVanity(@Nullable String list, @Nullable Long uses) {}

    /**
     * Gives customers codes of their own. {@code duplicate} (400) and {@code code-taken} (409) with
     * {@code /list/3} for the fourth one.
     */
    @PostMapping("/api/coupons/{id}/vanity-codes")
    @ResponseStatus(HttpStatus.CREATED)
    BatchView name(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestBody NewVanity body) {
        return view(
                desk.name(
                        actor,
                        id,
                        VanityList.read(Given.value("/list", body.list())),
                        Objects.requireNonNullElse(body.uses(), 1L)));
    }

    /** Makes no more of them, and stops those that were made. {@code not-making} (409). */
    @PostMapping("/api/code-batches/{id}/cancel")
    BatchView cancel(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestBody Because because) {
        return view(desk.cancel(actor, id, because.given()));
    }

    /** None of them can be used any more. Once more changes nothing. */
    @PostMapping("/api/code-batches/{id}/stop")
    BatchView stop(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestBody Because because) {
        return view(desk.stop(actor, id, true, because.given()));
    }

    /** They can be used again. {@code never-made} (409) when it was cancelled or has failed. */
    @PostMapping("/api/code-batches/{id}/resume")
    BatchView resume(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestBody Because because) {
        return view(desk.stop(actor, id, false, because.given()));
    }
}
