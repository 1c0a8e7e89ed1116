package io.huisuan.admin.coupon;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** What coupons are for. */
@RestController
class MentionController {

    private final Mentions mentions;

    MentionController(Mentions mentions) {
        this.mentions = mentions;
    }

    /**
     * The promotions that ask for a coupon or give it, by their ids.
     *
     * @param items up to 200 live ones and 200 drafts
     */
    record CouponUses(List<Mentions.CouponUse> items) {}

    /** Which promotions ask for a coupon or give it away, live or in open change requests. */
    @GetMapping("/api/coupons/{id}/promotions")
    CouponUses uses(@PathVariable String id) {
        return new CouponUses(mentions.of(id));
    }
}
