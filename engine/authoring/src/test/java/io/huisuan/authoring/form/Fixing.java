package io.huisuan.authoring.form;

import io.huisuan.authoring.finding.Edit;
import io.huisuan.authoring.finding.Fix;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Makes the edits of a promotion's JSON, as an editor would. */
final class Fixing {

    private Fixing() {}

    static JsonNode fixed(JsonNode promotion, Fix fix) {
        JsonNode draft = promotion.deepCopy();
        fix.edits().forEach(edit -> edit(draft, edit));
        return draft;
    }

    private static void edit(JsonNode draft, Edit edit) {
        switch (edit) {
            case Edit.SetPart(String pointer, var value) -> set(draft, pointer, value);
            case Edit.RemovePart(String pointer) -> remove(draft, pointer);
            case Edit.ReplaceText(String pointer, String text, String by) ->
                    replace(draft, pointer, text, by);
            case Edit.RemoveText(String pointer, String text) ->
                    remove(draft, pointer + "/" + place(draft.at(pointer), text));
            case Edit.SetCell _, Edit.AddRow _, Edit.RemoveRow _, Edit.MoveRow _ ->
                    throw new AssertionError(edit);
            case Edit.RemoveColumn _, Edit.SetHit _ -> throw new AssertionError(edit);
        }
    }

    private static void set(JsonNode draft, String pointer, JsonNode value) {
        JsonPointer at = JsonPointer.compile(pointer);
        if (draft.at(at.head()) instanceof ArrayNode list) {
            list.set(at.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) draft.at(at.head())).set(at.last().getMatchingProperty(), value);
        }
    }

    private static void remove(JsonNode draft, String pointer) {
        JsonPointer at = JsonPointer.compile(pointer);
        if (draft.at(at.head()) instanceof ArrayNode list) {
            list.remove(at.last().getMatchingIndex());
        } else {
            ((ObjectNode) draft.at(at.head())).remove(at.last().getMatchingProperty());
        }
    }

    private static void replace(JsonNode draft, String pointer, String text, String by) {
        boolean isList = draft.at(pointer).isArray();
        String at = isList ? pointer + "/" + place(draft.at(pointer), text) : pointer;
        set(draft, at, StringNode.valueOf(by));
    }

    private static int place(JsonNode list, String text) {
        return list.valueStream().map(JsonNode::asString).toList().indexOf(text);
    }
}
