package io.huisuan.ledger.group;

import static java.util.stream.Collectors.joining;

import io.huisuan.promotion.Play.Rung;

import java.util.Arrays;
import java.util.List;

/** Ladders as they are stored: {@code 3:6900,5:5900}; empty when there is none. */
final class Ladders {

    private Ladders() {}

    static String write(List<Rung> ladder) {
        return ladder.stream()
                .map(rung -> rung.people() + ":" + rung.price())
                .collect(joining(","));
    }

    static List<Rung> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Ladders::rung).toList();
    }

    private static Rung rung(String text) {
        int colon = text.indexOf(':');
        return new Rung(
                Integer.parseInt(text.substring(0, colon)),
                Long.parseLong(text.substring(colon + 1)));
    }
}
