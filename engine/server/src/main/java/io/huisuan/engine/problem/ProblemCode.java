package io.huisuan.engine.problem;

import io.huisuan.promotion.Text;

import java.util.Locale;

/** The kinds of refusal. Clients act on the code; the title is for people. */
public enum ProblemCode {
    MALFORMED_JSON(400, "请求体不是有效的 JSON", "The body is not valid JSON"),
    UNKNOWN_PROPERTY(400, "有不认识的属性", "A property is not known here"),
    WRONG_TYPE(400, "值的类型不对", "A value has the wrong type"),
    MISSING(400, "缺少必填的值", "A value is missing"),
    OUT_OF_RANGE(400, "值不在允许的范围内", "A value is out of its range"),
    DUPLICATE_LINE_ID(400, "商品行的 id 重复", "Two lines have the same id"),
    DUPLICATE_METHOD(400, "配送方式重复", "A shipping method is there twice"),
    CONFLICTING_ACTIVITIES(400, "只能参加一个活动", "Only one activity can be taken part in"),
    UNKNOWN_LINE(400, "没有这个商品行", "There is no such line"),
    TOO_MANY_LINES(400, "商品行太多", "There are too many lines"),
    CURRENCY_MISMATCH(400, "货币与购物车不一致", "The currency is not the cart's"),
    UNKNOWN_CURRENCY(400, "不认识的货币", "The currency is not known"),
    UNAUTHORIZED(401, "需要有效的 API 密钥", "A valid API key is needed"),
    FORBIDDEN(403, "这个 API 密钥没有所需的权限", "The API key lacks the scope"),
    NOT_FOUND(404, "没有找到", "It does not exist"),
    METHOD_NOT_ALLOWED(405, "这个地址不支持此方法", "The method is not allowed here"),
    RELEASE_REJECTED(409, "发布不可用", "The release cannot be used"),
    DECISION_OUTDATED(409, "决策的记录是旧格式", "The decision was recorded in an earlier form"),
    USAGE_LIMIT(409, "优惠已用完", "The promotion is used up"),
    PER_CUSTOMER_LIMIT(409, "已达到每人限用次数", "The customer had it as often as one may"),
    UNIT_LIMIT(409, "优惠件数已用完", "The promotion has no units left"),
    BUDGET_EXCEEDED(409, "优惠预算不足", "The promotion's budget is short"),
    RESOURCE_UNAVAILABLE(409, "所需的资源暂不可用", "Something that is needed cannot be had"),
    SOLD_OUT(409, "已经领完", "None is left"),
    NOT_CLAIMABLE(409, "不能领取", "It cannot be claimed"),
    CODE_USED_UP(409, "券已被占用或用完", "The coupon or code is taken or used up"),
    COUPON_STOPPED(409, "券已停用", "The coupon was stopped"),
    GROUP_FULL(409, "团已满", "The group is full"),
    GROUP_CLOSED(409, "团已结束", "The group is over"),
    ALREADY_IN_GROUP(409, "已在这个团里", "The customer is in the group already"),
    OPEN_LIMIT(409, "同时开的太多", "Too many are open at once"),
    ACTIVITY_CLOSED(409, "活动未开始或已结束", "The activity does not run"),
    ALREADY_BOUND(409, "已有邀请人", "Somebody brought the customer before"),
    SELF_INVITE(409, "不能邀请自己", "Nobody brings oneself"),
    REFERRAL_CYCLE(409, "邀请关系成环", "The inviter was brought by the customer"),
    WINDOW_CLOSED(409, "已过填写邀请码的时间", "It is too late to name an inviter"),
    SAME_PERSON(409, "邀请人与被邀请人是同一人", "Inviter and invitee are one person"),
    ID_TAKEN(409, "编号已被占用", "The id is taken"),
    BARGAIN_OVER(409, "砍价已结束", "The bargain is over"),
    BARGAIN_FINISHED(409, "砍价商品不能购买", "What was bargained for cannot be bought"),
    SELF(409, "不能给自己砍价", "The owner may not help"),
    HELPER_QUOTA(409, "今天的助力次数已用完", "The helper has helped as often as one may today"),
    RISK_REFUSED(409, "风险过高", "The customer is too suspicious"),
    NOT_ELIGIBLE(409, "不符合活动条件", "The rules do not let the customer"),
    CAMPAIGN_STOPPED(409, "活动已停止", "The campaign was stopped"),
    ORDER_ALREADY_RESERVED(409, "订单已经提交", "The order was placed already"),
    ORDER_CANCELLED(409, "订单已取消", "The order was cancelled"),
    ORDER_NOT_PAID(409, "订单尚未支付", "The order is not paid"),
    PAID_TOO_LATE(409, "支付超时，优惠已释放", "It was paid too late"),
    TOO_MANY_RETURNED(409, "退货件数超过剩余件数", "More is returned than is left"),
    QUOTE_EXPIRED(409, "报价已过期", "The quote has expired"),
    QUOTE_USED(409, "报价已经使用", "The quote was used already"),
    QUOTE_NOT_READY(409, "报价还没有记录完", "The quote is not recorded yet"),
    VERSION_CONFLICT(412, "已有更新的版本", "There is another version by now"),
    BODY_TOO_LARGE(413, "请求体太大", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "请求体必须是 JSON", "The body must be JSON"),
    QUOTE_INVALID(422, "报价无效", "The quote is not valid"),
    KEY_REUSED(422, "幂等键已用于其他请求", "The idempotency key belongs to another request"),
    PRECONDITION_REQUIRED(428, "缺少 If-Match", "If-Match is missing"),
    BUSY(429, "请求过多", "Too many are waiting"),
    INTERNAL(500, "内部错误", "An internal error"),
    CARTS_UNAVAILABLE(503, "购物车暂时不可用", "Carts are away for the moment"),
    DECISIONS_UNAVAILABLE(503, "决策记录暂时不可用", "Decisions are away for the moment"),
    COUPONS_UNAVAILABLE(503, "券暂时不可用", "Coupons are away for the moment"),
    OUTCOME_UNKNOWN(503, "结果未知", "The outcome is not known");

    private final int status;
    private final String zh;
    private final String en;

    ProblemCode(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    /** Whether the same request may succeed a second later. */
    boolean isSoonOver() {
        return this == BUSY || this == QUOTE_NOT_READY || this == OUTCOME_UNKNOWN;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    public Text title() {
        return new Text(zh, en);
    }

    /** As clients see it, for example {@code duplicate-line-id}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The inverse of {@link #text}.
     *
     * @throws IllegalArgumentException when there is no such code
     */
    public static ProblemCode of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
