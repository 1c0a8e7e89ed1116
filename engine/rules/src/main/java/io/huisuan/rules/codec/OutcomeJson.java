package io.huisuan.rules.codec;

import io.huisuan.pricing.LimitReason;
import io.huisuan.pricing.Outcome;
import io.huisuan.pricing.Outcome.Applied;
import io.huisuan.pricing.Outcome.Broken;
import io.huisuan.pricing.Outcome.CodeRejected;
import io.huisuan.pricing.Outcome.Excluded;
import io.huisuan.pricing.Outcome.Failed;
import io.huisuan.pricing.Outcome.LimitReached;
import io.huisuan.pricing.Outcome.NotEligible;
import io.huisuan.pricing.Outcome.Outbid;
import io.huisuan.pricing.Outcome.Share;
import io.huisuan.pricing.Outcome.Spent;
import io.huisuan.pricing.Outcome.ThresholdMissed;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Target;

import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of outcomes: {@code {"promotion", "outcome", …}}; an outcome of a proposal also has its
 * {@code number} (which of the promotion's offers), {@code name}, {@code stage} and {@code target}.
 */
public final class OutcomeJson {

    private OutcomeJson() {}

    public static ObjectNode write(Outcome outcome) {
        return switch (outcome) {
            case Applied(var proposal, long amount, var shares, var fees, long desired) ->
                    of("APPLIED", proposal)
                            .whole("amount", amount)
                            .whole("desired", desired, amount)
                            .fullList("shares", shares, share -> share("line", share))
                            .list("fees", fees, fee -> share("method", fee))
                            .tree();
            case Outbid(var proposal, String by, long worth, long rivalWorth, long margin) ->
                    of("OUTBID", proposal)
                            .text("by", by)
                            .whole("worth", worth)
                            .whole("rivalWorth", rivalWorth)
                            .whole("margin", margin)
                            .tree();
            case Excluded(var proposal, String by) ->
                    of("EXCLUDED", proposal).text("by", by).tree();
            case ThresholdMissed missed -> missed(missed);
            case CodeRejected(var proposal, String code, String by, var why) ->
                    of("CODE_REJECTED", proposal)
                            .text("code", code)
                            .text("by", by)
                            .member("rejection", PromotionJson.write(why))
                            .tree();
            case Broken(var proposal, String reason) ->
                    of("FAILED", proposal).text("reason", reason).tree();
            case LimitReached(var proposal, LimitReason why) ->
                    of("LIMIT_REACHED", proposal).text("reason", why.name()).tree();
            case Spent(var proposal) -> of("SPENT", proposal).tree();
            case Failed(String promotion, String reason) ->
                    of("FAILED", promotion).text("reason", reason).tree();
            case NotEligible(String promotion, var name, var why) ->
                    of("NOT_ELIGIBLE", promotion)
                            .member("name", PromotionJson.write(name))
                            .member("why", WhyJson.write(why))
                            .tree();
        };
    }

    private static Writing of(String outcome, Proposal proposal) {
        return of(outcome, proposal.promotion())
                .whole("number", proposal.number())
                .member("name", PromotionJson.write(proposal.reason()))
                .text("stage", proposal.offer().stage().name())
                .member("target", OfferJson.write(proposal.offer().target()));
    }

    private static Writing of(String outcome, String promotion) {
        return Writing.object().text("promotion", promotion).text("outcome", outcome);
    }

    private static ObjectNode missed(ThresholdMissed missed) {
        ObjectNode json =
                of("THRESHOLD_MISSED", missed.proposal())
                        .text("measure", missed.threshold().measure().name())
                        .whole("required", missed.threshold().atLeast())
                        .whole("actual", missed.actual())
                        .whole("missing", missed.missing())
                        .tree();
        Target counted = missed.threshold().of();
        if (!counted.equals(missed.proposal().offer().target())) {
            json.set("of", OfferJson.write(counted));
        }
        return json;
    }

    private static ObjectNode share(String of, Share share) {
        return Writing.object().text(of, share.of()).whole("amount", share.amount()).tree();
    }
}
