package io.huisuan.admin.coupon;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.ledger.code.CodeText;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Codes as XLSX: one sheet of texts. Written by hand, because libraries write what is large to the
 * disk first, and codes must not be there.
 */
record CodesSheet(int parts, String coupon, IntFunction<List<String>> part) {

    /** More rows are for CSV. */
    static final int MOST = 100_000;

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final String TYPES =
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Override PartName="/xl/workbook.xml" ContentType="%1$ssheet.main+xml"/>\
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%1$sworksheet+xml"/>\
            </Types>\
            """
                    .formatted(TYPE);

    private static final String BOOK =
            """
            <workbook xmlns="%s" xmlns:r="%s"><sheets>\
            <sheet name="codes" sheetId="1" r:id="rId1"/></sheets></workbook>\
            """
                    .formatted(MAIN, OFFICE);

    /** The whole file. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8)) {
            entry(zip, "[Content_Types].xml", TYPES);
            entry(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            entry(zip, "xl/workbook.xml", BOOK);
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relation("worksheet", "worksheets/sheet1.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            sheet(zip);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, XML + xml);
        zip.closeEntry();
    }

    private static String relation(String kind, String target) {
        return """
        <Relationships xmlns="%s"><Relationship Id="rId1" Type="%s/%s" Target="%s"/>\
        </Relationships>\
        """
                .formatted(RELATIONS, OFFICE, kind, target);
    }

    private void sheet(ZipOutputStream zip) throws IOException {
        write(
                zip,
                XML
                        + "<worksheet xmlns=\""
                        + MAIN
                        + "\"><cols><col min=\"1\" max=\"2\" width=\"28\""
                        + " customWidth=\"1\"/></cols><sheetData>"
                        + row("券码 code", "优惠券 coupon"));
        for (int i = 0; i < parts; i++) {
            var rows = new StringBuilder();
            part.apply(i).forEach(code -> rows.append(row(CodeText.shown(code), coupon)));
            write(zip, rows.toString());
        }
        write(zip, "</sheetData></worksheet>");
    }

    private static String row(String code, String coupon) {
        return "<row>" + cell(code) + cell(coupon) + "</row>";
    }

    private static String cell(String text) {
        return "<c t=\"inlineStr\"><is><t>" + Cells.xml(text) + "</t></is></c>";
    }

    private static void write(ZipOutputStream zip, String xml) throws IOException {
        zip.write(xml.getBytes(UTF_8));
    }
}
