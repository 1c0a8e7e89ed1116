package io.huisuan.rules;

import io.huisuan.cart.Cart;
import io.huisuan.cart.Codes;
import io.huisuan.cart.Line;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Cell.At;
import io.huisuan.promotion.Cell.Range;
import io.huisuan.promotion.Cell.Whole;
import io.huisuan.promotion.Cell.Words;
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
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.promotion.TextField;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Reads tables row by row, cell by cell, as a person would. */
final class TableReader {
    static final int CONFLICT = -1;
    static final String WHOLE = "whole cart";
    private static final Line WHOLE_CART = SomeTables.line(WHOLE);

    private TableReader() {}

    /** Which rows are hit by which lines; {@link #CONFLICT} when several are that must not be. */
    static Map<Integer, Set<String>> hits(Promotion promotion, Cart cart) {
        Table table = (Table) promotion.body();
        Map<Integer, Set<String>> hits = new TreeMap<>();
        if (!promotion.currency().equals(cart.currency())) {
            return hits;
        }
        boolean byLine = table.columns().stream().anyMatch(OfLines.class::isInstance);
        List<Line> subjects = byLine ? cart.lines() : List.of(WHOLE_CART);
        for (Line line : subjects) {
            List<Integer> matching =
                    IntStream.range(0, table.rows().size())
                            .filter(row -> matches(promotion, table, row, cart, line))
                            .boxed()
                            .toList();
            if (table.hit() == HitPolicy.UNIQUE && matching.size() > 1) {
                hits.put(CONFLICT, Set.of());
            }
            matching.stream()
                    .limit(table.hit() == HitPolicy.FIRST ? 1 : 2_000)
                    .forEach(row -> hits.computeIfAbsent(row, _ -> new TreeSet<>()).add(line.id()));
        }
        return hits;
    }

    private static Set<String> compared(TextField field, Set<String> words) {
        return field == TextField.CODE ? Codes.of(words) : words;
    }

    private static boolean matches(
            Promotion promotion, Table table, int row, Cart cart, Line line) {
        return IntStream.range(0, table.columns().size())
                .allMatch(
                        i ->
                                matches(
                                        promotion,
                                        table.columns().get(i),
                                        table.rows().get(row).cells().get(i),
                                        cart,
                                        line));
    }

    private static boolean matches(
            Promotion promotion, Column column, Cell cell, Cart cart, Line line) {
        LocalDateTime now = cart.at().atZone(promotion.schedule().zone()).toLocalDateTime();
        return switch (column) {
            case OfText(_, _, var field, var operator) ->
                    !(cell instanceof Words(var words))
                            || field.in(cart).stream().anyMatch(compared(field, words)::contains)
                                    == (operator == Membership.IN);
            case OfNumber(_, _, var field, var operator) ->
                    switch (cell) {
                        case Whole(long value) -> compare(field.in(cart), operator, value);
                        case Range(var from, var to) ->
                                from.orElse(0) <= field.in(cart)
                                        && field.in(cart) <= to.orElse(Long.MAX_VALUE);
                        default -> true;
                    };
            case OfLines(_, _, var field) ->
                    !(cell instanceof Words(var words)) || matches(field, words, line);
            case Validity(_, _, var bound) ->
                    !(cell instanceof At(var time))
                            || (bound == Bound.FROM ? !now.isBefore(time) : now.isBefore(time));
            case Reaching _, Giving _ -> true;
        };
    }

    private static boolean compare(long actual, Operator operator, long value) {
        return switch (operator) {
            case EQ -> actual == value;
            case NE -> actual != value;
            case LT -> actual < value;
            case LE -> actual <= value;
            case GT -> actual > value;
            case GE -> actual >= value;
            case BETWEEN -> throw new AssertionError();
        };
    }

    private static boolean matches(LineField field, Set<String> words, Line line) {
        return switch (field) {
            case SKU -> words.contains(line.sku());
            case SPU -> words.contains(line.spu());
            case SELLER -> words.contains(line.seller());
            case BRAND -> words.contains(line.brand());
            case CATEGORY ->
                    IntStream.rangeClosed(1, line.category().size())
                            .mapToObj(n -> String.join("/", line.category().subList(0, n)))
                            .anyMatch(words::contains);
            case TAG -> line.tags().stream().anyMatch(words::contains);
            case EXCEPT_SKU -> !words.contains(line.sku());
        };
    }
}
