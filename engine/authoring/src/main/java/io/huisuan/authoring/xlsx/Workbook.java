package io.huisuan.authoring.xlsx;

import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.ParserConfigurationException;

/** The sheets of a file, read as a stream. */
record Workbook(Map<String, SheetRows> sheets) {

    static {
        // A table of 100,000 equal cells packs better than POI believes; Parcel has counted the
        // bytes.
        ZipSecureFile.setMinInflateRatio(0);
    }

    /**
     * Reads a file.
     *
     * @param maxRows of each sheet
     */
    static Workbook read(byte[] file, int maxRows) throws Refused {
        byte[] checked = Parcel.checked(file);
        try (OPCPackage parcel = OPCPackage.open(new ByteArrayInputStream(checked))) {
            Map<String, SheetRows> sheets = new LinkedHashMap<>();
            List<String> strings = strings(parcel);
            var each = (XSSFReader.SheetIterator) new XSSFReader(parcel).getSheetsData();
            while (each.hasNext()) {
                try (InputStream sheet = each.next()) {
                    var rows = new SheetRows(each.getSheetName(), strings, maxRows, maxText(each));
                    parse(sheet, rows);
                    sheets.put(each.getSheetName(), rows);
                }
            }
            return new Workbook(sheets);
        } catch (SheetRows.TooMany tooMany) {
            throw new Refused(
                    CellError.ofFile(
                            "too-many-rows",
                            "最多 2000 行 50 列",
                            "at most 2,000 rows and 50 columns"));
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | IOException
                | SAXException
                | IllegalArgumentException broken) {
            throw Parcel.notASpreadsheet();
        }
    }

    private static int maxText(XSSFReader.SheetIterator sheet) {
        return sheet.getSheetName().equals(TableBook.COLUMNS)
                ? TableBook.MAX_EXCEL_TEXT
                : TableBook.MAX_CELL_TEXT;
    }

    private static List<String> strings(OPCPackage parcel) throws IOException, SAXException {
        var texts = new SharedTexts();
        for (PackagePart part :
                new ArrayList<>(
                        parcel.getPartsByContentType(
                                XSSFRelation.SHARED_STRINGS.getContentType()))) {
            try (InputStream in = part.getInputStream()) {
                parse(in, texts);
            }
        }
        return texts.texts();
    }

    private static void parse(InputStream in, DefaultHandler handler)
            throws IOException, SAXException {
        try {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setContentHandler(handler);
            reader.parse(new InputSource(in));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
