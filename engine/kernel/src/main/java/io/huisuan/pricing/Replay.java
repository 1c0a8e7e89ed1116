package io.huisuan.pricing;

import io.huisuan.pricing.Candidate.Contested;
import io.huisuan.pricing.Walk.Place;
import io.huisuan.pricing.Wishes.Some;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Plays all turns of a component by what is wished, as often as one likes. */
final class Replay {

    /** Units that somebody could have had, and what that was worth for a thousand of them. */
    private record Left(Some units, long worth) {}

    private final Walk walk;
    private final Place start;
    private final List<Candidate> candidates;
    private final Slot[] slots;
    private final List<Left> left = new ArrayList<>();

    /** The turns of those who compete with several units as one. */
    private final BitSet wholes = new BitSet();

    private long steps;

    /**
     * Nothing is played yet.
     *
     * @param settlement of the component alone, on a running cart that keeps its trail
     */
    Replay(Settlement settlement) {
        this.walk = new Walk(settlement);
        this.start = walk.place();
        this.candidates = settlement.candidates();
        this.slots = settlement.running().slots();
    }

    /** How often all turns were played. */
    long steps() {
        return steps;
    }

    /** What was saved the last time. */
    long worth() {
        return walk.worth();
    }

    /** What a proposal gave the last time. */
    long worthOf(Candidate candidate) {
        return walk.settlement().receipt().worthOf(candidate.proposal);
    }

    /** The pieces taken the last time, by turn. */
    BitSet[] taken() {
        return walk.copyOfTaken();
    }

    boolean isWhole(int turn) {
        return wholes.get(turn);
    }

    /** What somebody could have had the last time and did not take, the most wanted last. */
    List<Some> left() {
        return left.stream().map(Left::units).toList();
    }

    /** Each piece goes to who offers most for it, on the cart as it is. */
    Wishes rush() {
        begin();
        Offers offers = new Offers(walk.settlement());
        for (var next = walk.advance(); next.isPresent(); next = walk.advance()) {
            walk.go(offers.areBeatenBy(next.get(), walk.turn()), 1);
        }
        return wishes(walk.copyOfTaken());
    }

    /**
     * Plays what was chosen, and says it as wishes.
     *
     * @param pieces taken, by turn
     */
    Wishes wishes(BitSet[] pieces) {
        begin();
        var won = new ArrayList<Some>();
        var without = new BitSet();
        for (var next = walk.advance(); next.isPresent(); next = walk.advance()) {
            boolean takes = pieces[walk.turn()].get(walk.number());
            if (!isByPieces()) {
                without.set(walk.turn(), !takes);
            } else if (takes) {
                won.addAll(some(next.get()));
            }
            walk.go(takes, 1);
        }
        return new Wishes(without).more(won);
    }

    /** What is left over goes back, for whoever offers most for it last. */
    List<Some> play(Wishes wishes) {
        begin();
        left.clear();
        while (walk.advance().isPresent()) {
            List<Piece> alike = walk.alike();
            boolean takes = are(wishes, alike.getFirst());
            int same = 1;
            while (same < alike.size() && are(wishes, alike.get(same)) == takes) {
                same++;
            }
            if (!takes && isByPieces()) {
                leave(alike.subList(0, same));
            }
            walk.go(takes, same);
        }
        left.sort(Comparator.comparingLong(Left::worth));
        return left.stream().flatMap(some -> notWon(some.units(), wishes).stream()).toList();
    }

    private void begin() {
        steps++;
        walk.backTo(start);
    }

    private boolean isByPieces() {
        return candidates.get(walk.turn()).contested() == Contested.BY_PIECES;
    }

    private boolean are(Wishes wishes, Piece piece) {
        return wishes.are(piece, candidates.get(walk.turn()), walk.turn());
    }

    /** Equals are left together. */
    private void leave(List<Piece> alike) {
        Piece first = alike.getFirst();
        wholes.set(walk.turn(), !first.isSmall());
        long each = first.worth * 1_000 / first.units.units();
        List<Some> some = some(first);
        if (alike.size() > 1) {
            Some last = some(alike.getLast()).getLast();
            left.add(new Left(some.getFirst().between(some.getFirst().from(), last.to()), each));
        } else {
            some.forEach(units -> left.add(new Left(units, each)));
        }
    }

    /** The units of a piece of this turn. */
    private List<Some> some(Piece piece) {
        int group = candidates.get(walk.turn()).groupNumber();
        var some = new ArrayList<Some>(piece.units.size());
        for (int i = 0; i < piece.units.size(); i++) {
            Stretch units = piece.units.get(i);
            int from = units.slot.startOf(units);
            int to = from + units.count();
            some.add(new Some(group, units.slot.number(), from, to, walk.turn()));
        }
        return some;
    }

    /** Of these units, those that nobody has and somebody may have. */
    private List<Some> notWon(Some units, Wishes wishes) {
        var open = new ArrayList<Some>();
        int from = 0;
        for (Stretch stretch : slots[units.slot()].stretches()) {
            int to = from + stretch.count();
            if (from >= units.from()
                    && to <= units.to()
                    && !stretch.isWonIn(units.group())
                    && wishes.areOpen(units.group(), stretch)) {
                open.add(units.between(from, to));
            }
            from = to;
        }
        return open;
    }
}
