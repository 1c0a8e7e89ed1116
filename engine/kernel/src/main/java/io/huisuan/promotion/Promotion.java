package io.huisuan.promotion;

import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * One incentive of a campaign, as data.
 *
 * @param id lower-case letters, digits and {@code -}, at most 64
 * @param campaign the id of its campaign
 * @param currency of all its amounts; it concerns carts of this currency only
 * @param limits how much of it there is
 * @param play what customers do together for it; then it speaks only for who takes part
 * @param when what must hold before it proposes anything
 * @param examples at most {@link Example#MAX} carts with what they must come to; they give nothing
 */
public record Promotion(
        String id,
        String campaign,
        Text name,
        Currency currency,
        Schedule schedule,
        Stacking stacking,
        Limits limits,
        Optional<Play> play,
        Condition when,
        Body body,
        List<Example> examples) {

    public Promotion {
        examples = List.copyOf(examples);
    }

    /** One without limits, play and examples. */
    public Promotion(
            String id,
            String campaign,
            Text name,
            Currency currency,
            Schedule schedule,
            Stacking stacking,
            Condition when,
            Body body) {
        this(
                id,
                campaign,
                name,
                currency,
                schedule,
                stacking,
                Limits.NONE,
                Optional.empty(),
                when,
                body,
                List.of());
    }

    /** The same with another body. */
    public Promotion with(Body other) {
        return new Promotion(
                id, campaign, name, currency, schedule, stacking, limits, play, when, other,
                examples);
    }

    /** The same with these examples. */
    public Promotion with(List<Example> others) {
        return new Promotion(
                id, campaign, name, currency, schedule, stacking, limits, play, when, body, others);
    }

    /** The same with these limits. */
    public Promotion with(Limits others) {
        return new Promotion(
                id, campaign, name, currency, schedule, stacking, others, play, when, body,
                examples);
    }

    /** The same with a play. */
    public Promotion with(Play other) {
        return new Promotion(
                id,
                campaign,
                name,
                currency,
                schedule,
                stacking,
                limits,
                Optional.of(other),
                when,
                body,
                examples);
    }

    /** The same at any time. */
    public Promotion always() {
        var schedule = new Schedule(this.schedule.zone(), Optional.empty(), Optional.empty());
        return new Promotion(
                id, campaign, name, currency, schedule, stacking, limits, play, when, body,
                examples);
    }

    /** How it is authored. */
    public sealed interface Body permits Form, Table, Drl {}

    /**
     * Authored as a form.
     *
     * @param template which guided form edits it, for example {@code TIERED_OFF}
     * @param offers 1 to 10, numbered by their place
     */
    public record Form(String template, List<Offer> offers) implements Body {
        public Form {
            offers = List.copyOf(offers);
        }
    }

    /** Authored as DRL: the author's own text, which is never compiled. */
    public record Drl(String text) implements Body {}
}
