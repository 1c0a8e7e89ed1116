package io.huisuan.authoring.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.authoring.words.Names;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.Table.HitPolicy;
import io.huisuan.rules.SomeTables;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files that want to do more than be read. */
class HostileFilesTest {
    private static final String SST =
            "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
    private static final Promotion PROMOTION = new SomeTables(1).promotion("t", HitPolicy.FIRST);

    @Test
    void what_is_no_spreadsheet_is_told_so() {
        assertThat(code("PK no archive".getBytes(UTF_8))).isEqualTo("not-a-spreadsheet");
        assertThat(code(new byte[] {1, 2, 3})).isEqualTo("not-a-spreadsheet");
        assertThat(code(new byte[0])).isEqualTo("not-a-spreadsheet");
        assertThat(code(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .isEqualTo("old-format");
    }

    /** A .csv, a .tsv, and what old programs save as .xls, under the name of a spreadsheet. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tier,off\n金卡,=cmd|' /C calc'!A0\n",
                "tier\toff\n金卡\t=1+1\n",
                "<html><table><tr><td>=1+1</td></tr></table></html>",
                "  \n<?xml version=\"1.0\"?><Workbook/>"
            })
    void a_renamed_file_is_told_what_it_is(String text) {
        assertThat(code(text.getBytes(UTF_8))).isEqualTo("text-file");
    }

    @Test
    void a_large_file_is_not_read() {
        assertThat(code(new byte[Parcel.MAX_BYTES + 1])).isEqualTo("too-large");
    }

    @Test
    void a_bomb_is_not_unpacked() throws IOException {
        assertThat(code(with("xl/media/zeros.bin", new byte[Parcel.MAX_UNPACKED])))
                .isEqualTo("too-large");
    }

    @Test
    void a_hundred_parts_are_enough() throws IOException {
        Map<String, byte[]> parts = parts();
        for (int i = 0; i < Parcel.MAX_PARTS; i++) {
            parts.put("xl/media/" + i + ".bin", new byte[1]);
        }
        assertThat(code(zip(parts))).isEqualTo("too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/vbaProject.bin",
                "xl/macrosheets/sheet1.xml",
                "xl/externalLinks/externalLink1.xml",
                "xl/embeddings/oleObject1.bin",
                "xl/activeX/activeX1.bin",
                "xl/connections.xml",
            })
    void what_can_act_is_refused(String part) throws IOException {
        assertThat(code(with(part, "<x/>".getBytes(UTF_8)))).isEqualTo("forbidden-part");
    }

    @Test
    void a_dtd_is_refused_however_it_is_written() throws IOException {
        String dtd =
                "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY x SYSTEM"
                        + " \"file:///etc/passwd\">]><sst>&x;</sst>";
        assertThat(code(with("xl/sharedStrings.xml", dtd.getBytes(UTF_8))))
                .isEqualTo("forbidden-part");
        assertThat(code(with("xl/sharedStrings.xml", dtd.getBytes(UTF_16LE))))
                .isEqualTo("forbidden-part");
        assertThat(code(with("xl/sharedStrings.xml", ("\uFEFF" + dtd).getBytes(UTF_16LE))))
                .isEqualTo("forbidden-part");
    }

    @Test
    void a_link_to_elsewhere_is_refused() throws IOException {
        String rels =
                "<Relationships"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                    + " Id=\"r\" Type=\"t\" Target=\"http://example.org/\""
                    + " TargetMode=\"External\"/></Relationships>";
        assertThat(code(with("xl/worksheets/_rels/sheet1.xml.rels", rels.getBytes(UTF_8))))
                .isEqualTo("forbidden-part");
    }

    @Test
    void a_row_too_many_is_told_and_not_kept() throws IOException {
        var sheet =
                new StringBuilder(
                        "<worksheet"
                            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int row = 1; row <= 300_000; row++) {
            sheet.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"A")
                    .append(row)
                    .append("\"><v>1</v></c></row>");
        }
        sheet.append("</sheetData></worksheet>");
        assertThat(code(with("xl/worksheets/sheet1.xml", sheet.toString().getBytes(UTF_8))))
                .isEqualTo("too-many-rows");
        String far =
                "<worksheet"
                    + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row"
                    + " r=\"2\"><c r=\"XFD2\"><v>1</v></c></row></sheetData></worksheet>";
        assertThat(code(with("xl/worksheets/sheet1.xml", far.getBytes(UTF_8))))
                .isEqualTo("too-many-rows");
    }

    @Test
    void a_sheet_that_is_named_over_and_over_is_not_read_over_and_over() throws IOException {
        String book = text("xl/workbook.xml");
        String sheet = book.substring(book.indexOf("<sheet "), book.indexOf("</sheets>"));
        String many =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> sheet.replace("name=\"", "name=\"" + i))
                        .collect(Collectors.joining());

        assertThat(code(with("xl/workbook.xml", book.replace(sheet, many).getBytes(UTF_8))))
                .isEqualTo("too-many-rows");
    }

    @Test
    void three_hundred_thousand_texts_are_too_many() throws IOException {
        String texts =
                IntStream.range(0, 300_000)
                        .mapToObj(i -> "<si><t>" + i + "</t></si>")
                        .collect(Collectors.joining("", SST, "</sst>"));
        Map<String, byte[]> parts = parts();
        parts.put("xl/sharedStrings.xml", texts.getBytes(UTF_8));

        assertThat(code(zip(parts))).isEqualTo("too-many-rows");
    }

    /** Deep nesting and long lists take memory where a part is read as a tree. */
    @Test
    void parts_that_nobody_needs_are_not_read() throws IOException {
        String deep = "<a>".repeat(1_000_000);

        assertThat(rows(with("docProps/core.xml", deep.getBytes(UTF_8)))).isPositive();
        assertThat(rows(with("[Content_Types].xml", deep.getBytes(UTF_8)))).isPositive();
        assertThat(code(with("xl/worksheets/sheet1.xml", deep.getBytes(UTF_8))))
                .isEqualTo("not-a-spreadsheet");
    }

    @Test
    void ids_that_are_all_taken_end_somewhere() throws IOException {
        Map<String, byte[]> parts = parts();
        String rows =
                IntStream.range(0, 200)
                        .mapToObj(i -> cell(600 + i, "A" + (600 + i), "#" + "x".repeat(64)))
                        .collect(Collectors.joining());

        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (_, sheet) ->
                        new String(sheet, UTF_8)
                                .replace("</sheetData>", rows + "</sheetData>")
                                .getBytes(UTF_8));

        assertThat(rows(zip(parts))).isGreaterThanOrEqualTo(200);
    }

    @Test
    void a_long_text_is_told_with_its_cell() throws IOException {
        String sheet =
                new String(parts().getOrDefault("xl/worksheets/sheet1.xml", new byte[0]), UTF_8)
                        .replace("</sheetData>", cell(9, "B9", "x".repeat(9_000)) + "</sheetData>");
        assertThat(code(with("xl/worksheets/sheet1.xml", sheet.getBytes(UTF_8))))
                .isEqualTo("too-long");
    }

    @Test
    void broken_xml_is_no_spreadsheet() throws IOException {
        assertThat(code(with("xl/workbook.xml", "<workbook".getBytes(UTF_8))))
                .isEqualTo("not-a-spreadsheet");
        assertThat(code(with("xl/worksheets/sheet1.xml", "<worksheet>".getBytes(UTF_8))))
                .isEqualTo("not-a-spreadsheet");
    }

    private static int rows(byte[] file) {
        try {
            return TableImport.read(PROMOTION, file, Names.NONE).rows().size();
        } catch (Refused refused) {
            throw new AssertionError(refused.errors().toString(), refused);
        }
    }

    private static String text(String part) throws IOException {
        return new String(parts().getOrDefault(part, new byte[0]), UTF_8);
    }

    private static String cell(int row, String place, String text) {
        return "<row r=\""
                + row
                + "\"><c r=\""
                + place
                + "\" t=\"inlineStr\"><is><t>"
                + text
                + "</t></is></c></row>";
    }

    private static String code(byte[] file) {
        return catchThrowableOfType(
                        Refused.class, () -> TableImport.read(PROMOTION, file, Names.NONE))
                .errors()
                .getFirst()
                .code();
    }

    private static byte[] with(String part, byte[] content) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(part, content);
        return zip(parts);
    }

    private static Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        byte[] file = TableBook.write(PROMOTION, (Table) PROMOTION.body(), Names.NONE);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
