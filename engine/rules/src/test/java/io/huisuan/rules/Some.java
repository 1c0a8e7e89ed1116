package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;
import io.huisuan.cart.Shipping;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.Comparison;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Effect.Single;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Grant;
import io.huisuan.promotion.Limits;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Remark;
import io.huisuan.promotion.Schedule;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.Pick;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Random carts and promotions from one small world, so that they often meet. The same seed gives
 * the same ones.
 */
public final class Some {
    private static final Instant NOON = Instant.parse("2026-11-11T04:00:00Z");

    private final Random random;

    public Some(long seed) {
        this.random = new Random(seed);
    }

    public Cart cart() {
        return new Cart(
                word("cart"),
                Currency.getInstance(random.nextInt(8) == 0 ? "USD" : "CNY"),
                NOON.plusSeconds(random.nextInt(4 * 86_400)),
                maybe(() -> word("channel"), ""),
                maybe(() -> word("store"), ""),
                random.nextInt(4) == 0 ? Customer.GUEST : customer(),
                words("code"),
                IntStream.range(0, random.nextInt(5)).mapToObj(this::line).toList(),
                random.nextBoolean()
                        ? List.of()
                        : List.of(new Shipping("standard", random.nextInt(2_000))),
                maybe(() -> word("payment"), ""),
                random.nextBoolean() ? Map.of() : Map.of("note", "有备注"));
    }

    private Customer customer() {
        return new Customer(
                word("customer"),
                maybe(() -> word("tier"), ""),
                words("tag"),
                random.nextBoolean() ? Optional.empty() : Optional.of(NOON),
                random.nextInt(3),
                maybe(() -> word("region"), ""),
                random.nextInt(3));
    }

    private Line line(int number) {
        return new Line(
                "l" + number,
                word("sku"),
                maybe(() -> word("spu"), ""),
                maybe(() -> word("seller"), ""),
                maybe(() -> word("brand"), ""),
                category(),
                words("tag"),
                1 + random.nextInt(4),
                random.nextInt(30_000),
                random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(30_000),
                random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextInt(100)),
                OptionalLong.empty(),
                random.nextBoolean() ? 0 : 13_00,
                Map.of());
    }

    private List<String> category() {
        return Stream.generate(() -> word("c")).limit(random.nextInt(4)).toList();
    }

    public Promotion promotion(int number) {
        return new Promotion(
                        "p" + number,
                        "campaign",
                        new Text("优惠" + number, "Promotion " + number),
                        Currency.getInstance(random.nextInt(8) == 0 ? "USD" : "CNY"),
                        new Schedule(ZoneId.of("Asia/Shanghai"), date(0), date(3)),
                        random.nextBoolean() ? Stacking.FREE : stacking(),
                        condition(2),
                        new Form("PERCENT_OFF", some(1, this::offer)))
                .with(random.nextInt(4) == 0 ? limits() : Limits.NONE);
    }

    private Limits limits() {
        return new Limits(most(), most(), most(), most(), most(), random.nextBoolean());
    }

    private long most() {
        return random.nextBoolean() ? Limits.NO_LIMIT : 1 + random.nextInt(99_999);
    }

    private Optional<LocalDateTime> date(int from) {
        return random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(
                        LocalDateTime.parse("2026-11-11T12:00").plusDays(from + random.nextInt(2)));
    }

    private Stacking stacking() {
        return new Stacking(
                random.nextInt(5),
                maybe(() -> word("group"), ""),
                one(Stacking.Selection.values()),
                one(Stacking.Exclusive.values()),
                words("group"),
                words("group"),
                random.nextBoolean(),
                random.nextBoolean() ? Stacking.NO_LIMIT : 1 + random.nextInt(9));
    }

    private Condition condition(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0, 1 -> new Condition.TextIn(one(TextField.values()), textValues());
            case 2 ->
                    new Condition.NumberIs(
                            one(NumberField.values()), one(Comparison.values()), random.nextInt(4));
            case 3 -> new Condition.HasLines(filter(), 1 + random.nextInt(4));
            case 4 -> new Condition.AllOf(some(0, _ -> condition(depth - 1)));
            case 5 -> new Condition.AnyOf(some(0, _ -> condition(depth - 1)));
            default -> new Condition.Not(condition(depth - 1));
        };
    }

    private Set<String> textValues() {
        return Stream.of("code", "tag", "tier", "channel", "store", "payment", "customer", "region")
                .filter(_ -> random.nextInt(3) == 0)
                .map(this::word)
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private LineFilter filter() {
        return new LineFilter(
                rarely("sku"),
                rarely("spu"),
                rarely("seller"),
                rarely("brand"),
                categories(),
                rarely("tag"),
                rarely("sku"));
    }

    private Set<String> categories() {
        return random.nextInt(4) > 0
                ? Set.of()
                : Set.of(word("c") + (random.nextBoolean() ? "" : "/" + word("c")));
    }

    private Set<String> rarely(String kind) {
        return random.nextInt(4) > 0 ? Set.of() : words(kind);
    }

    private Offer offer(int number) {
        return new Offer(one(Stage.values()), target(), some(0, _ -> threshold()), effect());
    }

    private Target target() {
        return switch (random.nextInt(4)) {
            case 0 -> Target.EVERYTHING;
            case 1 -> new Target.ShippingFees(words("method"));
            case 2 -> new Target.Units(one(Pick.values()), 1 + random.nextInt(3), filter());
            default -> new Target.Lines(filter());
        };
    }

    private Threshold threshold() {
        return new Threshold(
                one(Measure.values()), one(Basis.values()), random.nextInt(300), target());
    }

    private Effect effect() {
        return random.nextInt(6) > 0
                ? single()
                : new Effect.Tiered(
                        one(Measure.values()),
                        one(Basis.values()),
                        some(1, n -> new Effect.Tier(100L * n, single())),
                        random.nextBoolean());
    }

    private Single single() {
        return switch (random.nextInt(12)) {
            case 0 -> new Effect.FreeShipping();
            case 1 -> new Effect.FreeGift(word("sku"), 1 + random.nextInt(2), random.nextInt(100));
            case 2 -> new Effect.Swap(word("sku"), 1 + random.nextInt(2), random.nextInt(100));
            case 3 ->
                    new Effect.PointsDeduct(
                            1 + random.nextInt(9),
                            1 + random.nextInt(9),
                            1 + random.nextInt(9_999));
            case 4 -> multibuy();
            case 5, 6 -> grant();
            case 7 -> remark();
            default -> reduction();
        };
    }

    private Multibuy multibuy() {
        return switch (random.nextInt(3)) {
            case 0 -> new Multibuy.BundlePrice(parts(), random.nextInt(500), limit());
            case 1 -> new Multibuy.BundleOff(parts(), reduction(), limit());
            default ->
                    new Multibuy.BuyXGetY(
                            random.nextBoolean() ? Optional.empty() : Optional.of(filter()),
                            1 + random.nextInt(3),
                            1 + random.nextInt(3),
                            1 + random.nextInt(10_000),
                            limit(),
                            limit(),
                            random.nextBoolean());
        };
    }

    private List<Multibuy.Part> parts() {
        return some(1, _ -> new Multibuy.Part(filter(), 1 + random.nextInt(3)));
    }

    private int limit() {
        return random.nextBoolean() ? Multibuy.NO_LIMIT : 1 + random.nextInt(3);
    }

    private Grant grant() {
        return switch (random.nextInt(6)) {
            case 0 -> new Grant.PointsEarn(1 + random.nextInt(9), random.nextInt(3));
            case 1 -> new Grant.PointsTimes(10_001 + random.nextInt(9));
            case 2 -> new Grant.GrantCoupon(word("coupon"), 1 + random.nextInt(2));
            case 3 -> new Grant.GrantChance(word("lottery"), 1 + random.nextInt(2));
            case 4 -> new Grant.GrantBadge(word("badge"));
            default -> new Grant.Reward(one(Grant.Receiver.values()), prize());
        };
    }

    private Grant.Prize prize() {
        return switch (random.nextInt(3)) {
            case 0 -> new Grant.Points(1 + random.nextInt(9));
            case 1 -> new Grant.Coupon(word("coupon"));
            default -> new Grant.Cash(1 + random.nextInt(9));
        };
    }

    private Remark remark() {
        return switch (random.nextInt(3)) {
            case 0 -> new Remark.RejectCode(words("code"), new Text("停", "over"));
            case 1 -> new Remark.Notice(new Text("还差 {n}", "{n} more"), Map.of("n", "1"));
            default -> new Remark.Custom(word("key"), Map.of("b", "2", "a", "1"));
        };
    }

    private Reduction reduction() {
        return switch (random.nextInt(3)) {
            case 0 ->
                    new PercentOff(
                            1 + random.nextInt(10_000),
                            random.nextBoolean() ? Effect.NO_CAP : 500,
                            one(Per.values()));
            case 1 -> new AmountOff(random.nextInt(5_000), one(Split.values()));
            default -> new Effect.UnitPrice(random.nextInt(5_000));
        };
    }

    private <T> List<T> some(int least, IntFunction<T> what) {
        return IntStream.range(0, least + random.nextInt(3)).mapToObj(what).toList();
    }

    private Set<String> words(String kind) {
        return Stream.generate(() -> word(kind))
                .limit(random.nextInt(3))
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private String word(String kind) {
        return kind + random.nextInt(4);
    }

    private <T> T maybe(Supplier<T> what, T otherwise) {
        return random.nextBoolean() ? what.get() : otherwise;
    }

    private <T> T one(T[] among) {
        return among[random.nextInt(among.length)];
    }
}
