package io.huisuan.admin.drl;

import io.huisuan.admin.demo.Shop;
import io.huisuan.authoring.drl.Known;
import io.huisuan.promotion.Text;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the shop sells and whom it knows, as values of the fields of DRL. */
final class ShopValues implements Known {

    private final Shop shop;
    private final JsonNode catalogue;

    ShopValues(Shop shop) {
        this.shop = shop;
        this.catalogue = shop.catalogue();
    }

    @Override
    public List<Value> of(String field) {
        return switch (field) {
            case "Line.sku" -> listed("products", "sku").toList();
            case "Line.brand" -> listed("brands", "id").toList();
            case "Line.category" -> listed("categories", "path").map(ShopValues::step).toList();
            case "Line.spu" -> plain(products().map(product -> product.path("spu")));
            case "Line.tags" ->
                    plain(products().flatMap(product -> product.path("tags").valueStream()));
            default ->
                    shop.values(field.toLowerCase(Locale.ROOT)).stream()
                            .map(known -> new Value(known.value(), known.label()))
                            .toList();
        };
    }

    private Stream<JsonNode> products() {
        return catalogue.path("products").valueStream();
    }

    private Stream<Value> listed(String list, String id) {
        return catalogue
                .path(list)
                .valueStream()
                .map(
                        one ->
                                new Value(
                                        one.path(id).asString(),
                                        new Text(
                                                one.at("/name/zh").asString(),
                                                one.at("/name/en").asString())));
    }

    /** A category is asked for by a step of its path. */
    private static Value step(Value path) {
        return new Value(path.value().substring(path.value().lastIndexOf('/') + 1), path.says());
    }

    /** Values that have no names. */
    private static List<Value> plain(Stream<JsonNode> values) {
        return values.map(value -> value.asString(""))
                .filter(value -> !value.isEmpty())
                .distinct()
                .sorted()
                .map(value -> new Value(value, new Text(value, value)))
                .toList();
    }
}
