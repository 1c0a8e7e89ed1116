package io.huisuan.admin.check;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Finding.Place;
import io.huisuan.authoring.finding.Finding.Severity;
import io.huisuan.promotion.Text;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a check found.
 *
 * @param severity an {@code ERROR} cannot be submitted
 * @param code stable, for programs
 * @param pointer where in the promotion's JSON
 * @param line where in the DRL text, from 1
 * @param column where in that line, from 1
 * @param message what is wrong and what to do about it
 * @param expected what would have been right
 * @param nearest the known name that was probably meant
 */
public record FindingView(
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
                finding.severity(),
                finding.code(),
                finding.pointer(),
                finding.place().map(Place::line).orElse(null),
                finding.place().map(Place::column).orElse(null),
                finding.message(),
                finding.expected().orElse(null),
                finding.nearest().orElse(null));
    }
}
