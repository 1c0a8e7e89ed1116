package io.huisuan.admin.demo;

import io.huisuan.authoring.words.Names;
import io.huisuan.cart.Line;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;
import io.huisuan.rules.codec.CartJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The demo shop as data: what it sells, who buys there, and carts to try promotions with. It serves
 * screens only; a cart always carries every fact that its price depends on.
 */
public final class Shop implements Names {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode catalogue;
    private final Map<String, JsonNode> products = new TreeMap<>();
    private final Map<String, JsonNode> customers = new TreeMap<>();
    private final List<JsonNode> carts = new ArrayList<>();

    private final JsonNode values;
    private final List<Line> goods;

    private Shop(JsonNode catalogue, JsonNode customers, JsonNode values, JsonNode carts) {
        this.catalogue = catalogue.asObject();
        this.values = values;
        catalogue.path("products").forEach(p -> products.put(p.path("sku").asString(), p));
        customers.forEach(c -> this.customers.put(c.path("customer").path("id").asString(""), c));
        carts.forEach(cart -> this.carts.add(example(cart)));
        this.goods = products();
    }

    /** The shop that the rules repository ships. */
    public static Shop shipped() {
        return new Shop(
                Shipped.json("rules/shop/catalogue.json"),
                Shipped.json("rules/shop/customers.json"),
                Shipped.json("rules/shop/values.json"),
                Shipped.json("rules/shop/carts.json"));
    }

    /** A shop that sells nothing. */
    public static Shop empty() {
        var catalogue = NODES.objectNode().put("currency", "CNY");
        catalogue.putArray("categories");
        catalogue.putArray("brands");
        catalogue.putArray("products");
        return new Shop(catalogue, NODES.arrayNode(), NODES.objectNode(), NODES.arrayNode());
    }

    /** A value that a field can have, and what people call it. */
    public record Value(String value, Text label) {}

    /** The known values of a field, by its name in conditions. */
    public List<Value> values(String field) {
        return values.path(field)
                .valueStream()
                .map(
                        value ->
                                new Value(
                                        value.path("value").asString(),
                                        new Text(
                                                value.at("/label/zh").asString(),
                                                value.at("/label/en").asString())))
                .toList();
    }

    @Override
    public Set<String> values(TextField field) {
        return values(field.path()).stream().map(Value::value).collect(Collectors.toSet());
    }

    @Override
    public Set<String> values(LineField field) {
        return switch (field) {
            case SKU, EXCEPT_SKU -> Set.copyOf(products.keySet());
            case CATEGORY -> ids("categories", "path");
            case BRAND -> ids("brands", "id");
            case SPU, SELLER, TAG -> Set.of();
        };
    }

    private Set<String> ids(String list, String key) {
        return catalogue
                .path(list)
                .valueStream()
                .map(one -> one.path(key).asString())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Text> sku(String sku) {
        return Optional.ofNullable(products.get(sku)).map(Shop::name);
    }

    @Override
    public Optional<Text> category(String path) {
        return named("categories", "path", path);
    }

    @Override
    public Optional<Text> brand(String brand) {
        return named("brands", "id", brand);
    }

    @Override
    public Optional<Text> value(TextField field, String value) {
        return values(field.path()).stream()
                .filter(known -> known.value().equals(value))
                .map(Value::label)
                .findFirst();
    }

    private Optional<Text> named(String list, String key, String id) {
        return catalogue
                .path(list)
                .valueStream()
                .filter(one -> one.path(key).asString("").equals(id))
                .map(Shop::name)
                .findFirst();
    }

    private static Text name(JsonNode of) {
        return new Text(of.at("/name/zh").asString(), of.at("/name/en").asString());
    }

    /** {@code {"currency", "categories", "brands", "products"}}. */
    public JsonNode catalogue() {
        return catalogue.deepCopy();
    }

    /** One unit of each product, with what it costs the shop. */
    private List<Line> products() {
        var cart = NODES.objectNode();
        cart.put("currency", catalogue.path("currency").asString());
        var lines = cart.putArray("lines");
        return products.keySet().stream()
                .map(
                        sku -> {
                            lines.removeAll().add(line(1, sku, 1));
                            return CartJson.read(cart, Instant.EPOCH).lines().getFirst();
                        })
                .toList();
    }

    /**
     * One unit of each product, with what it costs the shop; none when the shop has prices of
     * another currency.
     */
    public List<Line> goods(Currency currency) {
        return catalogue.path("currency").asString().equals(currency.getCurrencyCode())
                ? goods
                : List.of();
    }

    /** Carts to try: {@code {"id", "name", "cart"}} each. */
    public List<JsonNode> carts() {
        return List.copyOf(carts);
    }

    /** {@code {"name", "customer"}} each. */
    public List<JsonNode> customers() {
        return List.copyOf(customers.values());
    }

    private JsonNode example(JsonNode brief) {
        var cart = NODES.objectNode();
        cart.put("id", brief.path("id").asString());
        cart.put("currency", catalogue.path("currency").asString());
        cart.put("channel", "app");
        cart.set("customer", customer(brief.path("customer").asString()));
        if (brief.has("codes")) {
            cart.set("codes", brief.path("codes"));
        }
        var lines = cart.putArray("lines");
        brief.path("goods")
                .forEachEntry((sku, qty) -> lines.add(line(lines.size() + 1, sku, qty.asInt())));
        var shipping = cart.putArray("shipping");
        brief.path("shipping")
                .forEachEntry(
                        (method, fee) ->
                                shipping.addObject()
                                        .put("method", method)
                                        .put("fee", fee.asLong()));
        var example = NODES.objectNode();
        example.put("id", brief.path("id").asString());
        example.set("name", brief.path("name"));
        example.set("cart", cart);
        return example;
    }

    /** A customer's facts as a cart carries them; a guest's when the id is empty. */
    public JsonNode customer(String id) {
        return Optional.ofNullable(customers.get(id))
                .map(customer -> customer.path("customer").deepCopy())
                .orElseThrow(() -> new IllegalArgumentException("there is no customer " + id));
    }

    /** A product as a line of a cart. */
    public ObjectNode line(int number, String sku, int qty) {
        JsonNode product =
                Optional.ofNullable(products.get(sku))
                        .orElseThrow(
                                () -> new IllegalArgumentException("nothing is called " + sku));
        ObjectNode line = product.deepCopy().asObject();
        line.remove("name");
        return line.put("id", String.valueOf(number)).put("qty", qty);
    }
}
