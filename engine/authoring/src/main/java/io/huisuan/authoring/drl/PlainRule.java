package io.huisuan.authoring.drl;

import io.huisuan.authoring.finding.Finding.Place;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Offer;

import java.util.List;
import java.util.Optional;

/**
 * A rule that says nothing but what a promotion's data can say, too.
 *
 * @param when all of them must hold
 * @param lines which lines it gives something on; none when it is about the cart as a whole
 * @param offers on everything; that means the lines where it is about lines
 */
public record PlainRule(
        String name,
        Place place,
        List<Condition> when,
        Optional<LineFilter> lines,
        List<Offer> offers) {

    public PlainRule {
        when = List.copyOf(when);
        offers = List.copyOf(offers);
    }
}
