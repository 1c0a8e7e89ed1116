package io.huisuan.authoring.finding;

import io.huisuan.promotion.Text;

import java.util.List;
import java.util.Optional;

/**
 * One thing that a check found.
 *
 * @param code stable, for programs, for example {@code unknown-field}
 * @param pointer where in the JSON
 * @param place where in the DRL text, when it is about DRL
 * @param message what is wrong and what to do, for people
 * @param expected what would have been right, when that can be listed
 * @param nearest the known name that was probably meant
 * @param fixes ways to put it right; of DRL none, because what an editor shows may have moved on
 */
public record Finding(
        Severity severity,
        String code,
        String pointer,
        Optional<Place> place,
        Text message,
        Optional<String> expected,
        Optional<String> nearest,
        List<Fix> fixes) {

    public Finding {
        fixes = List.copyOf(fixes);
    }

    /** Whether it may be submitted nevertheless. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** A place in a text, both from 1. */
    public record Place(int line, int column) {}

    public static Finding error(String code, String pointer, String zh, String en) {
        return new Finding(
                Severity.ERROR,
                code,
                pointer,
                Optional.empty(),
                new Text(zh, en),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    public static Finding warning(String code, String pointer, String zh, String en) {
        return new Finding(
                Severity.WARNING,
                code,
                pointer,
                Optional.empty(),
                new Text(zh, en),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    public Finding at(Place where) {
        return new Finding(
                severity, code, pointer, Optional.of(where), message, expected, nearest, fixes);
    }

    /** The same, found elsewhere. */
    public Finding in(String otherPointer) {
        return new Finding(severity, code, otherPointer, place, message, expected, nearest, fixes);
    }

    public Finding expecting(String what) {
        return new Finding(
                severity, code, pointer, place, message, Optional.of(what), nearest, fixes);
    }

    public Finding near(Optional<String> known) {
        return new Finding(severity, code, pointer, place, message, expected, known, fixes);
    }

    public Finding fixedBy(Fix... ways) {
        return fixedBy(List.of(ways));
    }

    public Finding fixedBy(List<Fix> ways) {
        return new Finding(severity, code, pointer, place, message, expected, nearest, ways);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
