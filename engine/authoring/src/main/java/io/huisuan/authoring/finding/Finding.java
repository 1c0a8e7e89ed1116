package io.huisuan.authoring.finding;

import io.huisuan.promotion.Text;

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
 */
public record Finding(
        Severity severity,
        String code,
        String pointer,
        Optional<Place> place,
        Text message,
        Optional<String> expected,
        Optional<String> nearest) {

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
                Optional.empty());
    }

    public static Finding warning(String code, String pointer, String zh, String en) {
        return new Finding(
                Severity.WARNING,
                code,
                pointer,
                Optional.empty(),
                new Text(zh, en),
                Optional.empty(),
                Optional.empty());
    }

    public Finding at(Place where) {
        return new Finding(severity, code, pointer, Optional.of(where), message, expected, nearest);
    }

    /** The same, found elsewhere. */
    public Finding in(String otherPointer) {
        return new Finding(severity, code, otherPointer, place, message, expected, nearest);
    }

    public Finding expecting(String what) {
        return new Finding(severity, code, pointer, place, message, Optional.of(what), nearest);
    }

    public Finding near(Optional<String> known) {
        return new Finding(severity, code, pointer, place, message, expected, known);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
