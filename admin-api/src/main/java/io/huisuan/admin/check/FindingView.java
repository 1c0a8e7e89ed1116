package io.huisuan.admin.check;

import io.huisuan.authoring.Checked;
import io.huisuan.authoring.analysis.TableFinding;
import io.huisuan.authoring.finding.EditJson;
import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Finding.Place;
import io.huisuan.authoring.finding.Finding.Severity;
import io.huisuan.authoring.finding.Fix;
import io.huisuan.promotion.Text;
import io.huisuan.rules.codec.CartJson;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing that a check found.
 *
 * @param asset of what, when several things were checked
 * @param severity an {@code ERROR} cannot be submitted
 * @param code stable, for programs
 * @param pointer where in the JSON
 * @param line where in the DRL text, from 1
 * @param column where in that line, from 1
 * @param message what is wrong and what to do about it
 * @param expected what would have been right
 * @param nearest the known name that was probably meant
 * @param rows which rows of a table it is about, from 0
 * @param example a cart that shows it, for the try panel
 * @param fixes ways to put it right; absent where there is none
 */
public record FindingView(
        @Nullable String asset,
        Severity severity,
        String code,
        String pointer,
        @Nullable Integer line,
        @Nullable Integer column,
        Text message,
        @Nullable String expected,
        @Nullable String nearest,
        @Nullable List<Integer> rows,
        @Nullable JsonNode example,
        @Nullable List<FixView> fixes) {

    /**
     * A way to put it right.
     *
     * @param label what it does
     * @param edits to be made together: of a table {@code
     *     {"type":"setCell","row":1,"column":0,"cell":…}}, and {@code addRow}, {@code removeRow},
     *     {@code moveRow}, {@code removeColumn}, {@code setHit}; of any part {@code
     *     {"type":"setPart","pointer":"/schedule/until","value":…}}, {@code removePart}, {@code
     *     {"type":"replaceText","pointer":…,"text":…,"by":…}}, {@code removeText}
     */
    public record FixView(Text label, List<JsonNode> edits) {}

    /** All that a check found, with what its analysis says besides. */
    public static List<FindingView> of(Checked checked) {
        return Stream.of(
                        checked.parts().stream().map(FindingView::of),
                        checked.failures().stream().map(FindingView::of),
                        checked.analysis().stream().map(FindingView::of))
                .flatMap(Function.identity())
                .toList();
    }

    private static FindingView of(TableFinding found) {
        FindingView plain = of(found.finding());
        return new FindingView(
                null,
                plain.severity,
                plain.code,
                plain.pointer,
                plain.line,
                plain.column,
                plain.message,
                plain.expected,
                plain.nearest,
                found.rows(),
                found.example().map(CartJson::write).orElse(null),
                plain.fixes);
    }

    private static FixView of(Fix fix) {
        return new FixView(
                fix.label(), fix.edits().stream().<JsonNode>map(EditJson::write).toList());
    }

    public static FindingView of(Finding finding) {
        return new FindingView(
                null,
                finding.severity(),
                finding.code(),
                finding.pointer(),
                finding.place().map(Place::line).orElse(null),
                finding.place().map(Place::column).orElse(null),
                finding.message(),
                finding.expected().orElse(null),
                finding.nearest().orElse(null),
                null,
                null,
                finding.fixes().isEmpty()
                        ? null
                        : finding.fixes().stream().map(FindingView::of).toList());
    }

    /** One that was kept as {@link io.huisuan.authoring.finding.FindingJson} writes it. */
    public static FindingView of(JsonNode kept) {
        return new FindingView(
                kept.path("asset").asString(null),
                Severity.valueOf(kept.path("severity").asString()),
                kept.path("code").asString(),
                kept.path("pointer").asString(),
                kept.has("line") ? kept.path("line").asInt() : null,
                kept.has("column") ? kept.path("column").asInt() : null,
                new Text(kept.at("/message/zh").asString(), kept.at("/message/en").asString()),
                kept.path("expected").asString(null),
                kept.path("nearest").asString(null),
                null,
                null,
                null);
    }
}
