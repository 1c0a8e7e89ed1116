package io.huisuan.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.huisuan.laws.Choices;
import io.huisuan.laws.Laws;
import io.huisuan.pricing.Outcome.Broken;
import io.huisuan.promotion.Condition;
import io.huisuan.promotion.Crowd;
import io.huisuan.promotion.Effect;
import io.huisuan.promotion.Effect.AmountOff;
import io.huisuan.promotion.Effect.Per;
import io.huisuan.promotion.Effect.PercentOff;
import io.huisuan.promotion.Effect.Split;
import io.huisuan.promotion.LineFilter;
import io.huisuan.promotion.Lineup;
import io.huisuan.promotion.Offer;
import io.huisuan.promotion.Proposal;
import io.huisuan.promotion.Series;
import io.huisuan.promotion.Stacking;
import io.huisuan.promotion.Stacking.Exclusive;
import io.huisuan.promotion.Stage;
import io.huisuan.promotion.Target;
import io.huisuan.promotion.Text;
import io.huisuan.promotion.TextField;
import io.huisuan.promotion.Threshold;
import io.huisuan.promotion.Threshold.Basis;
import io.huisuan.promotion.Threshold.Measure;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** What a series hides never matters: a brief quote is the whole one without those who lost. */
class SeriesLawsTest {

    /** A deal, and more promotions, many of which are alike. */
    private record Shop(Deal deal, List<Proposal> alike, boolean isLinedUp) {

        static Shop any(Choices choices) {
            Deal deal = choices.onceIn(2) ? Deal.any(choices) : few(choices);
            long price = choices.among(20L, 1_000L);
            var alike = new ArrayList<Proposal>();
            int families = 1 + choices.upTo(4);
            for (int i = 0; i < families; i++) {
                addFamily(choices, price, alike);
            }
            return new Shop(deal, alike, !choices.onceIn(3));
        }

        /** Hardly anybody else, so that the many are among themselves. */
        private static Deal few(Choices choices) {
            Deal deal = Deal.any(choices);
            return new Deal(
                    deal.cart(),
                    deal.proposals().stream()
                            .filter(one -> one.stacking().exclusive() == Exclusive.NO)
                            .limit(choices.upTo(2))
                            .toList(),
                    deal.policy().with(Policy.Combination.STAGEWISE),
                    deal.availability());
        }

        private static void addFamily(Choices choices, long price, List<Proposal> alike) {
            Stage stage = choices.among(Stage.ITEM, Stage.ITEM, Stage.ORDER);
            Target target = choices.among(Target.EVERYTHING, red(), only("line0"), only("line1"));
            Stacking stacking =
                    new Stacking(
                            choices.among(0, 0, 1),
                            choices.among("g", "h"),
                            choices.onceIn(8)
                                    ? choices.among(Stacking.Selection.values())
                                    : Stacking.Selection.BEST,
                            Exclusive.NO,
                            Set.of(),
                            choices.onceIn(10));
            boolean isPercent = choices.onceIn(2);
            Per per = choices.among(Per.values());
            Split split = choices.among(Split.values());
            boolean isFrom = choices.onceIn(2);
            Basis basis = choices.among(Basis.values());
            int members = 1 + choices.upTo(7);
            for (int i = 0; i < members; i++) {
                Effect effect =
                        isPercent
                                ? new PercentOff(1 + choices.upTo(60) * 100, Effect.NO_CAP, per)
                                : new AmountOff(choices.upTo(price), split);
                List<Threshold> from =
                        isFrom
                                ? List.of(
                                        new Threshold(
                                                Measure.AMOUNT,
                                                basis,
                                                choices.upTo(8 * price),
                                                target))
                                : List.of();
                String id = "p" + choices.upTo(20) + "x" + alike.size();
                alike.add(
                        new Proposal(
                                id,
                                0,
                                new Offer(stage, target, from, effect),
                                stacking,
                                new Text(id, id)));
            }
        }

        private static Target red() {
            return new Target.Lines(AnyEffect.RED);
        }

        private static Target only(String sku) {
            Set<String> any = Set.of();
            return new Target.Lines(new LineFilter(Set.of(sku), any, any, any, any, any, any));
        }

        Quote whole() {
            var all = new ArrayList<>(others());
            alike.stream().filter(this::touches).forEach(all::add);
            return Pricing.quote(deal.cart(), all, deal.policy(), deal.availability());
        }

        /** As rules propose. */
        private boolean touches(Proposal proposal) {
            return proposal.offer().target() instanceof Target.Lines(LineFilter where)
                    && deal.cart().lines().stream().anyMatch(where::matches);
        }

        Quote brief() {
            var others = new ArrayList<>(others());
            var families = new LinkedHashMap<Series.Likeness, List<Proposal>>();
            for (Proposal proposal : alike.stream().filter(this::touches).toList()) {
                Series.likeness(proposal)
                        .ifPresentOrElse(
                                likeness ->
                                        families.computeIfAbsent(likeness, _ -> new ArrayList<>())
                                                .add(proposal),
                                () -> others.add(proposal));
            }
            var series = new ArrayList<Series>();
            var lineups = new LinkedHashMap<Lineup.Likeness, List<Series>>();
            for (List<Proposal> family : families.values()) {
                Series one = Series.of(family);
                Lineup.likeness(one)
                        .filter(_ -> isLinedUp)
                        .ifPresentOrElse(
                                likeness ->
                                        lineups.computeIfAbsent(likeness, _ -> new ArrayList<>())
                                                .add(one),
                                () -> series.add(one));
            }
            var crowd = new Crowd(series, lineups.values().stream().map(Lineup::of).toList());
            return Pricing.brief(deal.cart(), others, crowd, deal.policy(), deal.availability());
        }

        /** Of every other one it is told what became of it, as if it rested on a code. */
        private List<Proposal> others() {
            var coded = new Condition.TextIn(TextField.CODE, Set.of("X"));
            return deal.proposals().stream()
                    .map(
                            some ->
                                    new Proposal(
                                            some.promotion(),
                                            some.number(),
                                            some.offer(),
                                            some.stacking(),
                                            some.reason(),
                                            some.number() == 0 ? coded : Condition.ALWAYS))
                    .toList();
        }
    }

    private static Quote withoutBroken(Quote quote) {
        List<Outcome> others =
                quote.outcomes().stream().filter(outcome -> !(outcome instanceof Broken)).toList();
        return new Quote(
                quote.currency(),
                quote.lines(),
                quote.shipping(),
                quote.gifts(),
                quote.extras(),
                others,
                quote.optimality(),
                quote.tax());
    }

    @Test
    void a_brief_quote_is_the_whole_one_without_those_who_lost() {
        Laws.forAtLeast(
                12_000,
                Shop::any,
                shop ->
                        assertThat(withoutBroken(shop.brief()))
                                .isEqualTo(withoutBroken(shop.whole().brief())));
    }
}
