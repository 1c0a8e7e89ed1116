package io.huisuan.admin.play;

import io.huisuan.admin.problem.HttpRefusal;
import io.huisuan.ledger.closing.OpenPlays;
import io.huisuan.promotion.Text;
import io.huisuan.rules.codec.JsonProblem;

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
        return new JsonProblem(
                "open-instances",
                "/promotions/" + plays.promotion(),
                new Text(
                        "优惠 %s：%d 个团进行中（%d 人已付款），%d 个砍价未结束。"
                                .formatted(
                                        plays.promotion(),
                                        plays.groups(),
                                        plays.members(),
                                        plays.bargains()),
                        "Promotion %s: %d groups open (%d members have paid), %d bargains open."
                                .formatted(
                                        plays.promotion(),
                                        plays.groups(),
                                        plays.members(),
                                        plays.bargains())));
    }
}
