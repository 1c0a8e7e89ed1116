package io.huisuan.admin.coupon;

import io.huisuan.ledger.code.CostShare;
import io.huisuan.ledger.code.ReturnPolicy;
import io.huisuan.ledger.code.Template;
import io.huisuan.promotion.Text;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What a coupon is; what it takes off says the promotion that asks for it.
 *
 * @param version from 1; grows with each change
 * @param claimable customers may take it themselves
 * @param stock how many there are; absent for as many as wanted
 * @param perCustomer how many one customer may claim; absent for any number
 * @param usesPerCustomer how often one customer may use it; absent for any number
 * @param validFrom inclusive
 * @param validUntil exclusive
 * @param validForSeconds how long after it was claimed
 * @param returnPolicy what becomes of one that comes back from an order after its time
 * @param costShare who bears what it takes off
 * @param stopped nobody gets or uses it
 */
record CouponView(
        String id,
        String campaign,
        Text name,
        int version,
        boolean claimable,
        @Nullable Long stock,
        @Nullable Integer perCustomer,
        @Nullable Integer usesPerCustomer,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Long validForSeconds,
        ReturnPolicy returnPolicy,
        List<CostPart> costShare,
        boolean stopped,
        Instant at) {

    /**
     * One bearer's part of the cost.
     *
     * @param bearer {@code platform}, {@code merchant:<id>} or {@code brand:<id>}
     * @param basisPoints 1 to 10,000; all parts together are 10,000
     */
    record CostPart(@Nullable String bearer, @Nullable Integer basisPoints) {

        static CostPart of(CostShare.Part part) {
            return new CostPart(part.bearer(), part.basisPoints());
        }
    }

    static CouponView of(Template template) {
        return new CouponView(
                template.id(),
                template.campaignId(),
                new Text(template.nameZh(), template.nameEn()),
                template.version(),
                template.claimable(),
                template.stock(),
                template.perCustomer(),
                template.usesPerCustomer(),
                template.validFrom(),
                template.validUntil(),
                template.validForSeconds(),
                template.returnPolicy(),
                template.costShare().parts().stream().map(CostPart::of).toList(),
                template.stopped(),
                template.at());
    }
}
