package io.huisuan.authoring.words;

import io.huisuan.promotion.Limits;
import io.huisuan.promotion.Text;

import java.util.ArrayList;

/** How much of a promotion there is, in words. */
final class LimitWords {

    private LimitWords() {}

    /** Empty where nothing is limited. */
    static Text of(Limits limits, Saying saying) {
        var parts = new ArrayList<Text>();
        if (limits.uses() < Limits.NO_LIMIT) {
            parts.add(counted("共 %s 单", "%2$s in all", limits.uses(), "order"));
        }
        if (limits.usesPerCustomer() < Limits.NO_LIMIT) {
            parts.add(counted("每人 %s 单", "%2$s a customer", limits.usesPerCustomer(), "order"));
        }
        if (limits.units() < Limits.NO_LIMIT) {
            parts.add(counted("共 %s 件", "%2$s in all", limits.units(), "discounted unit"));
        }
        if (limits.unitsPerCustomer() < Limits.NO_LIMIT) {
            long each = limits.unitsPerCustomer();
            parts.add(counted("每人 %s 件", "%2$s a customer", each, "discounted unit"));
        }
        if (limits.budget() < Limits.NO_LIMIT) {
            String budget = saying.money(limits.budget());
            parts.add(
                    limits.partial()
                            ? Phrase.of("预算 %s，不足时给余额", "a budget of %s, to its last bit", budget)
                            : Phrase.of("预算 %s，不足时不给", "a budget of %s, all or nothing", budget));
        }
        return parts.isEmpty()
                ? new Text("", "")
                : Phrase.of("限量：%s", "limited to %s", Phrase.join(parts, "，", ", "));
    }

    private static Text counted(String zh, String en, long limit, String unit) {
        return Phrase.of(zh, en, limit, Phrase.count(limit, unit));
    }
}
