package io.huisuan.authoring.xlsx;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

import java.util.ArrayList;
import java.util.List;

/** The texts that cells of all sheets share, by their number. */
final class SharedTexts extends DefaultHandler {
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
            case "si" -> texts.add(text.toString());
            case "rPh" -> isPhonetic = false;
            case "t" -> isText = false;
            default -> {}
        }
    }
}
