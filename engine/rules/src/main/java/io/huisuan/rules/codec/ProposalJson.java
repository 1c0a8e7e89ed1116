package io.huisuan.rules.codec;

import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Text;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * The JSON of what a promotion asked for, {@code {"offer", "stacking"?, "entitled"?}}, beside its
 * promotion, number and name.
 */
final class ProposalJson {
    private static final Offer HARMLESS =
            new Offer(Stage.ITEM, Target.EVERYTHING, List.of(), EffectJson.HARMLESS);

    private ProposalJson() {}

    static ObjectNode write(Proposal proposal) {
        return Writing.object()
                .member("offer", OfferJson.write(proposal.offer()))
                .member("stacking", proposal.stacking(), Stacking.FREE, PromotionJson::write)
                .member("entitled", proposal.entitled(), Condition.ALWAYS, ConditionJson::write)
                .tree();
    }

    static Proposal read(String promotion, int number, Text name, Reading in) {
        return new Proposal(
                promotion,
                number,
                in.object("offer", OfferJson::read, HARMLESS),
                in.object("stacking", PromotionJson::stacking).orElse(Stacking.FREE),
                name,
                in.object("entitled", ConditionJson::read).orElse(Condition.ALWAYS));
    }
}
