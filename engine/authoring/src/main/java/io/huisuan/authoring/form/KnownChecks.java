package io.huisuan.authoring.form;

import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Cell.Word;
import io.huisuan.promotion.Cell.Words;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.Giving;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Column.OfLines;
import io.huisuan.promotion.Column.OfText;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Condition.AllOf;
import io.huisuan.promotion.Condition.AnyOf;
import io.huisuan.promotion.Condition.HasLines;
import io.huisuan.promotion.Condition.Not;
import io.huisuan.promotion.Condition.NumberIs;
import io.huisuan.promotion.Condition.TextIn;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.FreeGift;
import io.huisuan.promotion.Effect.Swap;
import io.huisuan.promotion.Effect.Tiered;
import io.huisuan.promotion.Multibuy.BuyXGetY;
import io.huisuan.promotion.Multibuy.OnBundles;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Target.Lines;
import io.huisuan.promotion.Target.ShippingFees;
import io.huisuan.promotion.Target.TheseLines;
import io.huisuan.promotion.Target.Units;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Looks for values that nobody has ever registered: most of them are misspelt. */
public final class KnownChecks {

    /** More than anybody reads at once. */
    private static final int MAX_FINDINGS = 50;

    private final Known known;
    private final List<Finding> findings = new ArrayList<>();

    private KnownChecks(Known known) {
        this.known = known;
    }

    /** What a promotion's data names and nobody knows; the text of DRL is the guard's. */
    public static List<Finding> of(Promotion promotion, Known known) {
        var checks = new KnownChecks(known);
        checks.check(promotion.when(), "/when");
        switch (promotion.body()) {
            case Form form -> {
                for (int i = 0; i < form.offers().size(); i++) {
                    checks.check(form.offers().get(i), "/body/offers/" + i);
                }
            }
            case Table table -> checks.check(table);
            case Drl _ -> {}
        }
        return checks.findings.stream().limit(MAX_FINDINGS).toList();
    }

    private void check(Condition condition, String pointer) {
        switch (condition) {
            case AllOf(var of) -> each(of, pointer);
            case AnyOf(var of) -> each(of, pointer);
            case Not(var of) -> check(of, pointer + "/of");
            case TextIn(var field, var values) ->
                    values.stream()
                            .sorted()
                            .forEach(value -> add(known.spelt(field, value, pointer + "/values")));
            case HasLines(var where, _) -> findings.addAll(known.check(where, pointer + "/where"));
            case NumberIs _ -> {}
        }
    }

    private void each(List<Condition> of, String pointer) {
        for (int i = 0; i < of.size(); i++) {
            check(of.get(i), pointer + "/of/" + i);
        }
    }

    private void check(Offer offer, String pointer) {
        check(offer.target(), pointer + "/target");
        for (int i = 0; i < offer.thresholds().size(); i++) {
            check(offer.thresholds().get(i).of(), pointer + "/thresholds/" + i + "/of");
        }
        check(offer.effect(), pointer + "/effect");
    }

    private void check(Target target, String pointer) {
        switch (target) {
            case Lines(var where) -> findings.addAll(known.check(where, pointer + "/where"));
            case Units(_, _, var where) -> findings.addAll(known.check(where, pointer + "/where"));
            case TheseLines _, ShippingFees _ -> {}
        }
    }

    private void check(Effect effect, String pointer) {
        switch (effect) {
            case Tiered tiered -> {
                for (int i = 0; i < tiered.tiers().size(); i++) {
                    check(tiered.tiers().get(i).gives(), pointer + "/tiers/" + i + "/gives");
                }
            }
            case FreeGift(String sku, _, _) ->
                    add(known.spelt(LineField.SKU, sku, pointer + "/sku"));
            case Swap(String sku, _, _) -> add(known.spelt(LineField.SKU, sku, pointer + "/sku"));
            case OnBundles bundles -> {
                for (int i = 0; i < bundles.parts().size(); i++) {
                    String part = pointer + "/parts/" + i + "/where";
                    findings.addAll(known.check(bundles.parts().get(i).where(), part));
                }
            }
            case BuyXGetY buying ->
                    buying.of().ifPresent(of -> findings.addAll(known.check(of, pointer + "/of")));
            case Effect _ -> {}
        }
    }

    private void check(Table table) {
        for (int row = 0; row < table.rows().size() && findings.size() < MAX_FINDINGS; row++) {
            List<Cell> cells = table.rows().get(row).cells();
            for (int column = 0; column < cells.size(); column++) {
                check(table.columns().get(column), cells.get(column), row, column);
            }
        }
        for (int column = 0; column < table.columns().size(); column++) {
            if (table.columns().get(column) instanceof Giving(_, _, var offer)) {
                check(offer.target(), "/body/columns/" + column + "/offer/target");
            }
        }
    }

    private void check(Column column, Cell cell, int row, int at) {
        String pointer = "/body/rows/" + row + "/cells/" + at;
        if (cell instanceof Words(var values)) {
            for (String value : values) {
                unlisted(column, value, pointer)
                        .map(found -> found.fixedBy(fixes(found, values, value, row, at)))
                        .ifPresent(findings::add);
            }
        }
        if (cell instanceof Word(String sku)
                && column instanceof Giving(_, _, var offer)
                && (offer.effect() instanceof FreeGift || offer.effect() instanceof Swap)) {
            add(
                    known.check(LineField.SKU, sku, pointer)
                            .map(
                                    found ->
                                            found.fixedBy(
                                                    fixes(
                                                            found,
                                                            near -> new Word(near),
                                                            row,
                                                            at))));
        }
    }

    private Optional<Finding> unlisted(Column column, String value, String pointer) {
        return switch (column) {
            case OfText(_, _, var field, _) -> known.check(field, value, pointer);
            case OfLines(_, _, var field) -> known.check(field, value, pointer);
            case Column _ -> Optional.empty();
        };
    }

    private static List<Fix> fixes(
            Finding found, Set<String> values, String value, int row, int column) {
        return fixes(
                found,
                near -> {
                    var spelt = new TreeSet<>(values);
                    spelt.remove(value);
                    spelt.add(near);
                    return new Words(spelt);
                },
                row,
                column);
    }

    private static List<Fix> fixes(
            Finding found, Function<String, Cell> cell, int row, int column) {
        return found.nearest().stream()
                .map(near -> Known.meant(near, new Edit.SetCell(row, column, cell.apply(near))))
                .toList();
    }

    private void add(Optional<Finding> finding) {
        finding.ifPresent(findings::add);
    }
}
