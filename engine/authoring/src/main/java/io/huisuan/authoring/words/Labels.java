package io.huisuan.authoring.words;

import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Condition.Comparison;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;

/** What the fields of the vocabulary are called. */
public final class Labels {

    private Labels() {}

    public static Text of(TextField field) {
        return switch (field) {
            case CHANNEL -> new Text("渠道", "channel");
            case STORE -> new Text("门店", "store");
            case PAYMENT -> new Text("支付方式", "payment method");
            case CODE -> new Text("券码", "code");
            case COUPON -> new Text("券", "coupon");
            case CUSTOMER -> new Text("顾客编号", "customer id");
            case TIER -> new Text("会员等级", "customer tier");
            case TAG -> new Text("顾客标签", "customer tags");
            case REGION -> new Text("顾客地区", "customer region");
            case ROLE -> new Text("参与身份", "role in it");
            case MILESTONE -> new Text("达成节点", "milestone");
        };
    }

    public static Text of(NumberField field) {
        return switch (field) {
            case LIST_TOTAL -> new Text("商品原价合计", "list total of the goods");
            case UNITS -> new Text("商品件数", "number of units");
            case ORDERS -> new Text("已付订单数", "number of paid orders");
            case POINTS -> new Text("积分余额", "points balance");
            case COUNT -> new Text("此前人数", "people before");
            case AMOUNT -> new Text("砍后价或净付额", "price reached, or net paid");
            case RISK -> new Text("风险分", "risk score");
        };
    }

    public static Text of(LineField field) {
        return switch (field) {
            case SKU -> new Text("商品", "sku");
            case SPU -> new Text("款式", "product");
            case SELLER -> new Text("卖家", "seller");
            case BRAND -> new Text("品牌", "brand");
            case CATEGORY -> new Text("类目", "category");
            case TAG -> new Text("商品标签", "tag");
            case EXCEPT_SKU -> new Text("不含商品", "except sku");
        };
    }

    public static Text of(Stage stage) {
        return switch (stage) {
            case ITEM -> new Text("单品", "item");
            case BUNDLE -> new Text("组合", "bundle");
            case ORDER -> new Text("整单", "order");
            case SHOP_COUPON -> new Text("店铺券", "shop coupon");
            case PLATFORM_COUPON -> new Text("平台券", "platform coupon");
            case POINTS -> new Text("积分", "points");
            case SHIPPING -> new Text("运费", "shipping");
            case EARN -> new Text("奖励", "earning");
        };
    }

    public static Text of(Comparison comparison) {
        return switch (comparison) {
            case EQ -> new Text("等于", "is");
            case NE -> new Text("不等于", "is not");
            case LT -> new Text("低于", "is less than");
            case LE -> new Text("不高于", "is at most");
            case GT -> new Text("高于", "is more than");
            case GE -> new Text("不低于", "is at least");
        };
    }
}
