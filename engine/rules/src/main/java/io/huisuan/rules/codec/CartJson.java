package io.huisuan.rules.codec;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Codes;
import io.huisuan.cart.Customer;
import io.huisuan.cart.Line;
import io.huisuan.cart.Participation;
import io.huisuan.cart.Shipping;
import io.huisuan.money.Money;
import io.huisuan.promotion.Text;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The JSON of carts. */
public final class CartJson {
    /**
     * What the goods and fees of a cart come to at most, minor units. With the highest tax on top
     * it is below 2⁵³, up to where numbers are exact for whoever reads JSON.
     */
    static final long MAX_TOTAL = 4_000_000_000_000_000L;

    /** The most codes that a cart has. */
    static final int MAX_CODES = 50;

    /** The most coupons that a cart has. */
    static final int MAX_COUPONS = 100;

    /** The most coupons that a customer can choose for a cart. */
    static final int MAX_CHOSEN = 20;

    private static final Currency HARMLESS = Currency.getInstance("CNY");
    private static final Map<String, Currency> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Currency::getCurrencyCode, currency -> currency));

    private CartJson() {}

    /**
     * A cart from checkout, which must not say when it is: a member {@code at} is an unknown
     * property. Its coupons are those that the customer chose.
     *
     * @throws JsonRefused with everything that is wrong
     */
    public static Cart fromCheckout(JsonNode cart, Instant now) {
        return Reading.read(
                cart,
                in -> {
                    Set<String> _ = chosen(in);
                    Optional<Customer> _ = in.object("customer", CartJson::customer);
                    Optional<Participation> _ = participation(in);
                    return read(in, now);
                });
    }

    /** What a shop says that the cart is bought in. */
    public static Optional<Participation> participation(Reading in) {
        return in.object("participation", ParticipationJson::named).flatMap(named -> named);
    }

    /** A cart to try out or replay: {@code at} counts when it is there, else {@code now}. */
    public static Cart read(JsonNode cart, Instant now) {
        return Reading.read(cart, in -> read(in, in.instant("at").orElse(now)));
    }

    /** A cart as {@link #write} wrote it. */
    public static Cart read(JsonNode cart) {
        return Reading.read(
                cart,
                in -> {
                    Optional<Instant> at = in.instant("at");
                    if (at.isEmpty() && !in.names().contains("at")) {
                        in.problem("missing", "at", "缺少 at", "at is missing");
                    }
                    return read(in, at.orElse(Instant.EPOCH));
                });
    }

    /** A small cart among other things; {@code at} counts when it is there. */
    static Cart read(Reading in, Instant byDefault, int mostLines) {
        Cart cart = read(in, in.instant("at").orElse(byDefault));
        if (cart.lines().size() > mostLines) {
            tooManyLines(in, mostLines);
        }
        return cart;
    }

    private static Cart read(Reading in, Instant at) {
        Currency currency = currency(in);
        List<Line> lines = lines(in, currency);
        List<Shipping> shipping = shipping(in);
        if (isTooLarge(lines, shipping)) {
            Text why = tooLarge(currency);
            in.problem("out-of-range", "lines", why.zh(), why.en());
        }
        Cart cart =
                read(in, in.text("id", ""), currency, at, lines, shipping).withCoupons(coupons(in));
        return in.object("participation", ParticipationJson::read)
                .flatMap(part -> part)
                .map(cart::with)
                .orElse(cart);
    }

    /** Whether goods and fees come to more than a cart may hold. */
    public static boolean isTooLarge(List<Line> lines, List<Shipping> shipping) {
        long total = 0;
        for (Line line : lines) {
            long price = Math.max(line.unitPrice(), line.listPrice().orElse(0));
            total += Math.max(price, line.unitCost().orElse(0)) * line.qty();
        }
        for (Shipping fee : shipping) {
            total += fee.fee();
        }
        return total > MAX_TOTAL;
    }

    /** Why such a cart is refused. */
    public static Text tooLarge(Currency currency) {
        String most = new Money(MAX_TOTAL, currency).label();
        return new Text("购物车合计太大，最多 " + most, "the cart comes to too much; at most " + most);
    }

    /** The rest of a cart: who buys, and where and how, but not with which coupons. */
    static Cart read(
            Reading in,
            String id,
            Currency currency,
            Instant at,
            List<Line> lines,
            List<Shipping> shipping) {
        return new Cart(
                id,
                currency,
                at,
                in.text("channel", ""),
                in.text("store", ""),
                in.object("customer", CartJson::recorded).orElse(Customer.GUEST),
                codes(in),
                lines,
                shipping,
                in.text("payment", ""),
                in.attributes("attributes"));
    }

    /** The member {@code currency}: an ISO 4217 code with a known number of decimals. */
    public static Currency currency(Reading in) {
        String code = in.text("currency");
        if (!code.isEmpty() && !CURRENCIES.containsKey(code)) {
            in.problem("unknown-currency", "currency", "未知的货币 " + code, code + " is no currency");
        }
        return CURRENCIES.getOrDefault(code, HARMLESS);
    }

    /** The member {@code lines}: distinct ids, at most {@link Cart#MAX_LINES}. */
    public static List<Line> lines(Reading in, Currency currency) {
        List<Line> lines =
                distinct(
                        in,
                        "lines",
                        line -> LineJson.read(line, currency),
                        Line::id,
                        "duplicate-line-id");
        if (lines.size() <= Cart.MAX_LINES) {
            return lines;
        }
        tooManyLines(in, Cart.MAX_LINES);
        return List.of();
    }

    private static void tooManyLines(Reading in, int most) {
        in.problem("too-many-lines", "lines", "最多 " + most + " 行", "at most " + most + " lines");
    }

    /**
     * The member {@code codes}: at most {@link #MAX_CODES}. A customer may have typed anything;
     * what no promotion can ask for is a code that nobody knows.
     */
    public static Set<String> codes(Reading in) {
        Set<String> codes = Codes.of(in.typed("codes", Reading.MAX_TEXT));
        if (codes.size() <= MAX_CODES) {
            return codes;
        }
        in.problem(
                "out-of-range",
                "codes",
                "最多 " + MAX_CODES + " 个券码，现在是 " + codes.size() + " 个",
                "at most " + MAX_CODES + " codes, not " + codes.size());
        return Set.of();
    }

    /** The member {@code coupons}: at most {@link #MAX_COUPONS}. */
    public static Set<String> coupons(Reading in) {
        Set<String> coupons = in.texts("coupons");
        if (coupons.size() <= MAX_COUPONS) {
            return coupons;
        }
        in.problem(
                "out-of-range",
                "coupons",
                "最多 " + MAX_COUPONS + " 张券，现在是 " + coupons.size() + " 张",
                "at most " + MAX_COUPONS + " coupons, not " + coupons.size());
        return Set.of();
    }

    /** The ids of coupons that a customer chose: at most {@link #MAX_CHOSEN}. */
    public static Set<String> chosen(Reading in) {
        Set<String> chosen = coupons(in);
        if (chosen.size() <= MAX_CHOSEN) {
            return chosen;
        }
        in.problem(
                "out-of-range",
                "coupons",
                "一单最多选 " + MAX_CHOSEN + " 张券，现在是 " + chosen.size() + " 张",
                "at most " + MAX_CHOSEN + " coupons can be chosen, not " + chosen.size());
        return Set.of();
    }

    /**
     * A customer as a shop tells of one: the id has at most {@link Customer#LONGEST_ID} characters.
     */
    public static Customer customer(Reading in) {
        Customer customer = recorded(in);
        if (customer.id().length() > Customer.LONGEST_ID) {
            in.problem(
                    "out-of-range",
                    "id",
                    "顾客编号最多 " + Customer.LONGEST_ID + " 个字符",
                    "a customer's id is " + Customer.LONGEST_ID + " characters at most");
        }
        return customer;
    }

    /** A customer of a cart that was priced once, when ids could be longer. */
    private static Customer recorded(Reading in) {
        return new Customer(
                in.text("id", ""),
                in.text("tier", ""),
                in.texts("tags"),
                in.instant("registered"),
                in.whole("orders", 0, Long.MAX_VALUE, 0),
                in.text("region", ""),
                in.whole("points", 0, Long.MAX_VALUE, 0));
    }

    /** The member {@code shipping}: distinct methods. */
    public static List<Shipping> shipping(Reading in) {
        return distinct(in, "shipping", CartJson::fee, Shipping::method, "duplicate-method");
    }

    private static Shipping fee(Reading in) {
        return new Shipping(in.text("method"), in.whole("fee", 0, Line.MAX_PRICE));
    }

    static <T> List<T> distinct(
            Reading in,
            String name,
            Function<Reading, T> how,
            Function<T, String> key,
            String code) {
        Set<String> seen = new HashSet<>();
        return in
                .objects(
                        name,
                        element -> {
                            T value = how.apply(element);
                            String id = key.apply(value);
                            if (seen.add(id)) {
                                return Optional.of(value);
                            }
                            String member = name.equals("shipping") ? "method" : "id";
                            element.problem(
                                    code,
                                    member,
                                    "“" + id + "” 出现了两次",
                                    "“" + id + "” is there twice");
                            return Optional.<T>empty();
                        })
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Everything of the cart, {@code at} included. */
    public static ObjectNode write(Cart cart) {
        return Writing.object()
                .text("id", cart.id(), "")
                .text("currency", cart.currency().getCurrencyCode())
                .text("at", cart.at().toString())
                .text("channel", cart.channel(), "")
                .text("store", cart.store(), "")
                .member("customer", cart.customer(), Customer.GUEST, CartJson::write)
                .texts("codes", cart.codes())
                .texts("coupons", cart.coupons())
                .list("lines", cart.lines(), LineJson::write)
                .list("shipping", cart.shipping(), CartJson::write)
                .text("payment", cart.payment(), "")
                .texts("attributes", cart.attributes())
                .member("participation", cart.participation(), ParticipationJson::write)
                .tree();
    }

    public static ObjectNode write(Customer customer) {
        return Writing.object()
                .text("id", customer.id(), "")
                .text("tier", customer.tier(), "")
                .texts("tags", customer.tags())
                .text("registered", customer.registered().map(Instant::toString).orElse(""), "")
                .whole("orders", customer.orders(), 0)
                .text("region", customer.region(), "")
                .whole("points", customer.points(), 0)
                .tree();
    }

    private static ObjectNode write(Shipping shipping) {
        return Writing.object()
                .text("method", shipping.method())
                .whole("fee", shipping.fee())
                .tree();
    }
}
