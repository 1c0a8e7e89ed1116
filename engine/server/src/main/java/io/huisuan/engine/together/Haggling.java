package io.huisuan.engine.together;

import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.ledger.bargain.Reply;
import io.huisuan.social.risk.Risk;

import java.util.stream.Collectors;

/** Why bargains are refused, in the words of the API. */
final class Haggling {

    private Haggling() {}

    /**
     * What was done.
     *
     * @throws Refusal when nothing was
     */
    static <T> Reply.Done<T> done(Reply<T> reply) {
        return switch (reply) {
            case Reply.Done<T> done -> done;
            case Reply.No<T> no -> throw refusal(no);
        };
    }

    private static Refusal refusal(Reply.No<?> no) {
        String what = no.what();
        return switch (no.why()) {
            case UNKNOWN -> unknown(what);
            case ID_TAKEN ->
                    Refusal.of(
                            ProblemCode.ID_TAKEN,
                            "",
                            "砍价 " + what + " 已由别人发起，请换一个编号",
                            "somebody else has started a bargain " + what + "; take another id");
            case CAMPAIGN_STOPPED -> closed();
            case ALREADY_OPEN ->
                    Refusal.of(
                            ProblemCode.OPEN_LIMIT,
                            "/customer",
                            "顾客已有进行中的砍价 " + what,
                            "the customer has a bargain that is open: " + what);
            case STARTS_USED_UP ->
                    Refusal.of(
                            ProblemCode.PER_CUSTOMER_LIMIT,
                            "/customer",
                            "顾客发起砍价的次数已用完",
                            "the customer has started as many bargains as one may");
            case SELF ->
                    Refusal.of(
                            ProblemCode.SELF,
                            "/customer",
                            "发起人不能给自己砍价",
                            "the owner may not help in this bargain");
            case HELPER_QUOTA ->
                    Refusal.of(
                            ProblemCode.HELPER_QUOTA,
                            "/customer",
                            "顾客今天在这个活动的助力次数已用完",
                            "the customer has helped in as many bargains today as one may");
            case OVER ->
                    Refusal.of(
                            ProblemCode.BARGAIN_OVER,
                            "",
                            "砍价 " + what + " 的时间已过",
                            "the time of the bargain " + what + " is over");
            case COMPLETE ->
                    Refusal.of(
                            ProblemCode.BARGAIN_OVER,
                            "",
                            "砍价 " + what + " 已经完成",
                            "the bargain " + what + " is complete");
        };
    }

    static Refusal unknown(String bargain) {
        return Refusal.of(
                ProblemCode.NOT_FOUND, "", "没有砍价 " + bargain, "there is no bargain " + bargain);
    }

    static Refusal unknownPromotion(String promotion) {
        return Refusal.of(
                ProblemCode.NOT_FOUND,
                "/promotion",
                "没有砍价优惠 " + promotion,
                "there is no promotion " + promotion + " with bargains");
    }

    static Refusal closed() {
        return Refusal.of(
                ProblemCode.ACTIVITY_CLOSED,
                "",
                "活动未开始、已结束或已停止",
                "the activity has not begun, is over or was stopped");
    }

    static Refusal notEligible() {
        return Refusal.of(
                ProblemCode.NOT_ELIGIBLE,
                "/customer",
                "按活动规则，这位顾客不能助力",
                "the rules of the promotion do not let this customer help");
    }

    /** It says why, so that a person can be asked; nobody gets a cut that is worth less. */
    static Refusal risky(Risk risk) {
        String reasons = risk.reasons().stream().map(Enum::name).collect(Collectors.joining(", "));
        return Refusal.of(
                ProblemCode.RISK_REFUSED,
                "/customer",
                "这位顾客风险过高，不能助力（" + reasons + "）",
                "this customer is too suspicious to help (" + reasons + ")");
    }
}
