package io.huisuan.pricing;

import io.huisuan.pricing.Candidate.Contested;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which rival shall have which units of each line, as turns of a component. A wish may be more than
 * its rival can take; then others may have the rest. Values, except while they are being made.
 */
final class Wishes {

    private static final int ANYBODY = -1;

    private static final int NOBODY = -2;

    /** The units of a line or fee, in a group. */
    private record Where(int group, int slot) {}

    /** Turns by the first unit from which they hold. */
    private final Map<Where, NavigableMap<Integer, Integer>> turns;

    /** Those of all or nothing that shall have nothing. */
    private final BitSet without;

    /**
     * Everything for anybody.
     *
     * @param without those of all or nothing that shall have nothing, by their turn
     */
    Wishes(BitSet without) {
        this(Map.of(), without);
    }

    private Wishes(Map<Where, NavigableMap<Integer, Integer>> turns, BitSet without) {
        this.turns = new HashMap<>(turns);
        this.without = (BitSet) without.clone();
    }

    private Wishes copy() {
        return new Wishes(turns, without);
    }

    /** Whether the piece is meant for this candidate. */
    boolean are(Piece piece, Candidate candidate, int turn) {
        if (candidate.contested() != Contested.BY_PIECES) {
            return !without.get(turn);
        }
        for (int i = 0; i < piece.units.size(); i++) {
            if (turnOf(candidate.groupNumber(), piece.units.get(i)) != turn) {
                return false;
            }
        }
        return true;
    }

    /** Whether somebody else may have the units if they are left over. */
    boolean areOpen(int group, Stretch units) {
        return turnOf(group, units) != NOBODY;
    }

    private int turnOf(int group, Stretch units) {
        var ofSlot = turns.get(new Where(group, units.slot.number()));
        var entry = ofSlot == null ? null : ofSlot.floorEntry(units.slot.startOf(units));
        return entry == null ? ANYBODY : entry.getValue();
    }

    /** One turn shall have all units of these slots. */
    Wishes all(int group, BitSet slots, int turn) {
        Wishes then = copy();
        slots.stream().forEach(slot -> then.turns.put(new Where(group, slot), everything(turn)));
        return then;
    }

    private static NavigableMap<Integer, Integer> everything(int turn) {
        return new TreeMap<>(Map.of(0, turn));
    }

    /** Each turn shall have some units more. */
    Wishes more(List<Some> some) {
        Wishes then = copy();
        some.forEach(then::put);
        return then;
    }

    /**
     * Units of a slot.
     *
     * @param from the first
     * @param to after the last
     */
    record Some(int group, int slot, int from, int to, int turn) {
        Some between(int first, int last) {
            return new Some(group, slot, first, last, turn);
        }
    }

    private void put(Some units) {
        var where = new Where(units.group(), units.slot());
        var ofSlot = new TreeMap<>(turns.getOrDefault(where, everything(ANYBODY)));
        int then = ofSlot.floorEntry(units.to()).getValue();
        ofSlot.subMap(units.from(), units.to()).clear();
        ofSlot.put(units.from(), units.turn());
        ofSlot.put(units.to(), then);
        turns.put(where, ofSlot);
    }

    /** What a turn should have nobody shall have. */
    Wishes withoutTurn(int turn) {
        Wishes then = copy();
        then.turns.replaceAll((_, ofSlot) -> forNobody(ofSlot, turn));
        return then;
    }

    private static NavigableMap<Integer, Integer> forNobody(
            NavigableMap<Integer, Integer> ofSlot, int turn) {
        var then = new TreeMap<>(ofSlot);
        then.replaceAll((_, before) -> before == turn ? NOBODY : before);
        return then;
    }

    /** The other way, for one of all or nothing. */
    Wishes turned(int turn) {
        Wishes then = copy();
        then.without.flip(turn);
        return then;
    }
}
