package io.huisuan.rules;

import io.huisuan.cart.Line;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.Bound;
import io.huisuan.promotion.Column.Giving;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Column.Membership;
import io.huisuan.promotion.Column.OfLines;
import io.huisuan.promotion.Column.OfNumber;
import io.huisuan.promotion.Column.OfText;
import io.huisuan.promotion.Column.Operator;
import io.huisuan.promotion.Column.Reaching;
import io.huisuan.promotion.Column.Validity;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.FreeShipping;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.NumberField;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Schedule;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.promotion.Table.Row;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Random complete tables from the same small world as {@link Some}. */
public final class SomeTables {
    private static final Text UNTITLED = new Text("", "");
    private static final LocalDateTime DAY = LocalDateTime.parse("2026-11-12T00:00");

    private final Random random;

    public SomeTables(long seed) {
        this.random = new Random(seed);
    }

    /** A promotion in CNY that always runs and asks for nothing but what its table asks. */
    public Promotion promotion(String id, HitPolicy hit) {
        return new Promotion(
                id,
                "campaign",
                new Text("表", "Table"),
                Currency.getInstance("CNY"),
                new Schedule(ZoneId.of("Asia/Shanghai"), Optional.empty(), Optional.empty()),
                Stacking.FREE,
                Condition.ALWAYS,
                table(hit));
    }

    /** The same under any hit policy. */
    public Promotion promotion(String id) {
        return promotion(id, one(HitPolicy.values()));
    }

    public Table table(HitPolicy hit) {
        var columns = new ArrayList<Column>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            columns.add(asking(columns));
        }
        if (random.nextInt(3) == 0) {
            columns.add(new Reaching("t", UNTITLED, one(Measure.values()), one(Basis.values())));
        }
        for (int i = hit == HitPolicy.BEST ? 0 : random.nextInt(2); i >= 0; i--) {
            columns.add(new Giving("e" + i, new Text("给", "gives"), offer()));
        }
        return new Table(
                hit,
                columns,
                IntStream.range(0, 1 + random.nextInt(6))
                        .mapToObj(number -> row(columns, number))
                        .toList());
    }

    private Column asking(List<Column> others) {
        String id = "c" + others.size();
        return switch (random.nextInt(5)) {
            case 0, 1 ->
                    new OfText(id, UNTITLED, one(TextField.values()), one(Membership.values()));
            case 2 -> new OfNumber(id, UNTITLED, one(NumberField.values()), one(Operator.values()));
            case 3 -> new Validity(id, UNTITLED, one(Bound.values()));
            default -> {
                LineField field = one(LineField.values());
                yield others.stream().anyMatch(c -> c instanceof OfLines l && l.field() == field)
                        ? new Validity(id, UNTITLED, Bound.FROM)
                        : new OfLines(id, UNTITLED, field);
            }
        };
    }

    private Offer offer() {
        return switch (random.nextInt(4)) {
            case 0 ->
                    new Offer(
                            Stage.SHIPPING,
                            new Target.ShippingFees(Set.of()),
                            List.of(),
                            new FreeShipping());
            case 1 -> onGoods(Stage.ORDER, new FreeGift("CUP", 1, 100));
            case 2 -> onGoods(Stage.ITEM, new UnitPrice(100));
            default ->
                    onGoods(
                            Stage.ORDER,
                            random.nextBoolean()
                                    ? new PercentOff(1_000, Effect.NO_CAP, Per.UNIT)
                                    : new AmountOff(500, Split.BY_AMOUNT));
        };
    }

    private static Offer onGoods(Stage stage, Effect effect) {
        return new Offer(stage, Target.EVERYTHING, List.of(), effect);
    }

    private Row row(List<Column> columns, int number) {
        return new Row("r" + number, columns.stream().map(this::cell).toList());
    }

    private Cell cell(Column column) {
        if (random.nextInt(4) == 0) {
            return switch (column) {
                case Column.Asking _ -> Cell.ANY;
                case Reaching _ -> Cell.NONE;
                case Giving _ -> random.nextBoolean() ? Cell.GIVEN : Cell.NONE;
            };
        }
        return switch (column) {
            case OfText text -> words(kind(text.field()));
            case OfNumber(_, _, var field, var operator) ->
                    number(operator, field == NumberField.LIST_TOTAL ? 20_000 : 1);
            case OfLines lines -> words(kind(lines.field()));
            case Validity _ -> new Cell.At(DAY.plusHours(random.nextInt(72)));
            case Reaching _ -> new Cell.Whole(1 + random.nextInt(300));
            case Giving(_, _, var offer) ->
                    switch (offer.effect()) {
                        case FreeShipping _ -> Cell.GIVEN;
                        case FreeGift _ -> new Cell.Word("gift" + random.nextInt(3));
                        default -> new Cell.Whole(1 + random.nextInt(5_000));
                    };
        };
    }

    private Cell number(Operator operator, long step) {
        long from = step * random.nextInt(4);
        return operator != Operator.BETWEEN
                ? new Cell.Whole(from)
                : switch (random.nextInt(3)) {
                    case 0 -> new Cell.Range(OptionalLong.of(from), OptionalLong.empty());
                    case 1 -> new Cell.Range(OptionalLong.empty(), OptionalLong.of(from));
                    default ->
                            new Cell.Range(
                                    OptionalLong.of(from),
                                    OptionalLong.of(from + step * random.nextInt(3)));
                };
    }

    private static String kind(TextField field) {
        return switch (field) {
            case CHANNEL -> "channel";
            case STORE -> "store";
            case PAYMENT -> "payment";
            case CODE -> "code";
            case COUPON -> "coupon";
            case CUSTOMER -> "customer";
            case TIER -> "tier";
            case TAG -> "tag";
            case REGION -> "region";
            case ROLE -> "role";
            case MILESTONE -> "milestone";
        };
    }

    private static String kind(LineField field) {
        return switch (field) {
            case SKU, EXCEPT_SKU -> "sku";
            case SPU -> "spu";
            case SELLER -> "seller";
            case BRAND -> "brand";
            case CATEGORY -> "c";
            case TAG -> "tag";
        };
    }

    private Cell words(String kind) {
        var words = new TreeSet<String>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            words.add(kind + random.nextInt(4));
        }
        return new Cell.Words(words);
    }

    private <T> T one(T[] among) {
        return among[random.nextInt(among.length)];
    }

    /** One unit of 100 yuan. */
    static Line line(String sku) {
        return new Line(
                sku,
                sku,
                "",
                "",
                "",
                List.of(),
                Set.of(),
                1,
                10_000,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Map.of());
    }
}
