package io.huisuan.authoring.words;

import io.huisuan.money.Money;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What every part of a sentence has to know: the currency, and what things are called. */
record Saying(Currency currency, Names names) {

    /** {@code ¥300}, {@code ¥12.30}. */
    String money(long minor) {
        return new Money(minor, currency).label();
    }

    /** Values of a field in the order of the alphabet: 金卡或银卡. */
    Text anyOf(TextField field, Collection<String> values) {
        return anyOf(values, value -> names.value(field, value));
    }

    Text skus(Collection<String> skus) {
        return anyOf(skus, this::quotedSku);
    }

    /** A name in quotes, or the id as it is. */
    Text sku(String sku) {
        return skus(List.of(sku));
    }

    private Optional<Text> quotedSku(String sku) {
        return names.sku(sku).map(Saying::quoted);
    }

    Text categories(Collection<String> paths) {
        return anyOf(paths, path -> names.category(path).map(Saying::quoted));
    }

    Text brands(Collection<String> brands) {
        return anyOf(brands, brand -> names.brand(brand).map(Saying::quoted));
    }

    private static Text anyOf(Collection<String> values, Function<String, Optional<Text>> name) {
        if (values.stream().allMatch(String::isBlank)) {
            return new Text("（还没有填写）", "(not filled in yet)");
        }
        return Phrase.join(
                values.stream()
                        .filter(value -> !value.isBlank())
                        .sorted()
                        .map(value -> name.apply(value).orElse(new Text(value, value)))
                        .toList(),
                " 或 ",
                " or ");
    }

    private static Text quoted(Text name) {
        return Phrase.of("“%s”", "%s", name);
    }
}
