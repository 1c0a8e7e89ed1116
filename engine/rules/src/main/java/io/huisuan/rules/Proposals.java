package io.huisuan.rules;

import io.huisuan.pricing.Outcome.Failed;
import io.huisuan.promotion.Crowd;
import io.huisuan.promotion.Proposal;

import java.util.List;

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

    /** Each by itself. */
    public Proposals(List<Proposal> made, List<Failed> failed) {
        this(made, Crowd.NOBODY, failed);
    }
}
