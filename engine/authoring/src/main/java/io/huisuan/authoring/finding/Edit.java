package io.huisuan.authoring.finding;

import io.huisuan.promotion.Cell;
import io.huisuan.promotion.Table.HitPolicy;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * A change of a promotion: of its table, by places from 0, or of any part of its JSON, by pointer;
 * both as they are before the change.
 */
public sealed interface Edit {

    /** A cell becomes another one. */
    record SetCell(int row, int column, Cell cell) implements Edit {}

    /** A row is put in before the one at this place, or at the end. */
    record AddRow(int row, List<Cell> cells) implements Edit {
        public AddRow {
            cells = List.copyOf(cells);
        }
    }

    record RemoveRow(int row) implements Edit {}

    /** A row moves up, before the one at {@code to}. */
    record MoveRow(int row, int to) implements Edit {}

    record RemoveColumn(int column) implements Edit {}

    record SetHit(HitPolicy hit) implements Edit {}

    /** A part becomes another one, or comes to be. */
    record SetPart(String pointer, JsonNode value) implements Edit {}

    /** A part is left out; of a list, the others close up. */
    record RemovePart(String pointer) implements Edit {}

    /** A text, or a text in a list, becomes another one. */
    record ReplaceText(String pointer, String text, String by) implements Edit {}

    /** A text is taken out of a list. */
    record RemoveText(String pointer, String text) implements Edit {}
}
