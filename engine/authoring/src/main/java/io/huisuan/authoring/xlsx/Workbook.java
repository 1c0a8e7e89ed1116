package io.huisuan.authoring.xlsx;

import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

/** The sheets of a file. Every part is read as a stream, at most once, and only if it is needed. */
record Workbook(Map<String, SheetRows> sheets) {
    private static final SAXParserFactory PARSERS = parsers();

    /**
     * Reads a file.
     *
     * @param maxRows of each sheet
     */
    static Workbook read(byte[] file, int maxRows) throws Refused {
        Map<String, byte[]> parts = Parcel.parts(file);
        try {
            return read(parts, maxRows);
        } catch (SheetRows.TooMany tooMany) {
            throw SheetRows.tooMany();
        } catch (IOException | SAXException | IllegalArgumentException broken) {
            throw Parcel.notASpreadsheet();
        }
    }

    private static Workbook read(Map<String, byte[]> parts, int maxRows)
            throws IOException, SAXException {
        String workbook =
                parse(parts, Relations.of(""), new Relations(""))
                        .byType("officeDocument")
                        .orElse("xl/workbook.xml");
        Relations relations = parse(parts, Relations.of(workbook), new Relations(workbook));
        List<String> texts =
                parse(parts, relations.byType("sharedStrings").orElse(""), new SharedTexts())
                        .texts();
        Map<String, SheetRows> sheets = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (var sheet : parse(parts, workbook, new SheetNames()).ids().entrySet()) {
            String name = sheet.getKey();
            String part = relations.byId(sheet.getValue()).filter(seen::add).orElse("");
            var rows = new SheetRows(name, texts, maxRows, maxText(name));
            sheets.put(name, parse(parts, part, rows));
        }
        return new Workbook(sheets);
    }

    private static int maxText(String sheet) {
        return sheet.equals(TableBook.COLUMNS) ? TableBook.MAX_EXCEL_TEXT : TableBook.MAX_CELL_TEXT;
    }

    /** A part that is not there says nothing. */
    private static <T extends DefaultHandler> T parse(
            Map<String, byte[]> parts, String part, T handler) throws IOException, SAXException {
        byte[] content = parts.get(part);
        if (content != null) {
            try {
                PARSERS.newSAXParser()
                        .parse(new InputSource(new ByteArrayInputStream(content)), handler);
            } catch (ParserConfigurationException e) {
                throw new IllegalStateException(e);
            }
        }
        return handler;
    }

    /** What Parcel has refused is refused once more: a DTD, and with it every entity. */
    private static SAXParserFactory parsers() {
        try {
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return parsers;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
