package io.huisuan.rules.explain;

import io.huisuan.money.Money;
import io.huisuan.pricing.Outcome.ThresholdMissed;
import io.huisuan.promotion.Text;
import io.huisuan.rules.explain.CodeState.State;

import java.util.Currency;

/** What became of a code or a coupon, in words. */
public final class CodeWords {

    private CodeWords() {}

    /** What whoever entered it reads. */
    public static Text of(CodeState code, Currency currency) {
        return switch (code.state()) {
            case APPLIED -> applied(new Text("券码已生效", "The code is applied"), code, currency);
            case THRESHOLD_MISSED -> missed(code, currency);
            case OUTBID -> new Text("另一个优惠更划算", "Another promotion gives more");
            case EXCLUDED ->
                    new Text("不能与已生效的优惠同享", "It does not go with another promotion of this cart");
            case SPENT -> new Text("已经没有可减的金额", "Nothing is left to reduce");
            case LIMIT_REACHED -> new Text("已经用完", "It is used up");
            case FAILED -> new Text("这个优惠暂时不可用", "The promotion is out of order");
            case REJECTED -> code.reason().orElse(new Text("这里不能使用", "It does not count here"));
            case NOT_ELIGIBLE -> new Text("不满足使用条件", "This cart does not meet its conditions");
            case NOT_STARTED -> new Text("还没有开始", "It has not begun yet");
            case EXPIRED -> new Text("已经过期", "It has expired");
            case NOT_YET -> new Text("还没到可用时间", "It cannot be used yet");
            case LOCKED -> new Text("已被另一个订单占用", "Another order has it");
            case USED -> new Text("已经使用过", "It was used already");
            case REVOKED -> new Text("已被收回", "It was taken back");
            case STOPPED -> new Text("已停用", "It cannot be used any more");
            case UNKNOWN ->
                    code.code().isBlank()
                            ? new Text("没有输入券码", "No code was entered")
                            : new Text("没有这个券码", "There is no such code");
        };
    }

    /** What whoever has chosen a coupon reads. */
    public static Text ofCoupon(CodeState coupon, Currency currency) {
        if (coupon.state() == State.APPLIED) {
            return applied(new Text("券已生效", "The coupon is applied"), coupon, currency);
        }
        return coupon.state() == State.UNKNOWN
                ? new Text("没有这张券", "You have no such coupon")
                : of(coupon, currency);
    }

    private static Text applied(Text applied, CodeState code, Currency currency) {
        String unused = new Money(code.unused(), currency).label();
        return code.unused() == 0
                ? applied
                : new Text(
                        applied.zh() + "，还有 " + unused + " 没有用上",
                        applied.en() + "; " + unused + " of it is not used");
    }

    private static Text missed(CodeState code, Currency currency) {
        Text missing =
                code.why()
                        .filter(ThresholdMissed.class::isInstance)
                        .map(ThresholdMissed.class::cast)
                        .map(missed -> missing(missed, currency))
                        .orElse(new Text("一点", "A little"));
        return new Text("还差 " + missing.zh(), missing.en() + " short of its threshold");
    }

    private static Text missing(ThresholdMissed missed, Currency currency) {
        long missing = missed.missing();
        return switch (missed.threshold().measure()) {
            case AMOUNT -> {
                String amount = new Money(missing, currency).label();
                yield new Text(amount, amount);
            }
            case COUNT -> new Text(missing + " 件", missing + (missing == 1 ? " unit" : " units"));
        };
    }
}
