package io.huisuan.engine.shelf;

import io.huisuan.money.Money;
import io.huisuan.promotion.Example.Result;
import io.huisuan.promotion.Promotion;
import io.huisuan.rules.Ran;
import io.huisuan.rules.Rulebook;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.TreeSet;

/** Runs the examples that travel with promotions on the rules that are about to go live. */
final class Proving {

    private Proving() {}

    /** What each example that fails says, for the people who run the nodes. */
    static List<String> failures(Rulebook rulebook) {
        return rulebook.promotions().stream()
                .filter(promotion -> !promotion.examples().isEmpty())
                .sorted(Comparator.comparing(Promotion::id))
                .flatMap(
                        promotion ->
                                Ran.all(promotion, rulebook).stream()
                                        .filter(ran -> !ran.holds())
                                        .map(ran -> sentence(promotion, ran)))
                .toList();
    }

    private static String sentence(Promotion promotion, Ran ran) {
        String which = "example " + (ran.number() + 1) + " of " + promotion.id();
        Currency currency = ran.example().cart().currency();
        return ran.isBroken()
                ? which + " breaks its rules"
                : which
                        + " comes to "
                        + said(ran.actual(), currency)
                        + ", not to "
                        + said(ran.example().expect(), currency);
    }

    private static String said(Result result, Currency currency) {
        String total = new Money(result.total(), currency).toString();
        return result.gifts().isEmpty() ? total : total + " and " + new TreeSet<>(result.gifts());
    }
}
