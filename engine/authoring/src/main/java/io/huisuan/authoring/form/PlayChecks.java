package io.huisuan.authoring.form;

import io.huisuan.authoring.finding.Finding;
import io.huisuan.money.Money;
import io.huisuan.promotion.Effect.UnitPrice;
import io.huisuan.promotion.Limits;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Play;
import io.huisuan.promotion.Promotion;
import io.huisuan.promotion.Promotion.Drl;
import io.huisuan.promotion.Promotion.Form;
import io.huisuan.promotion.Table;
import io.huisuan.social.bargain.Infeasible;
import io.huisuan.social.bargain.Outlook;
import io.huisuan.social.bargain.Simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Checks what customers do together: whether it can come to what is promised. */
final class PlayChecks {

    /** So many bargains are tried: enough to see one that hardly ever ends. */
    private static final int RUNS = 200;

    private static final long SEED = 1;

    private static final Map<String, Class<? extends Play>> PLAYED =
            new TreeMap<>(
                    Map.of(
                            Template.GROUP_BUY.name(), Play.GroupBuy.class,
                            Template.BARGAIN.name(), Play.Bargain.class,
                            Template.REFERRAL.name(), Play.Referral.class));

    private final List<Finding> findings = new ArrayList<>();
    private final Promotion promotion;

    private PlayChecks(Promotion promotion) {
        this.promotion = promotion;
    }

    static List<Finding> of(Promotion promotion) {
        var checks = new PlayChecks(promotion);
        checks.kind();
        promotion.play().ifPresent(checks::play);
        return List.copyOf(checks.findings);
    }

    /** A form for something that is played says how, and no other does. */
    private void kind() {
        if (!(promotion.body() instanceof Form(String template, _))) {
            return;
        }
        Class<? extends Play> wanted = PLAYED.get(template);
        if (wanted == null && promotion.play().isPresent()) {
            error(
                    "/play",
                    "表单 " + template + " 不带玩法；请换成 " + String.join("、", PLAYED.keySet()),
                    "the form %s is not for a play; take one of %s"
                            .formatted(template, String.join(", ", PLAYED.keySet())));
        }
        if (wanted != null && promotion.play().filter(wanted::isInstance).isEmpty()) {
            error(
                    "/play",
                    "表单 " + template + " 要写它的玩法（play），否则人人都有这个价",
                    "the form %s needs its own play: without, everybody gets it"
                            .formatted(template));
        }
    }

    private void play(Play play) {
        switch (play) {
            case Play.GroupBuy group -> group(group);
            case Play.Bargain bargain -> bargain(bargain);
            case Play.Referral referral -> findings.addAll(ReferralChecks.of(promotion, referral));
        }
    }

    private void bargain(Play.Bargain bargain) {
        Infeasible.of(bargain).ifPresent(this::infeasible);
        switch (bargain.cuts()) {
            case Play.FixedHelpers _ -> {}
            case Play.Weighted weighted -> weighted(bargain, weighted);
        }
        price(bargain.floor(), "砍价底价", "the floor of the bargain");
        if (promotion.body() instanceof Form(_, List<Offer> offers) && prices(offers) > 1) {
            error("/body/offers", "砍价只卖一件，只能写一个单价", "a bargain sells one unit: say one unit price");
        }
        if (!bargain.compensation().isEmpty() && !canRunOut(promotion.limits())) {
            findings.add(
                    Finding.warning(
                            "no-effect",
                            "/play/compensation",
                            "没有限量就不会售罄，补偿券不会发放",
                            "without a limit nothing runs out, and nobody is compensated"));
        }
    }

    private static boolean canRunOut(Limits limits) {
        return limits.units() != Limits.NO_LIMIT
                || limits.uses() != Limits.NO_LIMIT
                || limits.budget() != Limits.NO_LIMIT;
    }

    private static long prices(List<Offer> offers) {
        return offers.stream().filter(offer -> offer.effect() instanceof UnitPrice).count();
    }

    private void infeasible(Infeasible why) {
        String all =
                "%d × %s = %s %s %s"
                        .formatted(
                                why.helpers(),
                                money(why.cut()),
                                money(why.helpers() * why.cut()),
                                why.side() == Infeasible.Side.TOO_MUCH ? ">" : "<",
                                money(why.range()));
        error(
                "/play/cuts",
                switch (why.side()) {
                    case TOO_MUCH -> "每人都砍最少也超过可砍金额：" + all + "；请减少人数或降低每刀下限";
                    case TOO_LITTLE -> "每人都砍最多也到不了底价：" + all + "；请增加人数或提高每刀上限";
                },
                switch (why.side()) {
                    case TOO_MUCH ->
                            "even the least cuts are more than there is to cut: "
                                    + all
                                    + "; take fewer helpers or a smaller least cut";
                    case TOO_LITTLE ->
                            "even the greatest cuts do not reach the floor: "
                                    + all
                                    + "; take more helpers or a greater most";
                });
    }

    private void weighted(Play.Bargain bargain, Play.Weighted cuts) {
        Outlook outlook = Simulation.of(bargain, Shares.of(promotion), RUNS, SEED);
        if (outlook.reaches(cuts.mostHelpers())) {
            return;
        }
        error(
                "/play/cuts/mostHelpers",
                "试算 %d 次：九成砍价需要 %s 人，超过上限 %d 人"
                        .formatted(RUNS, people(outlook.ninety(), "1,000 以上"), cuts.mostHelpers()),
                "of %d tries, nine of ten needed %s helpers, more than the %d that are allowed"
                        .formatted(
                                RUNS,
                                people(outlook.ninety(), "more than 1,000"),
                                cuts.mostHelpers()));
    }

    private static String people(OptionalInt number, String never) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : never;
    }

    private void group(Play.GroupBuy group) {
        List<Play.Rung> ladder = group.ladder();
        for (int i = 1; i < ladder.size(); i++) {
            if (ladder.get(i).people() <= ladder.get(i - 1).people()) {
                error(
                        "/play/ladder/" + i + "/people",
                        "人数要比上一档多",
                        "more people than on the rung before are expected");
            }
            if (ladder.get(i).price() >= ladder.get(i - 1).price()) {
                error(
                        "/play/ladder/" + i + "/price",
                        "价格要比上一档低",
                        "a lower price than on the rung before is expected");
            }
        }
        if (!ladder.isEmpty()) {
            if (ladder.getFirst().people() != group.need()) {
                error(
                        "/play/ladder/0/people",
                        "第一档的人数就是成团人数 " + group.need(),
                        "the first rung is for the " + group.need() + " who complete a group");
            }
            price(ladder.getFirst().price(), "阶梯第一档的价格", "the price of the first rung");
        }
    }

    /** A form, and each row of a table, says the price that the play begins or ends with. */
    private void price(long price, String zh, String en) {
        if (promotion.body() instanceof Drl) {
            return;
        }
        List<SaidPrice> said = SaidPrice.all(promotion);
        for (SaidPrice one : said) {
            if (one.price() != price) {
                error(
                        one.pointer(),
                        "单价要等于" + zh + " " + money(price),
                        "the unit price is " + en + ", " + money(price));
            }
        }
        if (said.isEmpty()) {
            error(
                    promotion.body() instanceof Table ? "/body/columns" : "/body/offers",
                    "缺少单价，它等于" + zh + " " + money(price),
                    "a unit price is missing: " + en + ", " + money(price));
        }
    }

    private String money(long minor) {
        return new Money(minor, promotion.currency()).label();
    }

    private void error(String pointer, String zh, String en) {
        findings.add(Finding.error("contradiction", pointer, zh, en));
    }
}
