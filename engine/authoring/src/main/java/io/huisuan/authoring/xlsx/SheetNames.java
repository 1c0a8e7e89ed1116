package io.huisuan.authoring.xlsx;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The names of a workbook's sheets, in order, with the ids of their parts. */
final class SheetNames extends DefaultHandler {

    /** More sheets than tables have. */
    private static final int MAX_SHEETS = 20;

    private final Map<String, String> ids = new LinkedHashMap<>();

    Map<String, String> ids() {
        return ids;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        if (local.equals("sheet")) {
            String sheet = Objects.requireNonNullElse(attributes.getValue("name"), "");
            ids.put(sheet, id(attributes));
            if (ids.size() > MAX_SHEETS) {
                throw new SheetRows.TooMany();
            }
        }
    }

    /** The one with a namespace; the other is a number that nothing refers to. */
    private static String id(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id") && !attributes.getURI(i).isEmpty()) {
                return attributes.getValue(i);
            }
        }
        return "";
    }
}
