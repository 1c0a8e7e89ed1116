package io.huisuan.pricing;

import io.huisuan.cart.Cart;
import io.huisuan.pricing.Optimality.Optimal;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Broken;
import io.huisuan.pricing.Outcome.Failed;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.pricing.Outcome.OfProposal;
import io.huisuan.promotion.Condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;

/**
 * The priced cart. Amounts are minor units of {@code currency}.
 *
 * @param lines in the cart's order
 * @param extras what else promotions give or say, in the order in which they took their turns
 * @param outcomes every proposal's, exactly one each, by stage and rank
 * @param optimality whether another legal combination could save the customer more
 * @param tax whether prices include their tax
 */
public record Quote(
        Currency currency,
        List<QuotedLine> lines,
        List<QuotedFee> shipping,
        List<Gift> gifts,
        List<Extra.Beside> extras,
        List<Outcome> outcomes,
        Optimality optimality,
        Tax tax) {

    public Quote {
        lines = List.copyOf(lines);
        shipping = List.copyOf(shipping);
        gifts = List.copyOf(gifts);
        extras = List.copyOf(extras);
        outcomes = List.copyOf(outcomes);
    }

    /** What the cart costs without any promotion. */
    public static Quote undiscounted(Cart cart) {
        var running = new Running(cart, Policy.DEFAULT);
        return running.quote(List.of(), List.of(), List.of(), new Optimal());
    }

    /**
     * A line with its price.
     *
     * @param gross {@code unitPrice · qty}
     * @param payable what the line costs after all promotions
     * @param tax of it, within it or on top of it
     * @param units what each unit costs, as runs of equal units, in unit order; explains only
     */
    public record QuotedLine(
            String lineId,
            String sku,
            int qty,
            long unitPrice,
            long gross,
            long payable,
            long tax,
            List<Run> units) {
        public QuotedLine {
            units = List.copyOf(units);
        }

        public long discount() {
            return gross - payable;
        }
    }

    /** So many units in a row that cost the same. */
    public record Run(int count, long payable) {}

    public record QuotedFee(String method, long fee, long payable) {}

    public record Gift(String promotion, String sku, int qty, long value) implements Extra {

        /** What all units count for. */
        @Override
        public long worth() {
            return qty * value;
        }
    }

    /** The same with more outcomes behind its own. */
    public Quote with(Collection<? extends Outcome> more) {
        var all = new ArrayList<Outcome>(outcomes);
        all.addAll(more);
        return new Quote(currency, lines, shipping, gifts, extras, all, optimality, tax);
    }

    /**
     * The same without those who lost: what applied, what broke, and whatever became of proposals
     * that rest on a code.
     */
    public Quote brief() {
        var told = new ArrayList<Outcome>(outcomes.size());
        for (Outcome outcome : outcomes) {
            if (isToldAlways(outcome)) {
                told.add(outcome);
            }
        }
        return new Quote(currency, lines, shipping, gifts, extras, told, optimality, tax);
    }

    private static boolean isToldAlways(Outcome outcome) {
        return switch (outcome) {
            case Applied _, Broken _, Failed _ -> true;
            case OfProposal other -> !other.proposal().entitled().equals(Condition.ALWAYS);
            case NotEligible _ -> false;
        };
    }

    /** What promotions gave, in the order in which they took their turns. */
    public List<Applied> applied() {
        return outcomes.stream()
                .filter(Applied.class::isInstance)
                .map(Applied.class::cast)
                .toList();
    }

    /** The goods before promotions. */
    public long goods() {
        return lines.stream().mapToLong(QuotedLine::gross).sum();
    }

    /** What promotions took off the goods, shipping not included. */
    public long discountTotal() {
        return lines.stream().mapToLong(QuotedLine::discount).sum();
    }

    public long shippingPayable() {
        return shipping.stream().mapToLong(QuotedFee::payable).sum();
    }

    /** The tax of the goods after promotions. */
    public long taxTotal() {
        return lines.stream().mapToLong(QuotedLine::tax).sum();
    }

    /** What is to be paid: goods and shipping, after promotions, and tax that comes on top. */
    public long total() {
        return goods() - discountTotal() + shippingPayable() + tax.onTop(taxTotal());
    }
}
