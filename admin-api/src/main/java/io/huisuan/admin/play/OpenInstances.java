package io.huisuan.admin.play;

import io.huisuan.admin.problem.HttpRefusal;
import io.huisuan.ledger.closing.OpenPlays;
import io.huisuan.promotion.Text;
import io.huisuan.rules.codec.JsonProblem;

import java.util.ArrayList;
import java.util.List;

/** The refusal that asks what is to become of what is open. */
final class OpenInstances {

    private OpenInstances() {}

    static HttpRefusal of(List<OpenPlays> open) {
        return new HttpRefusal(
                409,
                "open-instances",
                "/policy",
                new Text(
                        "有未结束的团或砍价，请说明如何处理：policy 为 LET_FINISH 或 STOP_AND_REFUND。",
                        "Groups or bargains are open: say what becomes of them, with policy"
                                + " LET_FINISH or STOP_AND_REFUND."),
                open.stream().map(OpenInstances::finding).toList());
    }

    private static JsonProblem finding(OpenPlays plays) {
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        if (plays.groups() > 0) {
            zh.add("%d 个团进行中（%d 人已支付）".formatted(plays.groups(), plays.members()));
            en.add(
                    "%s open (%s paid)"
                            .formatted(
                                    many(plays.groups(), "group is", "groups are"),
                                    many(plays.members(), "member has", "members have")));
        }
        if (plays.bargains() > 0) {
            zh.add("%d 个砍价未结束".formatted(plays.bargains()));
            en.add(many(plays.bargains(), "bargain is", "bargains are") + " open");
        }
        return new JsonProblem(
                "open-instances",
                "/promotions/" + plays.promotion(),
                new Text(
                        "优惠 " + plays.promotion() + "：" + String.join("，", zh) + "。",
                        "Promotion " + plays.promotion() + ": " + String.join(", ", en) + "."));
    }

    private static String many(long n, String one, String more) {
        return n + " " + (n == 1 ? one : more);
    }
}
