package io.huisuan.admin.check;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Finding.Place;
import io.huisuan.authoring.finding.Finding.Severity;
import io.huisuan.promotion.Text;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

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
        @Nullable String nearest) {

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
                finding.nearest().orElse(null));
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
                kept.path("nearest").asString(null));
    }
}
