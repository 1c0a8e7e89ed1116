package io.huisuan.authoring.finding;

import io.huisuan.promotion.Text;

import java.util.List;

/**
 * A way to put a finding right.
 *
 * @param label what it does, for people
 * @param edits to be made together
 */
public record Fix(Text label, List<Edit> edits) {
    public Fix {
        edits = List.copyOf(edits);
    }

    public static Fix of(String zh, String en, Edit... edits) {
        return new Fix(new Text(zh, en), List.of(edits));
    }
}
