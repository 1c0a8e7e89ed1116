package io.huisuan.pricing;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.cart.Shipping;
import io.huisuan.money.Rounding;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.Effect.Swap;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Multibuy;
import io.huisuan.promotion.Multibuy.BundleOff;
import io.huisuan.promotion.Multibuy.BuyXGetY;
import io.huisuan.promotion.Multibuy.Part;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.Threshold;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A case of another promotion engine in our words. */
record OutsideCase(JsonNode json) {

    String id() {
        return json.path("id").asString();
    }

    String title() {
        return id() + ": " + json.path("description").asString();
    }

    JsonNode expected() {
        return json.path("expected");
    }

    OutsideCase without(String lineId) {
        JsonNode copy = json.deepCopy();
        ((ArrayNode) copy.path("cart").path("lines"))
                .removeIf(line -> line.path("id").asString().equals(lineId));
        return new OutsideCase(copy);
    }

    Quote quote() {
        return Pricing.quote(cart(), proposals(), policy(), Availability.EVERYTHING);
    }

    /** A line's {@code catalogPrice} is what we call its unit price; its unit price, list price. */
    private Cart cart() {
        JsonNode cart = json.path("cart");
        List<Line> lines = cart.path("lines").valueStream().map(OutsideCase::line).toList();
        List<Shipping> shipping =
                cart.has("shipping")
                        ? List.of(new Shipping("standard", cart.path("shipping").asLong()))
                        : List.of();
        int taxRate = cart.path("taxRatePercent").asInt(0) * 100;
        return Carts.cart(lines.stream().map(line -> line.withTaxRate(taxRate)).toList(), shipping);
    }

    private static Line line(JsonNode line) {
        boolean catalog = line.has("catalogPrice");
        return Carts.line(
                line.path("id").asString(),
                line.path("qty").asInt(),
                line.path(catalog ? "catalogPrice" : "unitPrice").asLong(),
                texts(line.path("tags")),
                catalog ? number(line, "unitPrice") : number(line, "listPrice"),
                number(line, "floorPrice"));
    }

    private static OptionalLong number(JsonNode node, String field) {
        return node.has(field) ? OptionalLong.of(node.path(field).asLong()) : OptionalLong.empty();
    }

    private static Set<String> texts(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private Policy policy() {
        JsonNode policy = json.path("policy");
        return Policy.DEFAULT
                .with(json.at("/cart/taxRatePercent").isMissingNode() ? Tax.INCLUDED : Tax.EXCLUDED)
                .with(Rounding.valueOf(policy.path("rounding").asString("HALF_UP")))
                .with(
                        Policy.RoundTarget.valueOf(
                                upper(policy.path("roundTarget").asString("price"))))
                .with(
                        Policy.PercentBase.valueOf(
                                upper(policy.path("percentBase").asString("running"))));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private List<Proposal> proposals() {
        var proposals = new ArrayList<Proposal>();
        for (JsonNode promotion : json.path("promotions")) {
            if (isEligible(promotion)) {
                List<JsonNode> effects = promotion.path("then").valueStream().toList();
                IntStream.range(0, effects.size())
                        .mapToObj(i -> proposal(promotion, i, effects.get(i)))
                        .forEach(proposals::add);
            }
        }
        return proposals;
    }

    /** What rules test before they propose anything. */
    private boolean isEligible(JsonNode promotion) {
        Set<String> tags =
                cart().lines().stream()
                        .flatMap(line -> line.tags().stream())
                        .collect(Collectors.toSet());
        return promotion
                .path("when")
                .valueStream()
                .filter(when -> when.path("type").asString().equals("contains_tag"))
                .allMatch(when -> tags.contains(when.path("tag").asString()));
    }

    private static Proposal proposal(JsonNode promotion, int number, JsonNode effect) {
        String id = promotion.path("id").asString();
        String type = effect.path("type").asString();
        var offer = new Offer(stage(type), target(effect), thresholds(promotion), effect(effect));
        return new Proposal(id, number, offer, stacking(promotion), new Text(id, id));
    }

    private static Stage stage(String type) {
        return switch (type) {
            case "amount_off_order", "percent_off_order" -> Stage.ORDER;
            case "percent_off_shipping" -> Stage.SHIPPING;
            case "amount_off_group", "buy_x_get_y" -> Stage.BUNDLE;
            default -> Stage.ITEM;
        };
    }

    private static Stacking stacking(JsonNode promotion) {
        return new Stacking(
                promotion.path("priority").asInt(0),
                promotion.path("bestOfGroup").asString(""),
                Stacking.Selection.BEST,
                promotion.path("exclusive").asBoolean(false)
                        ? Stacking.Exclusive.FORCE
                        : Stacking.Exclusive.NO,
                Set.of(),
                promotion.path("skipDiscounted").asBoolean(false));
    }

    private static List<Threshold> thresholds(JsonNode promotion) {
        return promotion
                .path("when")
                .valueStream()
                .filter(when -> when.path("type").asString().startsWith("items_total_"))
                .map(OutsideCase::threshold)
                .toList();
    }

    private static Threshold threshold(JsonNode when) {
        boolean more = when.path("type").asString().equals("items_total_gt");
        boolean original = when.path("basis").asString().equals("original");
        return new Threshold(
                Threshold.Measure.AMOUNT,
                original ? Threshold.Basis.LIST : Threshold.Basis.RUNNING,
                when.path("amount").asLong() + (more ? 1 : 0),
                Target.EVERYTHING);
    }

    private static Target target(JsonNode effect) {
        if (effect.path("type").asString().endsWith("_shipping")) {
            return new Target.ShippingFees(Set.of());
        }
        if (effect.has("from")) {
            return new Target.Units(
                    Target.Pick.CHEAPEST,
                    effect.path("qty").asInt(),
                    sku(effect.path("from").asString()));
        }
        JsonNode select = effect.path("select");
        return select.has("cheapestUnits")
                ? new Target.Units(
                        Target.Pick.CHEAPEST, select.path("cheapestUnits").asInt(), LineFilter.ANY)
                : new Target.Lines(tagged(texts(select.path("tags"))));
    }

    private static LineFilter tagged(Set<String> tags) {
        return new LineFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), tags, Set.of());
    }

    private static LineFilter sku(String sku) {
        return new LineFilter(
                Set.of(sku), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    private static Effect effect(JsonNode effect) {
        long amount = effect.path("amount").asLong(0);
        return switch (effect.path("type").asString()) {
            case "percent_off_items" -> percent(effect, Per.UNIT);
            case "percent_off_order", "percent_off_shipping" -> percent(effect, Per.ORDER);
            case "amount_off_order" -> new AmountOff(amount, Split.BY_AMOUNT);
            case "amount_off_items" -> new AmountOff(amount, split(effect));
            case "fixed_unit_price" -> new UnitPrice(effect.path("price").asLong());
            case "amount_off_group" -> group(effect);
            case "buy_x_get_y" -> buying(effect);
            case "replace_item" -> swap(effect);
            case String other -> throw new IllegalArgumentException("no effect like " + other);
        };
    }

    private static PercentOff percent(JsonNode effect, Per per) {
        BigDecimal percent = effect.path("percent").asDecimal();
        long cap = effect.path("maxDiscount").asLong(Effect.NO_CAP);
        return new PercentOff(percent.movePointRight(2).intValueExact(), cap, per);
    }

    private static BundleOff group(JsonNode effect) {
        var part = new Part(LineFilter.ANY, effect.path("groupSize").asInt());
        long off = effect.path("amountPerUnit").asLong();
        return new BundleOff(List.of(part), new AmountOff(off, Split.PER_UNIT), Multibuy.NO_LIMIT);
    }

    private static BuyXGetY buying(JsonNode effect) {
        return new BuyXGetY(
                Optional.empty(),
                effect.path("buyQty").asInt(),
                effect.path("getQty").asInt(),
                effect.path("percent").asInt() * 100,
                Multibuy.NO_LIMIT,
                effect.path("maxFree").asInt(),
                false);
    }

    private static Swap swap(JsonNode effect) {
        return new Swap(
                effect.path("to").path("sku").asString(),
                effect.path("toQty").asInt(1),
                effect.path("to").path("unitPrice").asLong());
    }

    private static Split split(JsonNode effect) {
        return switch (effect.path("basis").asString()) {
            case "unit" -> Split.PER_UNIT;
            case "line" -> Split.PER_LINE;
            case "split_by_amount" -> Split.BY_AMOUNT;
            case "split_by_quantity" -> Split.BY_QUANTITY;
            case String other -> throw new IllegalArgumentException("no split like " + other);
        };
    }
}
