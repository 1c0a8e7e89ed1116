package io.huisuan.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount in minor units of its currency: {@code 12.30 CNY} is {@code 1230}. Arithmetic is exact;
 * what does not fit throws {@link ArithmeticException}.
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public static Money of(long minor, String currencyCode) {
        return new Money(minor, Currency.getInstance(currencyCode));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    /** For people: {@code CNY 12.30}, with the decimals of the currency. */
    @Override
    public String toString() {
        return currency + " " + BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    /** For shoppers: {@code ¥300}, {@code ¥12.30}, {@code JP¥1,000}. */
    public String label() {
        BigDecimal amount = BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
        boolean isRound = amount.stripTrailingZeros().scale() <= 0;
        int decimals = isRound ? 0 : currency.getDefaultFractionDigits();
        String sign = minor < 0 ? "-" : "";
        return sign + symbol() + String.format(Locale.ROOT, "%,." + decimals + "f", amount.abs());
    }

    /** Both are written ¥ at home; alone it is the yuan. */
    private String symbol() {
        return switch (currency.getCurrencyCode()) {
            case "CNY" -> "¥";
            case "JPY" -> "JP¥";
            default -> currency.getSymbol(Locale.US);
        };
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new ArithmeticException(currency + " and " + other.currency + " do not add up");
        }
        return other;
    }
}
