package io.huisuan.promotion;

import io.huisuan.cart.Cart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Eligible proposals that are too many to be heard one by one. */
public record Crowd(List<Series> series, List<Lineup> lineups) {

    public static final Crowd NOBODY = new Crowd(List.of(), List.of());

    public Crowd {
        series = List.copyOf(series);
        lineups = List.copyOf(lineups);
    }

    public boolean isEmpty() {
        return series.isEmpty() && lineups.isEmpty();
    }

    /** All that touch a line of the cart, one by one. */
    public List<Proposal> members(Cart cart) {
        var touching = new LinkedHashSet<>(series);
        for (Lineup lineup : lineups) {
            cart.lines().forEach(line -> lineup.on(line, place -> touching.add(lineup.at(place))));
        }
        var members = new ArrayList<Proposal>();
        touching.forEach(each -> members.addAll(each.members()));
        return members;
    }
}
