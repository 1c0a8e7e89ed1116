package io.huisuan.authoring.drl;

import static java.util.Map.entry;

import io.huisuan.promotion.Text;

import java.util.Map;
import java.util.Optional;

/** What the words of the language mean, for whoever writes or reads a rule. */
final class Help {
    private static final Map<String, Text> FACTS =
            Map.of(
                    "Cart", new Text("购物车：整张订单，只有一个", "the cart: the whole order, there is one"),
                    "Customer", new Text("顾客：下单的人，只有一个", "the customer: who orders, there is one"),
                    "Line", new Text("商品行：逐行匹配，每行一次", "a line: each line of the cart in turn"),
                    "Participation",
                            new Text(
                                    "参与：这单参加的拼团、砍价或邀请；单独购买时没有",
                                    "the participation: the group, bargain or referral that the"
                                            + " cart is of; none when it is bought alone"));

    private static final Map<String, Text> FIELDS =
            Map.ofEntries(
                    entry("Cart.id", new Text("购物车编号", "cart id")),
                    entry("Cart.channel", new Text("渠道", "channel")),
                    entry("Cart.store", new Text("门店", "store")),
                    entry("Cart.payment", new Text("支付方式", "payment method")),
                    entry("Cart.codes", new Text("输入的券码", "entered codes")),
                    entry("Cart.coupons", new Text("可用的券（券模板编号）", "usable coupons (template ids)")),
                    entry("Cart.listTotal", new Text("商品原价合计", "list total")),
                    entry("Cart.units", new Text("商品总件数", "number of units")),
                    entry("Line.id", new Text("行号", "line id")),
                    entry("Line.sku", new Text("商品 SKU", "sku")),
                    entry("Line.spu", new Text("款式 SPU", "product")),
                    entry("Line.seller", new Text("卖家", "seller")),
                    entry("Line.brand", new Text("品牌", "brand")),
                    entry(
                            "Line.category",
                            new Text("类目（从根起的每一级）", "category (each step of its path)")),
                    entry("Line.tags", new Text("商品标签", "tags")),
                    entry("Line.qty", new Text("件数", "quantity")),
                    entry("Line.unitPrice", new Text("单价", "unit price")),
                    entry(
                            "Line.gross",
                            new Text("行小计（单价 × 件数）", "line total (unit price × quantity)")),
                    entry("Customer.id", new Text("顾客编号", "customer id")),
                    entry("Customer.tier", new Text("会员等级", "tier")),
                    entry("Customer.region", new Text("地区", "region")),
                    entry("Customer.tags", new Text("顾客标签", "tags")),
                    entry("Customer.orders", new Text("已付订单数", "number of paid orders")),
                    entry("Customer.points", new Text("积分余额", "points balance")),
                    entry(
                            "Participation.in",
                            new Text(
                                    "参加的是什么：GROUP、BARGAIN、REFERRAL",
                                    "what it is: GROUP, BARGAIN, REFERRAL")),
                    entry(
                            "Participation.role",
                            new Text(
                                    "角色：OPEN、JOIN、HELP、BUY、INVITER、INVITEE",
                                    "role: OPEN, JOIN, HELP, BUY, INVITER, INVITEE")),
                    entry(
                            "Participation.milestone",
                            new Text("邀请里程碑", "milestone of the referral")),
                    entry(
                            "Participation.count",
                            new Text(
                                    "已支付的团员、已砍的刀数，或此前达到里程碑的被邀请人",
                                    "members who have paid, cuts so far, or invitees before")),
                    entry(
                            "Participation.amount",
                            new Text(
                                    "砍价砍到的价格，或被邀请人实付（分）",
                                    "the price that the bargain has come to, or what the invitee"
                                            + " paid, in minor units")),
                    entry("Participation.risk", new Text("风险分，0 到 100", "risk, 0 to 100")));

    private static final Map<String, Text> WISHES =
            Map.ofEntries(
                    entry(
                            "percentOff",
                            new Text("按比例减：2500 是减 25%（七五折）", "a share off: 2500 is 25 % off")),
                    entry(
                            "amountOff",
                            new Text(
                                    "减一笔金额（分）；写 .on($l) 时每件减",
                                    "an amount off, in minor units; with .on($l) off each unit")),
                    entry(
                            "unitPrice",
                            new Text(
                                    "一口价：该行每件的价格（分），需要 .on($l)",
                                    "a fixed price for each unit of the line, in minor units; needs"
                                            + " .on($l)")),
                    entry("freeGift", new Text("赠品：SKU 和件数", "a gift: sku and quantity")),
                    entry("freeShipping", new Text("免运费", "no shipping fees")),
                    entry(
                            "shippingPercentOff",
                            new Text("运费按比例减", "a share off the shipping fees")),
                    entry(
                            "shippingAmountOff",
                            new Text(
                                    "运费减一笔金额（分）",
                                    "an amount off the shipping fees, in minor units")),
                    entry(
                            "buyGet",
                            new Text(
                                    "买 n 送 m，送最便宜的",
                                    "for every n units paid, m others are free, the cheapest")),
                    entry(
                            "bundlePrice",
                            new Text(
                                    "任意 n 件一口价（分）",
                                    "any n units together for a price, in minor units")),
                    entry("pointsEarn", new Text("支付后送积分", "points after payment")),
                    entry("grantCoupon", new Text("支付后返券", "a coupon after payment")),
                    entry(
                            "grantChance",
                            new Text("支付后送抽奖机会", "chances in a lottery after payment")),
                    entry("inviterPoints", new Text("邀请人得积分", "points for the inviter")),
                    entry("inviterCoupon", new Text("邀请人得券", "a coupon for the inviter")),
                    entry(
                            "inviterCash",
                            new Text("邀请人得现金（分）", "money for the inviter, in minor units")),
                    entry("inviteePoints", new Text("被邀请人得积分", "points for the invitee")),
                    entry("inviteeCoupon", new Text("被邀请人得券", "a coupon for the invitee")),
                    entry(
                            "inviteeCash",
                            new Text("被邀请人得现金（分）", "money for the invitee, in minor units")),
                    entry(
                            "rejectCode",
                            new Text("输入的券码不可用，附原因", "an entered code does not count, and why")),
                    entry("notice", new Text("给顾客的一句提示", "a text for the customer")),
                    entry("on", new Text("只给这一行", "for that line only")),
                    entry("cap", new Text("最多减多少（分）", "at most that much off, in minor units")),
                    entry(
                            "value",
                            new Text(
                                    "退货时每件赠品抵扣的金额（分）",
                                    "what a gift's unit counts for on a return, in minor units")),
                    entry(
                            "from",
                            new Text(
                                    "其他优惠之后，商品满多少才给（分）",
                                    "only when the goods come to that much after other promotions,"
                                            + " in minor units")),
                    entry("fromUnits", new Text("满多少件才给", "only from that many units")));

    private static final Map<String, Text> WORDS =
            Map.ofEntries(
                    entry("rule", new Text("一条规则：名称、条件、优惠", "a rule: name, conditions, wishes")),
                    entry("when", new Text("条件：全部成立才给优惠", "conditions: all of them must hold")),
                    entry("then", new Text("优惠：只写 offers.…", "wishes: only offers.… can be said")),
                    entry("end", new Text("规则结束", "the end of the rule")),
                    entry(
                            "salience",
                            new Text(
                                    "0 到 9999；先后不影响价格",
                                    "0 to 9999; the order never changes a price")),
                    entry("no-loop", new Text("可以写，没有影响", "may be written, changes nothing")),
                    entry("not", new Text("没有这样的事实", "there is no such fact")),
                    entry("exists", new Text("至少有一个这样的事实", "there is such a fact")),
                    entry(
                            "offers",
                            new Text(
                                    "优惠从这里开始，例如 offers.percentOff(1500)",
                                    "wishes begin here, for example offers.percentOff(1500)")),
                    entry(
                            "in",
                            new Text(
                                    "是其中之一：in ( \"a\", \"b\" )", "is one of: in ( \"a\", \"b\" )")),
                    entry("not in", new Text("不是其中任何一个", "is none of")),
                    entry("contains", new Text("有多个值的字段里有它", "a field with several values has it")),
                    entry(
                            "not contains",
                            new Text(
                                    "有多个值的字段里没有它", "a field with several values does not have it")),
                    entry("memberOf", new Text("在有多个值的字段里", "is in a field with several values")),
                    entry("&&", new Text("并且", "and")),
                    entry("||", new Text("或者", "or")),
                    entry("==", new Text("等于", "is")),
                    entry("!=", new Text("不等于", "is not")),
                    entry("<", new Text("少于", "is less than")),
                    entry("<=", new Text("至多", "is at most")),
                    entry(">", new Text("多于", "is more than")),
                    entry(">=", new Text("至少", "is at least")));

    private Help() {}

    static Text fact(String name) {
        return FACTS.getOrDefault(name, new Text(name, name));
    }

    static Text field(String fact, String name) {
        return FIELDS.getOrDefault(fact + "." + name, new Text(name, name));
    }

    static Text wish(String name) {
        return WISHES.getOrDefault(name, new Text(name, name));
    }

    static Optional<Text> word(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }

    static Text type(ValueType type) {
        return switch (type) {
            case TEXT -> new Text("文字", "text");
            case TEXTS -> new Text("多个文字", "several texts");
            case WHOLE -> new Text("整数", "whole number");
            case TRUTH -> new Text("条件", "condition");
            case FACT -> new Text("商品行", "line");
        };
    }

    /** Whether a number is an amount of money, in minor units. */
    static boolean isMoney(String field) {
        return field.equals("listTotal") || field.equals("unitPrice") || field.equals("gross");
    }
}
