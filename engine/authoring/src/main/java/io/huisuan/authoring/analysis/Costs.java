package io.huisuan.authoring.analysis;

import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Finding.Severity;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.cart.Cart;
import io.huisuan.cart.Line;
import io.huisuan.pricing.Availability;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Pricing;
import io.huisuan.pricing.Quote;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.Row;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Text;
import io.huisuan.rules.table.Hits;
import io.huisuan.rules.table.RowRule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Rows by which goods of the catalogue may be sold for less than they cost. What is told has been
 * priced; where a cart of those goods alone does not get there, nothing is said.
 */
final class Costs {

    /** Of a row, so many goods are priced, the ones with the largest loss first. */
    private static final int TRIED = 5;

    private final Rows rows;
    private final Promotion promotion;
    private final List<RowRule> rules;
    private final Collection<Line> goods;

    private Costs(Rows rows, Collection<Line> goods) {
        this.rows = rows;
        this.promotion = rows.space().promotion();
        this.rules =
                rows.numbers().stream()
                        .map(row -> RowRule.of(promotion, rows.space().table(), row))
                        .toList();
        this.goods = goods.stream().filter(line -> line.unitCost().isPresent()).toList();
    }

    /**
     * At most one for each row.
     *
     * @param goods one unit of each of the catalogue's goods, with its cost where that is known
     */
    static List<TableFinding> of(Rows rows, Collection<Line> goods) {
        var costs = new Costs(rows, goods);
        return costs.rules.stream()
                .filter(rule -> !rows.box(rule.number()).isEmpty())
                .flatMap(rule -> costs.of(rule).stream())
                .toList();
    }

    private Optional<TableFinding> of(RowRule rule) {
        List<Line> losing =
                goods.stream()
                        .filter(line -> rule.lines().matches(line) && margin(rule, line) < 0)
                        .sorted(Comparator.comparingLong(line -> margin(rule, line)))
                        .limit(TRIED)
                        .toList();
        return losing.isEmpty()
                ? Optional.empty()
                : Example.of(rows.space(), rows.box(rule.number()))
                        .flatMap(
                                example ->
                                        losing.stream()
                                                .flatMap(line -> told(rule, line, example).stream())
                                                .findFirst());
    }

    /** What is left of the price of one unit over its cost, roughly. */
    private static long margin(RowRule rule, Line line) {
        long price = line.unitPrice();
        for (Offer offer : rule.offers()) {
            boolean isOn = offer.target() instanceof Target.Lines(var where) && where.matches(line);
            price = isOn ? Math.min(price, reduced(price, offer.effect())) : price;
        }
        return price - line.unitCost().orElse(0);
    }

    private static long reduced(long price, Effect effect) {
        if (effect instanceof PercentOff(int off, _, _)) {
            return price
                    - price / PercentOff.WHOLE * off
                    - price % PercentOff.WHOLE * off / PercentOff.WHOLE;
        }
        if (effect instanceof AmountOff(long amount, _)) {
            return Math.max(0, price - amount);
        }
        if (effect instanceof Tiered tiered) {
            return tiered.tiers().stream()
                    .mapToLong(tier -> reduced(price, tier.gives()))
                    .min()
                    .orElse(price);
        }
        return effect instanceof UnitPrice(long fixed) ? fixed : price;
    }

    private Optional<TableFinding> told(RowRule rule, Line line, Cart example) {
        return Quantities.of(rule, line, example)
                .mapToObj(qty -> example.withLines(List.of(line.withQty((int) qty))))
                .filter(cart -> isLoss(rule, cart) && isHit(rule, cart))
                .findFirst()
                .map(cart -> finding(rule, line, cart));
    }

    private boolean isHit(RowRule rule, Cart cart) {
        return promotion.when().holds(cart)
                && promotion.schedule().runs(cart.at())
                && Hits.of(rows.space().table(), rules, cart).of().stream()
                        .anyMatch(hit -> hit.row().number() == rule.number());
    }

    private boolean isLoss(RowRule rule, Cart cart) {
        var proposals = new ArrayList<Proposal>();
        for (Offer offer : rule.offers()) {
            proposals.add(
                    new Proposal(
                            promotion.id(),
                            rule.number(),
                            offer,
                            promotion.stacking(),
                            promotion.name()));
        }
        Quote quote = Pricing.quote(cart, proposals, Policy.DEFAULT, Availability.EVERYTHING);
        Line line = cart.lines().getFirst();
        return quote.lines().getFirst().payable() < line.unitCost().orElse(0) * line.qty();
    }

    private TableFinding finding(RowRule rule, Line line, Cart cart) {
        int row = rule.number() + 1;
        Optional<Edit.SetCell> dearer =
                Dearer.of(rows.space().table(), rule.number(), line)
                        .filter(edit -> !isLoss(with(edit), cart));
        TableFinding finding =
                rows.finding(
                        Severity.WARNING,
                        "below-cost",
                        List.of(rule.number()),
                        new Text(
                                "按第 " + row + " 行，商品 " + line.sku() + " 会低于成本出售",
                                "row " + row + " sells " + line.sku() + " for less than it costs"),
                        Optional.empty(),
                        dearer.map(edit -> List.of(Fix.of("不低于成本", "no less than it costs", edit)))
                                .orElse(List.of()));
        var shown = new TableFinding(finding.finding(), finding.rows(), Optional.of(cart));
        return dearer.map(edit -> shown.in(edit.column())).orElse(shown);
    }

    /** The row with a changed cell. */
    private RowRule with(Edit.SetCell edit) {
        Table table = rows.space().table();
        Row row = table.rows().get(edit.row());
        var cells = new ArrayList<>(row.cells());
        cells.set(edit.column(), edit.cell());
        var all = new ArrayList<>(table.rows());
        all.set(edit.row(), new Row(row.id(), cells));
        return RowRule.of(promotion, new Table(table.hit(), table.columns(), all), edit.row());
    }
}
