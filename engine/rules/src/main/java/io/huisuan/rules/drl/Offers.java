package io.huisuan.rules.drl;

import io.huisuan.cart.Line;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Grant;
import io.huisuan.promotion.Grant.Cash;
import io.huisuan.promotion.Grant.Coupon;
import io.huisuan.promotion.Grant.GrantChance;
import io.huisuan.promotion.Grant.GrantCoupon;
import io.huisuan.promotion.Grant.Points;
import io.huisuan.promotion.Grant.PointsEarn;
import io.huisuan.promotion.Grant.Prize;
import io.huisuan.promotion.Grant.Receiver;
import io.huisuan.promotion.Grant.Reward;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Multibuy.BundlePrice;
import io.huisuan.promotion.Multibuy.BuyXGetY;
import io.huisuan.promotion.Multibuy.Part;
import io.huisuan.promotion.Remark.Notice;
import io.huisuan.promotion.Remark.RejectCode;
import io.huisuan.promotion.Text;
import io.huisuan.rules.run.LimitExceeded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The only words that a rule's consequence may say. They note a wish and change nothing; when the
 * rule has finished speaking, its wishes become proposals, signed with its promotion.
 *
 * <p>Amounts are minor units. Without {@link Wish#on} a wish is for the whole order.
 */
public final class Offers {
    /** What one rule may say at a time; ten are allowed to be written. */
    static final int MAX_AT_ONCE = 100;

    private final List<Wish> wishes = new ArrayList<>();
    private Optional<String> absurd = Optional.empty();

    Offers() {}

    /** A share off: 25_00 is 25 % off, 七五折; 1 to 10,000. */
    public Wish percentOff(long basisPoints) {
        var share = (int) within(1, basisPoints, 10_000);
        return wish(
                new PercentOff(share, Effect.NO_CAP, Per.ORDER),
                new PercentOff(share, Effect.NO_CAP, Per.UNIT));
    }

    /** A fixed amount, 0 or more: off the order once, or off each unit of the line. */
    public Wish amountOff(long amount) {
        long off = within(0, amount, Line.MAX_PRICE);
        return wish(new AmountOff(off, Split.BY_AMOUNT), new AmountOff(off, Split.PER_UNIT));
    }

    /** A fixed price for each unit, 0 or more. */
    public Wish unitPrice(long price) {
        var fixed = new UnitPrice(within(0, price, Line.MAX_PRICE));
        return wish(fixed, fixed);
    }

    /** So many units, 1 to 10,000, on top. */
    public Wish freeGift(String sku, long qty) {
        var gift = new FreeGift(sku, (int) within(1, qty, Line.MAX_QTY), 0);
        return wish(gift, gift);
    }

    /** All shipping fees. */
    public Wish freeShipping() {
        return wish(new FreeShipping(), new FreeShipping());
    }

    /** A share off all shipping fees; 1 to 10,000. */
    public Wish shippingPercentOff(long basisPoints) {
        var share = (int) within(1, basisPoints, PercentOff.WHOLE);
        return onFees(new PercentOff(share, Effect.NO_CAP, Per.ORDER));
    }

    /** A fixed amount off the shipping fees together. */
    public Wish shippingAmountOff(long amount) {
        return onFees(new AmountOff(within(0, amount, Line.MAX_PRICE), Split.BY_AMOUNT));
    }

    /** For so many units that are bought, so many others are free, the cheapest. */
    public Wish buyGet(long buy, long get) {
        var free =
                new BuyXGetY(
                        Optional.empty(),
                        (int) within(1, buy, Line.MAX_QTY),
                        (int) within(1, get, Line.MAX_QTY),
                        PercentOff.WHOLE,
                        Multibuy.NO_LIMIT,
                        Multibuy.NO_LIMIT,
                        false);
        return wish(free, free);
    }

    /** Any so many units, 1 to 10,000, together for a price. */
    public Wish bundlePrice(long count, long price) {
        var part = new Part(LineFilter.ANY, (int) within(1, count, Line.MAX_QTY));
        var bundle =
                new BundlePrice(List.of(part), within(0, price, Line.MAX_PRICE), Multibuy.NO_LIMIT);
        return wish(bundle, bundle);
    }

    /** Points after payment. */
    public Wish pointsEarn(long points) {
        var earn = new PointsEarn(within(1, points, Grant.MAX_COUNT), PointsEarn.FLAT);
        return wish(earn, earn);
    }

    /** A coupon after payment. */
    public Wish grantCoupon(String coupon) {
        return wish(new GrantCoupon(coupon, 1), new GrantCoupon(coupon, 1));
    }

    /** Chances in a lottery after payment. */
    public Wish grantChance(String lottery, long count) {
        var chance = new GrantChance(lottery, within(1, count, Grant.MAX_COUNT));
        return wish(chance, chance);
    }

    /** Points for who brought the customer. */
    public Wish inviterPoints(long points) {
        return reward(Receiver.INVITER, points(points));
    }

    /** A coupon for who brought the customer. */
    public Wish inviterCoupon(String coupon) {
        return reward(Receiver.INVITER, new Coupon(coupon));
    }

    /** Money for who brought the customer. */
    public Wish inviterCash(long amount) {
        return reward(Receiver.INVITER, cash(amount));
    }

    /** Points for the customer who was brought. */
    public Wish inviteePoints(long points) {
        return reward(Receiver.INVITEE, points(points));
    }

    /** A coupon for the customer who was brought. */
    public Wish inviteeCoupon(String coupon) {
        return reward(Receiver.INVITEE, new Coupon(coupon));
    }

    /** Money for the customer who was brought. */
    public Wish inviteeCash(long amount) {
        return reward(Receiver.INVITEE, cash(amount));
    }

    private Points points(long points) {
        return new Points(within(1, points, Grant.MAX_COUNT));
    }

    private Cash cash(long amount) {
        return new Cash(within(1, amount, Line.MAX_PRICE));
    }

    private Wish reward(Receiver to, Prize prize) {
        var reward = new Reward(to, prize);
        return wish(reward, reward);
    }

    /** An entered code does not count, and why, in the author's words. */
    public Wish rejectCode(String code, String reason) {
        var reject = new RejectCode(Set.of(code), new Text(reason, reason));
        return wish(reject, reject);
    }

    /** A text for the customer, in the author's words. */
    public Wish notice(String text) {
        var notice = new Notice(new Text(text, text), Map.of());
        return wish(notice, notice);
    }

    private Wish onFees(Effect effect) {
        return wish(effect, effect).onFees();
    }

    private Wish wish(Effect onOrder, Effect onLine) {
        if (wishes.size() == MAX_AT_ONCE) {
            throw new LimitExceeded("more than " + MAX_AT_ONCE + " wishes at once");
        }
        var wish = new Wish(this, onOrder, onLine);
        wishes.add(wish);
        return wish;
    }

    /**
     * Notes what nobody may give, rather than to throw: that would end the rules of other
     * promotions too.
     */
    long within(long least, long value, long most) {
        if (value >= least && value <= most) {
            return value;
        }
        absurd =
                Optional.of(
                        most == Effect.NO_CAP
                                ? value + " is less than " + least
                                : value + " is not within " + least + " and " + most);
        return least;
    }

    /** What was said since the last time, in order. */
    List<Wish> heard() {
        var heard = List.copyOf(wishes);
        wishes.clear();
        return heard;
    }

    /** What was out of range since the last time. */
    Optional<String> absurdity() {
        var since = absurd;
        absurd = Optional.empty();
        return since;
    }
}
