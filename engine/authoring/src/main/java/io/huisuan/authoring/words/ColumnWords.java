package io.huisuan.authoring.words;

import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.Bound;
import io.huisuan.promotion.Column.Giving;
import io.huisuan.promotion.Column.OfLines;
import io.huisuan.promotion.Column.OfNumber;
import io.huisuan.promotion.Column.OfText;
import io.huisuan.promotion.Column.Reaching;
import io.huisuan.promotion.Column.Validity;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.PointsDeduct;
import io.huisuan.promotion.Effect.Swap;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Grant;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Remark;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.Threshold.Measure;

/** What the columns of a table are called. */
public final class ColumnWords {

    private ColumnWords() {}

    /** Its title, as far as it has one; else what it is about. */
    public static Text of(Column column) {
        Text about = about(column);
        Text title = column.title();
        String zh = title.zh().isBlank() ? title.en() : title.zh();
        String en = title.en().isBlank() ? title.zh() : title.en();
        return zh.isBlank() ? about : new Text(zh, en);
    }

    private static Text about(Column column) {
        return switch (column) {
            case OfText(_, _, var field, _) -> Labels.of(field);
            case OfNumber(_, _, var field, _) -> Labels.of(field);
            case OfLines(_, _, var field) -> Labels.of(field);
            case Validity(_, _, var bound) ->
                    bound == Bound.FROM ? new Text("开始时间", "From") : new Text("结束时间", "Until");
            case Reaching(_, _, var measure, _) ->
                    measure == Measure.AMOUNT
                            ? new Text("满多少金额", "From amount")
                            : new Text("满多少件", "From units");
            case Giving(_, _, var offer) -> given(offer.effect());
        };
    }

    private static Text given(Effect effect) {
        return switch (effect) {
            case PercentOff _ -> new Text("打折", "Percent off");
            case AmountOff _ -> new Text("减金额", "Amount off");
            case UnitPrice _ -> new Text("一口价", "Fixed price");
            case Tiered _ -> new Text("阶梯", "Tiers");
            case FreeShipping _ -> new Text("包邮", "Free shipping");
            case FreeGift _ -> new Text("送赠品", "Free gift");
            case Swap _ -> new Text("换成别的商品", "Swap");
            case PointsDeduct _ -> new Text("积分抵现", "Pay with points");
            case Multibuy multibuy -> given(multibuy);
            case Grant _ -> new Text("奖励", "Reward");
            case Remark _ -> new Text("提示", "Notice");
        };
    }

    private static Text given(Multibuy multibuy) {
        return switch (multibuy) {
            case Multibuy.BundlePrice _ -> new Text("套装价", "Bundle price");
            case Multibuy.BundleOff _ -> new Text("套装减", "Bundle discount");
            case Multibuy.BuyXGetY _ -> new Text("买 X 送 Y", "Buy X get Y");
        };
    }
}
