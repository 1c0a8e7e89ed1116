package io.huisuan.engine.command;

import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.ledger.hold.Answer;
import io.huisuan.ledger.hold.Answer.Busy;
import io.huisuan.ledger.hold.Answer.Done;
import io.huisuan.ledger.hold.Answer.Refused;
import io.huisuan.ledger.hold.Kind;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.store.Database;

import org.apache.ibatis.exceptions.PersistenceException;

import java.util.function.Supplier;

/** What the ledger says, in the words of the API. */
public final class Replies {

    private Replies() {}

    /**
     * What was done.
     *
     * @throws Refusal when nothing was, or nobody knows
     */
    public static Done done(Supplier<Answer> command) {
        return switch (answer(command)) {
            case Done done -> done;
            case Refused refused -> throw refusal(refused);
            case Busy _ ->
                    throw Refusal.of(
                            ProblemCode.BUSY,
                            "",
                            "排队的订单太多，请稍后用同一个幂等键再试",
                            "too many orders are waiting; try again soon with the same key");
        };
    }

    private static Answer answer(Supplier<Answer> command) {
        try {
            return command.get();
        } catch (PersistenceException e) {
            if (Database.isAway(e) || Database.cannotWrite(e)) {
                throw Refusal.of(
                        ProblemCode.OUTCOME_UNKNOWN,
                        "",
                        "数据库没有答复或无法写入，不知道是否已完成；请用同一个幂等键再试",
                        "the database did not answer or could not write, so it may or may not be"
                                + " done; try again with the same key");
            }
            throw e;
        }
    }

    /**
     * What the database answers to a question.
     *
     * @throws Refusal when it does not
     */
    public static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (PersistenceException e) {
            if (Database.isAway(e)) {
                throw Refusal.of(
                        ProblemCode.COUPONS_UNAVAILABLE,
                        "",
                        "数据库暂时连不上，请稍后再试",
                        "the database cannot be reached; try again soon");
            }
            throw e;
        }
    }

    private static Refusal refusal(Refused refused) {
        String what = refused.what();
        return switch (refused.reason()) {
            case LIMIT_REACHED ->
                    shortOf(
                            ResourceId.parse(what).key().endsWith(":units")
                                    ? ProblemCode.UNIT_LIMIT
                                    : ProblemCode.USAGE_LIMIT,
                            refused);
            case PER_CUSTOMER_LIMIT -> shortOf(ProblemCode.PER_CUSTOMER_LIMIT, refused);
            case BUDGET_EXCEEDED -> shortOf(ProblemCode.BUDGET_EXCEEDED, refused);
            case CODE_USED_UP ->
                    Refusal.of(
                            ProblemCode.CODE_USED_UP,
                            "",
                            "券或券码已被占用或用完；下单请重新报价",
                            "the coupon or code is taken or used up; to order, ask for another"
                                    + " quote");
            case SOLD_OUT ->
                    Refusal.of(
                            ProblemCode.SOLD_OUT,
                            "",
                            name(refused) + " 只剩 " + refused.available(),
                            "only " + refused.available() + " are left of " + name(refused));
            case NOT_CLAIMABLE ->
                    Refusal.of(
                            ProblemCode.NOT_CLAIMABLE,
                            "",
                            "券 " + what + " 不能领取，或领取时间已过",
                            "the coupon " + what + " cannot be claimed, or not any more");
            case COUPON_STOPPED ->
                    Refusal.of(
                            ProblemCode.COUPON_STOPPED,
                            "",
                            "券 " + what + " 已停用，请重新报价",
                            "the coupon " + what + " was stopped; ask for another quote");
            case GROUP_FULL ->
                    Refusal.of(
                            ProblemCode.GROUP_FULL,
                            "",
                            "团已满，请另开一团或参加别的团",
                            "the group is full; open one, or join another");
            case GROUP_CLOSED ->
                    Refusal.of(
                            ProblemCode.GROUP_CLOSED,
                            "",
                            "团 " + what + " 已结束，请重新报价",
                            "the group " + what + " is over; ask for another quote");
            case ALREADY_IN_GROUP ->
                    Refusal.of(
                            ProblemCode.ALREADY_IN_GROUP,
                            "",
                            "顾客在团 " + what + " 里已有一个席位",
                            "the customer has a seat in the group " + what + " already");
            case BARGAIN_FINISHED ->
                    Refusal.of(
                            ProblemCode.BARGAIN_FINISHED,
                            "",
                            "砍价商品已下单、已购买或已过期，请重新报价",
                            "what was bargained for is ordered, bought or expired; ask for"
                                    + " another quote");
            case PRIZES_GONE, UNKNOWN_RESOURCE, RESOURCE_FROZEN ->
                    shortOf(ProblemCode.RESOURCE_UNAVAILABLE, refused);
            case BUDGETS_CHANGED ->
                    Refusal.of(
                            ProblemCode.QUOTE_EXPIRED,
                            "/quote",
                            "报价之后活动 " + what + " 增加了预算，请重新报价",
                            "the campaign " + what + " got a budget since; ask for another quote");
            case CAMPAIGN_STOPPED ->
                    Refusal.of(
                            ProblemCode.CAMPAIGN_STOPPED,
                            "",
                            "活动 " + what + " 已停止，请重新报价",
                            "the campaign " + what + " was stopped; ask for another quote");
            case ORDER_ALREADY_RESERVED ->
                    Refusal.of(
                            ProblemCode.ORDER_ALREADY_RESERVED,
                            "",
                            "订单 " + what + " 已经用另一个幂等键提交",
                            "the order " + what + " was placed with another key");
            case QUOTE_USED ->
                    Refusal.of(
                            ProblemCode.QUOTE_USED,
                            "/quote",
                            "报价 " + what + " 已用于另一个订单，请重新报价",
                            "the quote "
                                    + what
                                    + " was used for another order; ask for another one");
            case UNKNOWN_ORDER -> unknown(what);
            case CANCELLED ->
                    Refusal.of(
                            ProblemCode.ORDER_CANCELLED,
                            "",
                            "订单 " + what + " 已取消",
                            "the order " + what + " was cancelled");
            case PAID_TOO_LATE ->
                    Refusal.of(
                            ProblemCode.PAID_TOO_LATE,
                            "",
                            "占用的名额或优惠已不在：支付超时，或所参加的活动已结束；请退款",
                            "what it held cannot be had any more: it had expired, or what it was"
                                    + " bought in has ended; give the money back");
            case NOT_PAID ->
                    Refusal.of(
                            ProblemCode.ORDER_NOT_PAID,
                            "",
                            "订单 " + what + " 尚未支付，可以取消",
                            "the order " + what + " is not paid; it can be cancelled");
            case UNKNOWN_LINE ->
                    Refusal.of(
                            ProblemCode.UNKNOWN_LINE,
                            "/returned",
                            "订单没有商品行 " + what,
                            "the order has no line " + what);
            case TOO_MANY_RETURNED ->
                    Refusal.of(
                            ProblemCode.TOO_MANY_RETURNED,
                            "/returned",
                            "商品行 " + what + " 只剩 " + refused.available() + " 件可退",
                            "of the line " + what + " only " + refused.available() + " are left");
            case KEY_REUSED ->
                    Refusal.of(
                            ProblemCode.KEY_REUSED,
                            "",
                            "幂等键 " + what + " 之前用于内容不同的请求",
                            "the key " + what + " came with another request before");
        };
    }

    private static Refusal shortOf(ProblemCode code, Refused refused) {
        String name = name(refused);
        return Refusal.of(
                code,
                "",
                name + " 只剩 " + refused.available() + "，请重新报价",
                "only " + refused.available() + " are left of " + name + "; ask for another quote");
    }

    /** Without the customer's name. */
    private static String name(Refused refused) {
        ResourceId id = ResourceId.parse(refused.what());
        return id.kind() == Kind.CUST ? id.key().substring(id.key().indexOf(':') + 1) : id.key();
    }

    /** There is no such order. */
    public static Refusal unknown(String order) {
        return Refusal.of(ProblemCode.NOT_FOUND, "", "没有订单 " + order, "there is no order " + order);
    }
}
