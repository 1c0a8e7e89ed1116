package io.huisuan.admin.coupon;

import io.huisuan.admin.problem.Given;
import io.huisuan.ledger.code.CostShare;
import io.huisuan.ledger.code.Figures;
import io.huisuan.ledger.code.ReturnPolicy;
import io.huisuan.ledger.code.Template;
import io.huisuan.ledger.code.Templates;
import io.huisuan.ledger.code.Terms;
import io.huisuan.repo.Actor;
import io.huisuan.store.Page;

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
import java.util.List;

/** What coupons there are. */
@RestController
class CouponController {

    private final CouponDesk desk;
    private final Templates templates;

    CouponController(CouponDesk desk, Templates templates) {
        this.desk = desk;
        this.templates = templates;
    }

    /**
     * Coupons, newest first.
     *
     * @param campaign only of this one
     * @param q part of an id or name, any case, up to 100 characters
     */
    @GetMapping("/api/coupons")
    Page<CouponView> list(
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        return templates.page(blank(campaign), q, new Page.Request(page, size)).map(CouponView::of);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** One coupon, its version as ETag. */
    @GetMapping("/api/coupons/{id}")
    ResponseEntity<CouponView> get(@PathVariable String id) {
        return answer(200, templates.get(id));
    }

    /**
     * What became of a coupon.
     *
     * @param left how many can still be claimed; absent where any number can
     * @param claimed how many customers got
     * @param held uses that wait to be paid
     * @param used uses that were paid
     */
    record FiguresView(@Nullable Long left, long claimed, long held, long used) {

        static FiguresView of(Figures figures) {
            return new FiguresView(
                    figures.left(), figures.claimed(), figures.held(), figures.used());
        }
    }

    /** What became of a coupon, as the ledger counts it now. */
    @GetMapping("/api/coupons/{id}/figures")
    FiguresView figures(@PathVariable String id) {
        return FiguresView.of(templates.figures(id));
    }

    /** A name in both languages, each 1 to 100 characters. */
    record CouponName(@Nullable String zh, @Nullable String en) {}

    /**
     * What is said about a coupon.
     *
     * @param id for a new one: 1 to 64 lower-case letters, digits, dashes; ignored when changing
     * @param campaign for a new one; ignored when changing
     * @param claimable customers may take it themselves; not when absent
     * @param stock 1 to 1,000,000,000
     * @param perCustomer how many one customer may claim, 1 to 10,000
     * @param usesPerCustomer 1 to 10,000
     * @param validUntil after {@code validFrom}
     * @param validForSeconds after it was claimed, 60 to 315,360,000
     * @param returnPolicy what becomes of one that comes back from an order after its time; the
     *     first when absent
     * @param costShare the platform bears everything when absent
     */
    record CouponBody(
            @Nullable String id,
            @Nullable String campaign,
            @Nullable CouponName name,
            @Nullable Boolean claimable,
            @Nullable Long stock,
            @Nullable Integer perCustomer,
            @Nullable Integer usesPerCustomer,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable Long validForSeconds,
            @Nullable ReturnPolicy returnPolicy,
            @Nullable List<CouponView.CostPart> costShare) {}

    private static Terms terms(CouponBody body) {
        CouponName both = Given.value("/name", body.name());
        return new Terms(
                Given.text("/name/zh", both.zh(), 100),
                Given.text("/name/en", both.en(), 100),
                Boolean.TRUE.equals(body.claimable()),
                body.stock(),
                body.perCustomer(),
                body.usesPerCustomer(),
                body.validFrom(),
                body.validUntil(),
                body.validForSeconds(),
                body.returnPolicy() == null ? ReturnPolicy.STRICT : body.returnPolicy(),
                body.costShare() == null ? CostShare.PLATFORM : share(body.costShare()));
    }

    private static CostShare share(List<CouponView.CostPart> parts) {
        return new CostShare(
                parts.stream()
                        .map(
                                part ->
                                        new CostShare.Part(
                                                Given.text("/costShare", part.bearer(), 80),
                                                Given.value("/costShare", part.basisPoints())))
                        .toList());
    }

    /** Makes a coupon. {@code id-taken} (409), {@code unknown-campaign} (400). */
    @PostMapping("/api/coupons")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CouponView> create(
            @AuthenticationPrincipal Actor actor, @RequestBody CouponBody body) {
        return answer(
                201,
                desk.create(
                        actor,
                        Given.text("/id", body.id(), 64),
                        Given.text("/campaign", body.campaign(), 64),
                        terms(body)));
    }

    /**
     * Changes a coupon, for those who have it already too. {@code stock-too-low} (409) when more
     * have been given out.
     *
     * @param ifMatch the version that was looked at; {@code stale-revision} (412) when it has moved
     */
    @PutMapping("/api/coupons/{id}")
    ResponseEntity<CouponView> change(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody CouponBody body) {
        return answer(200, desk.change(actor, id, Given.revision(ifMatch), terms(body)));
    }

    /**
     * Why.
     *
     * @param reason 1 to 1,000 characters
     */
    record Because(@Nullable String reason) {

        String given() {
            return Given.text("/reason", reason, 1_000);
        }
    }

    /** From now on nobody gets or uses it. Once more changes nothing. */
    @PostMapping("/api/coupons/{id}/stop")
    ResponseEntity<CouponView> stop(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestBody Because because) {
        return answer(200, desk.stop(actor, id, true, because.given()));
    }

    /** It goes on. Once more changes nothing. */
    @PostMapping("/api/coupons/{id}/resume")
    ResponseEntity<CouponView> resume(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestBody Because because) {
        return answer(200, desk.stop(actor, id, false, because.given()));
    }

    private static ResponseEntity<CouponView> answer(int status, Template template) {
        return ResponseEntity.status(status)
                .eTag(String.valueOf(template.version()))
                .body(CouponView.of(template));
    }
}
