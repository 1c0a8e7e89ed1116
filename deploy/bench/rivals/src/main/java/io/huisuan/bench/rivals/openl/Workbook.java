package io.huisuan.bench.rivals.openl;

import io.huisuan.bench.workload.Workload.OfLine;
import io.huisuan.bench.workload.Workload.OfOrder;
import io.huisuan.bench.workload.Workload.Promo;
import io.huisuan.bench.workload.Workload.Trait;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Promotions as an OpenL author writes them down: a table for each thing that promotions go by, so
 * that each condition is one that OpenL has an index for.
 */
final class Workbook {

    private static final Column RESULT = new Column("CRET1", "saving", "Saving saving");

    private final XSSFWorkbook book = new XSSFWorkbook();

    /** The head of a column: what it is, its expression, its parameter. */
    private record Column(String kind, String expression, String parameter) {}

    private Workbook(List<Promo> promotions) {
        sheet("Environment", List.of(List.of("import", Saving.class.getPackageName())));
        ofLines("bySku", Trait.SKU, promotions);
        ofLines("byBrand", Trait.BRAND, promotions);
        ofLines("byCategory", Trait.CATEGORY, promotions);
        List<OfOrder> ofOrder = only(OfOrder.class, promotions).toList();
        equal("byTag", having(OfOrder::tag, ofOrder), OfOrder::tag);
        equal("byTier", having(OfOrder::tier, ofOrder), OfOrder::tier);
        thresholds(ofOrder.stream().filter(Workbook::isThreshold));
        coupons(having(OfOrder::coupon, ofOrder));
    }

    /** An .xlsx. */
    static byte[] of(List<Promo> promotions) {
        var bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new Workbook(promotions).book) {
            book.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void ofLines(String name, Trait trait, List<Promo> promotions) {
        equal(
                name,
                only(OfLine.class, promotions).filter(promo -> promo.trait() == trait),
                OfLine::value);
    }

    private void thresholds(Stream<OfOrder> some) {
        rules(
                "fromSubtotal(long subtotal)",
                List.of(new Column("C1", "from <= subtotal", "Long from")),
                some.map(promo -> List.of(promo.minSubtotal(), Saving.cell(promo.off()))));
    }

    private void coupons(Stream<OfOrder> some) {
        rules(
                "byCoupon(String coupon, long subtotal)",
                List.of(
                        new Column("C1", "coupon == code", "String code"),
                        new Column("C2", "from <= subtotal", "Long from")),
                some.map(
                        promo ->
                                List.of(
                                        promo.coupon(),
                                        promo.minSubtotal(),
                                        Saving.cell(promo.off()))));
    }

    private <P extends Promo> void equal(
            String name, Stream<P> promotions, Function<P, String> key) {
        rules(
                name + "(String key)",
                List.of(new Column("C1", "key == value", "String value")),
                promotions.map(promo -> List.of(key.apply(promo), Saving.cell(promo.off()))));
    }

    private static <P extends Promo> Stream<P> only(Class<P> kind, List<Promo> promotions) {
        return promotions.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static Stream<OfOrder> having(Function<OfOrder, String> key, List<OfOrder> some) {
        return some.stream().filter(promo -> !key.apply(promo).isEmpty());
    }

    private static boolean isThreshold(OfOrder promo) {
        return promo.coupon().isEmpty() && promo.tag().isEmpty() && promo.tier().isEmpty();
    }

    /** A table of rules that returns the saving of each row that matches. */
    private void rules(String signature, List<Column> conditions, Stream<List<Object>> rows) {
        var columns = new ArrayList<>(conditions);
        columns.add(RESULT);
        var all = new ArrayList<List<Object>>();
        all.add(columns.stream().<Object>map(Column::kind).toList());
        all.add(columns.stream().<Object>map(Column::expression).toList());
        all.add(columns.stream().<Object>map(Column::parameter).toList());
        all.add(columns.stream().<Object>map(Column::parameter).toList());
        rows.forEach(all::add);
        sheet("Rules Saving[] " + signature, all);
    }

    /** A sheet with one table, its title above all of its columns. */
    private void sheet(String title, List<List<Object>> rows) {
        Sheet sheet = book.createSheet();
        fill(sheet.createRow(0), List.of(title));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, rows.getFirst().size() - 1));
        for (List<Object> cells : rows) {
            fill(sheet.createRow(sheet.getLastRowNum() + 1), cells);
        }
    }

    private static void fill(Row row, List<Object> cells) {
        for (Object value : cells) {
            var cell = row.createCell(row.getLastCellNum() < 0 ? 0 : row.getLastCellNum());
            if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue(value.toString());
            }
        }
    }
}
