package io.huisuan.authoring.xlsx;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which other parts a part of a file names, and by which id. */
final class Relations extends DefaultHandler {
    private static final int MAX_RELATIONS = 10 * Parcel.MAX_PARTS;

    private final URI part;
    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byType = new HashMap<>();

    /**
     * Of a part.
     *
     * @param part its name; empty for those of the file itself
     */
    Relations(String part) {
        this.part = URI.create("/" + part);
    }

    /** Where a part has them, for example {@code xl/_rels/workbook.xml.rels}. */
    static String of(String part) {
        int name = part.lastIndexOf('/') + 1;
        return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
    }

    Optional<String> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The first of a type, by the last word of it. */
    Optional<String> byType(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        if (local.equals("Relationship")) {
            if (byId.size() > MAX_RELATIONS) {
                throw new IllegalArgumentException("more relations than parts");
            }
            String type = value(attributes, "Type");
            String target = part.resolve(value(attributes, "Target")).getPath().substring(1);
            byId.put(value(attributes, "Id"), target);
            byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
        }
    }

    private static String value(Attributes attributes, String name) {
        return Objects.requireNonNullElse(attributes.getValue(name), "");
    }
}
