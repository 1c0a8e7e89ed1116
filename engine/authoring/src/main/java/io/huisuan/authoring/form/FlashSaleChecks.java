package io.huisuan.authoring.form;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.promotion.Limits;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Target.Lines;

import java.util.ArrayList;
import java.util.List;

/** A flash sale is announced before it begins: so many units of goods that it names. */
final class FlashSaleChecks {

    private FlashSaleChecks() {}

    /** Nothing where it is none. */
    static List<Finding> of(Promotion promotion, Form form) {
        var findings = new ArrayList<Finding>();
        if (!form.template().equals(Template.FLASH_SALE.name())) {
            return findings;
        }
        if (promotion.limits().units() == Limits.NO_LIMIT) {
            findings.add(
                    Finding.error(
                            "missing",
                            "/limits/units",
                            "请填写抢购库存：总件数",
                            "a flash sale needs a stock: how many units there are"));
        }
        for (int i = 0; i < form.offers().size(); i++) {
            boolean isNamed =
                    form.offers().get(i).target() instanceof Lines(var where)
                            && !where.skus().isEmpty();
            if (!isNamed) {
                findings.add(
                        Finding.error(
                                "missing",
                                "/body/offers/" + i + "/target/where/skus",
                                "请选择抢购的商品（SKU）",
                                "a flash sale names its goods by SKU"));
            }
        }
        return findings;
    }
}
