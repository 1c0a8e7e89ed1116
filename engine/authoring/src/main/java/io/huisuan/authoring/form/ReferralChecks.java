package io.huisuan.authoring.form;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Grant.Receiver;
import io.huisuan.promotion.Grant.Reward;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Play;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Table;
import io.huisuan.promotion.TextField;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Checks referrals: whether rewards are ever asked for, and what people have to look at first. */
final class ReferralChecks {

    private static final String LEVELS = "/play/levels";
    private static final String REGISTRATION = "/play/rewardsRegistration";
    private static final Set<String> REGISTER = Set.of("register");

    private final List<Finding> findings = new ArrayList<>();

    private ReferralChecks() {}

    static List<Finding> of(Promotion promotion, Play.Referral referral) {
        var checks = new ReferralChecks();
        checks.levels(promotion, referral.levels() == 2);
        checks.registration(promotion, referral.rewardsRegistration());
        return List.copyOf(checks.findings);
    }

    private void levels(Promotion promotion, boolean isTwo) {
        boolean isSaid =
                effects(promotion)
                        .anyMatch(e -> e instanceof Reward r && r.to() == Receiver.SECOND_INVITER);
        if (isSaid && !isTwo) {
            findings.add(
                    Finding.error(
                            "contradiction",
                            LEVELS,
                            "给“邀请人的邀请人”的奖励只在两级邀请时发放；请改为两级，或去掉这项奖励",
                            "rewards of who brought the inviter are only given with two levels;"
                                    + " choose two levels, or take that reward out"));
        }
        if (isTwo) {
            findings.add(
                    Finding.warning(
                            "legal-review",
                            LEVELS,
                            "两级邀请奖励须先经法务审核：可能被认定为传销或违规分销",
                            "two levels need a legal review first: they may count as a pyramid"
                                    + " scheme"));
        }
    }

    private void registration(Promotion promotion, boolean isRewarded) {
        if (isRewarded) {
            findings.add(
                    Finding.warning(
                            "registration-reward",
                            REGISTRATION,
                            "注册即奖励容易被机器注册套取；请设置上限和风险阈值，或改为首单奖励",
                            "rewards for registering alone are what bots are after; set caps and a"
                                    + " risk from which rewards are held, or reward first orders"));
        } else if (onlyRegister(promotion.when())) {
            findings.add(
                    Finding.error(
                            "contradiction",
                            REGISTRATION,
                            "条件要求节点 register，但没有开启注册奖励，因此永远不会发放",
                            "the condition asks for the milestone register, which is not rewarded,"
                                    + " so nothing is ever given"));
        }
    }

    private static boolean onlyRegister(Condition when) {
        return switch (when) {
            case Condition.AllOf(var of) -> of.stream().anyMatch(ReferralChecks::onlyRegister);
            case Condition.TextIn(var field, var values) ->
                    field == TextField.MILESTONE && values.equals(REGISTER);
            case Condition.AnyOf _, Condition.Not _, Condition.NumberIs _, Condition.HasLines _ ->
                    false;
        };
    }

    private static Stream<Effect> effects(Promotion promotion) {
        return switch (promotion.body()) {
            case Form(_, List<Offer> offers) -> offers.stream().map(Offer::effect);
            case Table table -> table.offers().map(Offer::effect);
            case Drl _ -> Stream.empty();
        };
    }
}
