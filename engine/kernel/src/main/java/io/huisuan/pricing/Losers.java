package io.huisuan.pricing;

import io.huisuan.pricing.Candidate.Offered;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Outbid;
import io.huisuan.pricing.Outcome.Share;
import io.huisuan.pricing.Outcome.Spent;
import io.huisuan.pricing.Outcome.ThresholdMissed;

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

    static void tell(List<Candidate> candidates, Receipt receipt) {
        var losers = new Losers(candidates, receipt);
        for (Candidate candidate : candidates) {
            if (candidate.isContested() && losers.hasLost(candidate)) {
                candidate.becomes(losers.outcome(candidate));
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

    private Outcome outcome(Candidate loser) {
        return receipt.excluded(loser.proposal).orElseGet(() -> outbid(loser));
    }

    private Outcome outbid(Candidate loser) {
        long worth = loser.offered().map(Offered::worth).orElse(0L);
        long against = rivalWorth(loser);
        if (against > 0) {
            return new Outbid(loser.proposal, strongest(loser), worth, against);
        }
        return receipt.isEmpty()
                ? new Spent(loser.proposal)
                : new Outbid(loser.proposal, receipt.mostGenerous(), worth, receipt.worth());
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
