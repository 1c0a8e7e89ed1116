package io.huisuan.returns;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.money.Rounding;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Quote;
import io.huisuan.pricing.Quote.QuotedLine;
import io.huisuan.pricing.Tax;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was bought, as the decision recorded it.
 *
 * @param quote of the cart
 */
public record Order(Cart cart, Quote quote) {

    public Order {
        if (!ids(cart.lines(), Line::id).equals(ids(quote.lines(), QuotedLine::lineId))) {
            throw new IllegalArgumentException("the quote is of another cart");
        }
    }

    private static <T> List<String> ids(List<T> lines, Function<T, String> id) {
        return lines.stream().map(id).toList();
    }

    /** The codes that gave something. */
    public List<UsedCode> usedCodes() {
        return UsedCode.of(this);
    }

    /** Whether nothing of the goods is kept. */
    public boolean isComplete(Returned all) {
        return cart.lines().stream().allMatch(line -> all.of(line.id()) == line.qty());
    }

    Stream<Applied> applied() {
        return quote.outcomes().stream().filter(Applied.class::isInstance).map(Applied.class::cast);
    }

    /** What was paid for the goods with their tax; shipping is not a unit that comes back. */
    public long paid() {
        return quote.lines().stream().mapToLong(this::paid).sum();
    }

    /** What was paid for shipping. */
    public long shipping() {
        return quote.total() - paid();
    }

    /** What was paid for a line with its tax. */
    long paid(QuotedLine line) {
        return line.payable() + quote.tax().onTop(line.tax());
    }

    /** The tax on top of so much of a line. */
    long taxOnTop(String lineId, long amount) {
        return quote.tax() == Tax.INCLUDED
                ? 0
                : quote.tax().of(amount, line(lineId).taxRate(), Rounding.DOWN);
    }

    private Line line(String lineId) {
        return cart.lines().stream()
                .filter(line -> line.id().equals(lineId))
                .findFirst()
                .orElseThrow();
    }

    QuotedLine quoted(String lineId) {
        return quote.lines().stream()
                .filter(line -> line.lineId().equals(lineId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line " + lineId));
    }

    /** The cart of what is kept; lines of which nothing is kept are gone. */
    Cart without(Map<String, Integer> returned) {
        List<Line> kept =
                cart.lines().stream()
                        .filter(line -> line.qty() > returned.getOrDefault(line.id(), 0))
                        .map(line -> line.withQty(line.qty() - returned.getOrDefault(line.id(), 0)))
                        .toList();
        return cart.withLines(kept);
    }
}
