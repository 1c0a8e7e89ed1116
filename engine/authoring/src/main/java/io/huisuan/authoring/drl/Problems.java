package io.huisuan.authoring.drl;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.authoring.finding.Finding.Place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers what is wrong with a text. Past {@link #MAX} it stops counting: nobody reads more. */
final class Problems {
    static final String POINTER = "/body/text";
    static final int MAX = 200;

    private final List<Finding> findings = new ArrayList<>();

    void add(Finding finding) {
        if (findings.size() < MAX) {
            findings.add(finding);
        }
    }

    /** Keeps one that explains why the others are not all. */
    void insist(Finding finding) {
        if (findings.size() >= MAX) {
            findings.removeLast();
        }
        findings.add(finding);
    }

    void add(String code, Place place, String zh, String en) {
        add(problem(code, place, zh, en));
    }

    static Finding problem(String code, Place place, String zh, String en) {
        return Finding.error(code, POINTER, zh, en).at(place);
    }

    boolean has(String code) {
        return findings.stream().anyMatch(finding -> finding.code().equals(code));
    }

    int count() {
        return findings.size();
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    /** By place, each said once. */
    List<Finding> inOrder() {
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Problems::line).thenComparing(Problems::column))
                .toList();
    }

    private static int line(Finding finding) {
        return finding.place().map(Place::line).orElse(0);
    }

    private static int column(Finding finding) {
        return finding.place().map(Place::column).orElse(0);
    }

    /**
     * Thrown where reading can't go on; the reader notes it and looks for a place to start anew.
     */
    static final class Wrong extends RuntimeException {
        private final transient Finding finding;

        Wrong(Finding finding) {
            super(finding.message().en(), null, false, false);
            this.finding = finding;
        }

        Wrong(String code, Place place, String zh, String en) {
            this(problem(code, place, zh, en));
        }

        Finding finding() {
            return finding;
        }

        Wrong near(Optional<String> known) {
            return new Wrong(finding.near(known));
        }

        Wrong expecting(String what) {
            return new Wrong(finding.expecting(what));
        }
    }
}
