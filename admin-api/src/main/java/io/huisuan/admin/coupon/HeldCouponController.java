package io.huisuan.admin.coupon;

import io.huisuan.admin.problem.Given;
import io.huisuan.ledger.coupon.Coupon;
import io.huisuan.repo.Actor;
import io.huisuan.store.Bounds;
import io.huisuan.store.Page;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;

/** The coupons that customers have. */
@RestController
class HeldCouponController {

    private static final int USUAL = 50;
    private static final int LONGEST_CUSTOMER = 64;

    private final HeldCoupons coupons;

    HeldCouponController(HeldCoupons coupons) {
        this.coupons = coupons;
    }

    /**
     * A coupon that a customer has; whose it is can't be told from it.
     *
     * @param coupon its template
     * @param at when the customer got it
     * @param validUntil exclusive; absent for ever
     * @param stopped nobody may use coupons of its template
     * @param order that has locked or used it
     */
    record CustomerCoupon(
            String id,
            String coupon,
            Coupon.Source source,
            Coupon.State state,
            Instant at,
            Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable Instant revokedAt,
            boolean stopped,
            @Nullable CouponOrder order) {}

    /**
     * An order that has a coupon.
     *
     * @param hold names its reservation
     * @param client whose order it is
     */
    record CouponOrder(String hold, String client, String order) {}

    /**
     * Customers' coupons in a list.
     *
     * @param next {@code before} of the next page; absent on the last one
     */
    record CustomerCoupons(List<CustomerCoupon> items, @Nullable String next) {}

    /**
     * Coupons of a template that customers have, newest first.
     *
     * @param before {@code next} of the page before
     * @param size 1 to 200
     */
    @GetMapping("/api/coupons/{id}/customer-coupons")
    CustomerCoupons ofTemplate(
            @PathVariable String id,
            @RequestParam(required = false) Coupon.@Nullable State state,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int size) {
        var filter = filter(state, before, size, "?size");
        return list(coupons.ofTemplate(id, filter), filter);
    }

    /**
     * Whose coupons.
     *
     * @param customer the shop's id of the customer, 1 to 64 characters
     * @param state only these
     * @param before {@code next} of the page before
     * @param size 1 to 200; 50 when absent
     */
    record WhoseCoupons(
            @Nullable String customer,
            Coupon.@Nullable State state,
            @Nullable String before,
            @Nullable Integer size) {}

    /**
     * Coupons of a customer, newest first. The customer travels in the body, because addresses are
     * logged; who asked is recorded.
     */
    @PostMapping("/api/customer-coupons/look-up")
    CustomerCoupons ofCustomer(
            @AuthenticationPrincipal Actor actor, @RequestBody WhoseCoupons whose) {
        String customer = Given.text("/customer", whose.customer(), LONGEST_CUSTOMER);
        int size = whose.size() == null ? USUAL : whose.size();
        var filter = filter(whose.state(), whose.before(), size, "/size");
        return list(coupons.ofCustomer(actor, customer, filter), filter);
    }

    /**
     * Why a customer's coupon is taken back.
     *
     * @param reason 1 to 1,000 characters; others are told, too
     */
    record Revocation(@Nullable String reason) {}

    /**
     * Takes a coupon back that no order has, else {@code code-used-up} (409). Once more changes
     * nothing.
     */
    @PostMapping("/api/customer-coupons/{id}/revoke")
    CustomerCoupon revoke(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String id,
            @RequestBody Revocation revocation) {
        String reason = Given.text("/reason", revocation.reason(), 1_000);
        return views(coupons.revoke(actor, id, reason)).getFirst();
    }

    private static HeldCoupons.Filter filter(
            Coupon.@Nullable State state, @Nullable String before, int size, String pointer) {
        int most = Bounds.within(size, 1, Page.Request.LARGEST, pointer);
        return new HeldCoupons.Filter(state, before, most);
    }

    private static CustomerCoupons list(HeldCoupons.Found found, HeldCoupons.Filter filter) {
        List<CustomerCoupon> items = views(found);
        return new CustomerCoupons(
                items, items.size() < filter.most() ? null : items.getLast().id());
    }

    private static List<CustomerCoupon> views(HeldCoupons.Found found) {
        return found.coupons().stream()
                .map(coupon -> view(coupon, found.uses().get(coupon.id())))
                .toList();
    }

    private static CustomerCoupon view(HeldCoupon coupon, HeldCoupon.@Nullable Use use) {
        return new CustomerCoupon(
                coupon.id(),
                coupon.template(),
                coupon.source(),
                coupon.state(),
                coupon.at(),
                coupon.validFrom(),
                coupon.validUntil(),
                coupon.revokedAt(),
                coupon.stopped(),
                use == null ? null : new CouponOrder(use.hold(), use.client(), use.orderId()));
    }
}
