package io.huisuan.pricing;

import io.huisuan.pricing.Candidate.Offered;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Outbid;
import io.huisuan.pricing.Outcome.Share;
import io.huisuan.pricing.Outcome.Spent;
import io.huisuan.pricing.Outcome.ThresholdMissed;
import io.huisuan.pricing.Plan.Instead;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells contested candidates that won nothing who won instead. */
final class Losers {

    private final List<Candidate> candidates;
    private final Receipt receipt;

    private Losers(List<Candidate> candidates, Receipt receipt) {
        this.candidates = candidates;
        this.receipt = receipt;
    }

    static void tell(List<Candidate> candidates, Receipt receipt, Plan plan) {
        var losers = new Losers(candidates, receipt);
        for (int turn = 0; turn < candidates.size(); turn++) {
            Candidate candidate = candidates.get(turn);
            if (candidate.isContested() && losers.hasLost(candidate)) {
                candidate.becomes(losers.outcome(candidate, plan.instead(turn)));
            }
        }
    }

    /** Also who could not apply any more because of what its rivals took. */
    private boolean hasLost(Candidate candidate) {
        Optional<Outcome> outcome = candidate.outcome();
        return outcome.isEmpty() || (isRefusal(outcome.get()) && rivalWorth(candidate) > 0);
    }

    private static boolean isRefusal(Outcome outcome) {
        return outcome instanceof ThresholdMissed || outcome instanceof Spent;
    }

    private Outcome outcome(Candidate loser, Optional<Instead> instead) {
        return receipt.excluded(loser.proposal).orElseGet(() -> outbid(loser, instead));
    }

    /** What it would give is not known if nobody tried; then it is what it said at first. */
    private Outcome outbid(Candidate loser, Optional<Instead> tried) {
        long against = rivalWorth(loser);
        long offered = loser.offered().map(Offered::worth).orElse(0L);
        Instead instead =
                tried.orElseGet(() -> new Instead(offered, Math.max(0, against - offered)));
        if (against == 0 && receipt.isEmpty()) {
            return new Spent(loser.proposal);
        }
        return new Outbid(
                loser.proposal,
                against > 0 ? strongest(loser) : receipt.mostGenerous(),
                instead.worth(),
                against > 0 ? against : receipt.worth(),
                instead.margin());
    }

    private long rivalWorth(Candidate loser) {
        long sum = 0;
        for (Candidate rival : candidates) {
            sum += worthAgainst(loser, rival);
        }
        return sum;
    }

    /** The first by rank among equals. */
    private String strongest(Candidate loser) {
        Candidate strongest = loser;
        long most = 0;
        for (Candidate rival : candidates) {
            long worth = worthAgainst(loser, rival);
            if (worth > most) {
                strongest = rival;
                most = worth;
            }
        }
        return strongest.proposal.promotion();
    }

    /** What a rival won where the loser wanted to give. */
    private static long worthAgainst(Candidate loser, Candidate rival) {
        if (rival == loser || loser.group().isEmpty() || !rival.group().equals(loser.group())) {
            return 0;
        }
        Set<String> wanted = wanted(loser);
        return rival.outcome().isPresent()
                        && rival.outcome().get() instanceof Applied won
                        && !Collections.disjoint(wanted, wanted(rival))
                ? worthOn(wanted, rival, won)
                : 0;
    }

    private static Set<String> wanted(Candidate candidate) {
        return candidate.offered().map(Offered::ids).orElse(Set.of());
    }

    /** Who won as a whole counts with all that it gave. */
    private static long worthOn(Set<String> wanted, Candidate rival, Applied won) {
        return rival.wonAsAWhole()
                .orElseGet(
                        () ->
                                Stream.concat(won.shares().stream(), won.fees().stream())
                                        .filter(share -> wanted.contains(share.of()))
                                        .mapToLong(Share::amount)
                                        .sum());
    }
}
