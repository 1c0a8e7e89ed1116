package io.huisuan.pricing;

import io.huisuan.pricing.Bid.Grain;
import io.huisuan.promotion.Effect.Reduction;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Series;
import io.huisuan.promotion.Target;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Of the series of a group, the members that may win something on the running cart as it is now.
 * Whoever is left out gives nothing here, or less on each of its units than another member who
 * competes for them in the same way.
 */
final class Contenders {

    private final Running running;
    private final Most most;
    private final boolean staysWhole;
    private final List<Heat> heats = new ArrayList<>();
    private final List<Candidate> found = new ArrayList<>();

    private Contenders(Running running, boolean staysWhole) {
        this.running = running;
        this.most = new Most(running.policy);
        this.staysWhole = staysWhole;
    }

    /**
     * Finds them.
     *
     * @param crowd those who stand for a series or a lineup
     * @param members all of the group, the crowd too
     */
    static List<Candidate> of(Running running, List<Candidate> crowd, List<Candidate> members) {
        var contenders = new Contenders(running, splitNothing(members));
        contenders.find(crowd);
        return contenders.found;
    }

    /** Everybody for whom they stand. */
    static List<Candidate> all(List<Candidate> crowd) {
        var series = new LinkedHashSet<Series>();
        for (Candidate candidate : crowd) {
            candidate.series().ifPresent(series::add);
            candidate.entrants().ifPresent(entrants -> entrants.addTo(series));
        }
        var all = new ArrayList<Candidate>();
        for (Series each : series) {
            each.members().forEach(one -> all.add(new Candidate(one, Trail.NONE)));
        }
        return all;
    }

    /** Whether no member can split units of a line from the others. */
    private static boolean splitNothing(List<Candidate> members) {
        for (Candidate member : members) {
            if (!splitsNothing(member)) {
                return false;
            }
        }
        return true;
    }

    private static boolean splitsNothing(Candidate candidate) {
        Offer offer = candidate.proposal.offer();
        return offer.effect() instanceof Reduction
                && !candidate.picksUnits()
                && !(offer.target() instanceof Target.Units)
                && (offer.thresholds().isEmpty() || countsWholeLines(offer));
    }

    private static boolean countsWholeLines(Offer offer) {
        return offer.thresholds().stream()
                .noneMatch(threshold -> threshold.of() instanceof Target.Units);
    }

    private void find(List<Candidate> crowd) {
        var entrants = new ArrayList<Entrants>();
        for (Candidate candidate : crowd) {
            candidate.series().ifPresent(this::hear);
            candidate.entrants().ifPresent(entrants::add);
        }
        if (!lineByLine(entrants)) {
            var all = new LinkedHashSet<Series>();
            entrants.forEach(each -> each.addTo(all));
            all.forEach(this::hear);
            byPieces().forEach(heat -> heat.addTo(found));
        }
        asAWhole().forEach(heat -> heat.addTo(found));
    }

    private void hear(Series series) {
        Heat heat = new Heat(running, most, series);
        if (heat.hasAny()) {
            heats.add(heat);
        }
    }

    /** Where lines stay whole, the best for each is all that matters. */
    private boolean lineByLine(List<Entrants> entrants) {
        if (!staysWhole || running.splits() > 0 || entrants.isEmpty()) {
            return false;
        }
        List<Heat> byPieces = those(heat -> heat.grain() != Grain.WHOLE);
        long[] best = new long[running.slotCount()];
        byPieces.forEach(heat -> heat.raise(best));
        var winners = new Winners(running, most, best);
        entrants.forEach(winners::hear);
        if (!winners.areWithinThePolicy()) {
            return false;
        }
        byPieces.removeIf(heat -> !heat.isBestSomewhere(best));
        byPieces.forEach(heat -> heat.addTo(found));
        winners.addTo(found);
        return true;
    }

    /**
     * Those that give most on some line. Only of a line that is not split, each unit by itself and
     * the line as a whole are the same.
     */
    private List<Heat> byPieces() {
        if (staysWhole) {
            return best(those(heat -> heat.grain() != Grain.WHOLE));
        }
        List<Heat> best = best(those(heat -> heat.grain() == Grain.UNIT));
        best.addAll(best(those(heat -> heat.grain() == Grain.LINE)));
        return best;
    }

    private List<Heat> best(List<Heat> some) {
        long[] best = new long[running.slotCount()];
        for (Heat heat : some) {
            if (running.splits() > 0 || !heat.isWithinThePolicy()) {
                return some;
            }
            heat.raise(best);
        }
        some.removeIf(heat -> !heat.isBestSomewhere(best));
        return some;
    }

    private List<Heat> those(Predicate<Heat> wanted) {
        var those = new ArrayList<Heat>(heats.size());
        for (Heat heat : heats) {
            if (wanted.test(heat)) {
                those.add(heat);
            }
        }
        return those;
    }

    /** Whoever works on all goods competes with all who do. */
    private List<Heat> asAWhole() {
        List<Heat> some = those(heat -> heat.grain() == Grain.WHOLE);
        long best = 0;
        for (Heat heat : some) {
            best = heat.isOfAllGoods() ? Math.max(best, heat.worth()) : best;
        }
        long worth = best;
        some.removeIf(heat -> heat.isOfAllGoods() && heat.worth() < worth);
        return some;
    }
}
