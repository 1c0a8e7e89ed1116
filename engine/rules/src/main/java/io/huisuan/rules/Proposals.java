package io.huisuan.rules;

import io.huisuan.pricing.Outcome.Failed;
import io.huisuan.promotion.Crowd;
import io.huisuan.promotion.Proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the rules of a rulebook ask for.
 *
 * @param made in no particular order; the kernel orders them
 * @param crowd beside what is made; nobody unless they were asked for briefly
 * @param failed promotions whose rules broke or were stopped, which therefore ask for nothing
 */
public record Proposals(List<Proposal> made, Crowd crowd, List<Failed> failed) {

    public Proposals {
        made = List.copyOf(made);
        failed = List.copyOf(failed);
    }

    /** The same, with what others ask for in the name of these promotions. */
    Proposals with(Proposals others, Set<String> promotions) {
        var all =
                new ArrayList<>(
                        made.stream().filter(p -> !promotions.contains(p.promotion())).toList());
        all.addAll(others.made);
        var broken =
                new ArrayList<>(
                        failed.stream().filter(f -> !promotions.contains(f.promotion())).toList());
        broken.addAll(others.failed);
        return new Proposals(all, crowd, broken);
    }

    /** Each by itself. */
    public Proposals(List<Proposal> made, List<Failed> failed) {
        this(made, Crowd.NOBODY, failed);
    }
}
