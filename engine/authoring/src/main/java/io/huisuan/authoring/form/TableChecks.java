package io.huisuan.authoring.form;

import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.authoring.words.Labels;
import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Cell.None;
import io.huisuan.promotion.Column;
import io.huisuan.promotion.Column.Giving;
import io.huisuan.promotion.Column.LineField;
import io.huisuan.promotion.Column.OfLines;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.rules.table.RowRule;

import tools.jackson.databind.node.StringNode;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks a decision table: its columns, every cell, and what every row gives. */
final class TableChecks {

    /** More than anybody reads at once. */
    static final int MAX_FINDINGS = 500;

    private final Promotion promotion;
    private final Table table;
    private final List<Finding> findings = new ArrayList<>();

    /** By column, what is wrong with its own offer. */
    private final Map<Integer, Set<String>> known = new HashMap<>();

    private boolean hasColumnTwice;

    private TableChecks(Promotion promotion, Table table) {
        this.promotion = promotion;
        this.table = table;
    }

    static List<Finding> of(Promotion promotion, Table table) {
        var checks = new TableChecks(promotion, table);
        checks.hit();
        checks.columns();
        checks.rows();
        return checks.findings;
    }

    private void hit() {
        long giving = table.columns().stream().filter(Giving.class::isInstance).count();
        if (giving == 0) {
            error("missing", "/columns", "至少需要一个优惠列", "at least one effect column is missing");
        }
        if (table.hit() == HitPolicy.BEST && giving > 1) {
            error(
                    "wrong-count",
                    "/hit",
                    "取最优惠时只能有一个优惠列，否则同一行的优惠会互相竞争",
                    "where the best row wins there is one effect column, or a row would compete"
                            + " with itself");
        }
        Stacking stacking = promotion.stacking();
        if (table.hit() == HitPolicy.BEST
                && !stacking.group().isEmpty()
                && stacking.selection() != Stacking.Selection.BEST) {
            findings.add(
                    Finding.error(
                                    "contradiction",
                                    "/stacking/selection",
                                    "表要求取最优惠的行，组里也必须取最优惠",
                                    "the best row wins, so the group's selection must be BEST too")
                            .fixedBy(
                                    Fix.of(
                                            "组里也取最优惠",
                                            "let the best win in the group, too",
                                            new Edit.SetPart(
                                                    "/stacking/selection",
                                                    StringNode.valueOf(
                                                            Stacking.Selection.BEST.name())))));
        }
        if (table.rows().isEmpty()) {
            error("missing", "/rows", "表里还没有行", "there is no row yet");
        }
    }

    private void columns() {
        Set<LineField> seen = EnumSet.noneOf(LineField.class);
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (column instanceof OfLines(_, _, var field) && !seen.add(field)) {
                hasColumnTwice = true;
                error(
                        "duplicate-column",
                        "/columns/" + i + "/field",
                        "已经有一列是“" + Labels.of(field).zh() + "”",
                        "there is a column of the " + Labels.of(field).en() + " already");
            }
            if (column instanceof Giving(_, _, var offer)) {
                List<Finding> found = offer(offer, "/body/columns/" + i + "/offer");
                findings.addAll(found);
                known.put(i, found.stream().map(Finding::code).collect(Collectors.toSet()));
            }
        }
    }

    private List<Finding> offer(Offer offer, String pointer) {
        return OfferChecks.of(offer, Optional.empty(), promotion.currency(), pointer);
    }

    private void rows() {
        for (int row = 0; row < table.rows().size() && findings.size() < MAX_FINDINGS; row++) {
            int before = findings.size();
            List<Cell> cells = table.rows().get(row).cells();
            for (int column = 0; column < table.columns().size(); column++) {
                CellChecks.of(
                                table.columns().get(column),
                                cells.get(column),
                                pointer(row) + "/cells/" + column)
                        .ifPresent(findings::add);
            }
            if (findings.size() == before) {
                given(row);
            }
        }
        if (findings.size() >= MAX_FINDINGS) {
            error(
                    "too-many",
                    "/rows",
                    "问题太多，只列出前 " + MAX_FINDINGS + " 个左右",
                    "there are too many problems; only about the first "
                            + MAX_FINDINGS
                            + " are listed");
        }
    }

    private void given(int row) {
        List<Cell> cells = table.rows().get(row).cells();
        List<Integer> giving = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            Cell cell = cells.get(column);
            if (table.columns().get(column) instanceof Giving && !(cell instanceof None)) {
                giving.add(column);
            }
        }
        if (giving.isEmpty()) {
            findings.add(
                    Finding.error(
                            "gives-nothing", pointer(row), "这一行没有任何优惠", "this row gives nothing"));
        }
        if (hasColumnTwice) {
            return;
        }
        List<Offer> offers = RowRule.of(promotion, table, row).offers();
        for (int i = 0; i < offers.size(); i++) {
            int column = giving.get(i);
            String cell = pointer(row) + "/cells/" + column;
            offer(offers.get(i), cell).stream()
                    .filter(
                            finding ->
                                    !known.getOrDefault(column, Set.of()).contains(finding.code()))
                    .map(finding -> finding.in(cell).fixedBy())
                    .forEach(findings::add);
        }
    }

    private static String pointer(int row) {
        return "/body/rows/" + row;
    }

    private void error(String code, String where, String zh, String en) {
        findings.add(Finding.error(code, "/body" + where, zh, en));
    }
}
