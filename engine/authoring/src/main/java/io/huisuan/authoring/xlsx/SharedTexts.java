package io.huisuan.authoring.xlsx;

import io.huisuan.promotion.Table;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

import java.util.ArrayList;
import java.util.List;

/** The texts that cells of all sheets share, by their number. */
final class SharedTexts extends DefaultHandler {
    private static final int MAX_TEXTS = 2 * Table.MAX_ROWS * Table.MAX_COLUMNS;

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean isText;
    private boolean isPhonetic;

    List<String> texts() {
        return texts;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (local) {
            case "si" -> text.setLength(0);
            case "rPh" -> isPhonetic = true;
            case "t" -> isText = !isPhonetic;
            default -> {}
        }
    }

    @Override
    public void characters(char[] given, int start, int length) {
        if (isText) {
            text.append(given, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (local) {
            case "si" -> add();
            case "rPh" -> isPhonetic = false;
            case "t" -> isText = false;
            default -> {}
        }
    }

    /** Texts that are not shared are as many as there are cells. */
    private void add() {
        if (texts.size() == MAX_TEXTS) {
            throw new SheetRows.TooMany();
        }
        texts.add(text.toString());
    }
}
