package io.huisuan.rules;

import io.huisuan.pricing.Outcome.Failed;
import io.huisuan.promotion.Proposal;

import java.util.List;

/**
 * What the rules of a rulebook ask for.
 *
 * @param made in no particular order; the kernel orders them
 * @param failed promotions whose rules broke or were stopped, which therefore ask for nothing
 */
public record Proposals(List<Proposal> made, List<Failed> failed) {

    public Proposals {
        made = List.copyOf(made);
        failed = List.copyOf(failed);
    }
}
