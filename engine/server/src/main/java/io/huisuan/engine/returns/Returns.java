package io.huisuan.engine.returns;

import io.huisuan.cart.Cart;
import io.huisuan.engine.decision.Recollection;
import io.huisuan.engine.decision.Remembered;
import io.huisuan.engine.returns.ReturnQuestion.Earlier;
import io.huisuan.engine.shelf.Archive;
import io.huisuan.pricing.Policy;
import io.huisuan.pricing.Policy.OnReturn;
import io.huisuan.pricing.Quote;
import io.huisuan.returns.Order;
import io.huisuan.returns.ReturnQuote;
import io.huisuan.returns.Returned;
import io.huisuan.returns.Returning;

import tools.jackson.databind.JsonNode;

import java.util.Optional;
import java.util.function.Function;

/**
 * Tells what a return would come to. It rests on what the decision recorded; its release is asked
 * for the policy, and for prices only where the policy is to evaluate again. Nothing is booked.
 */
public final class Returns {

    private final Recollection recollection;
    private final Archive archive;

    public Returns(Recollection recollection, Archive archive) {
        this.recollection = recollection;
        this.archive = archive;
    }

    /**
     * A return quote with what it answers.
     *
     * @param onReturn what it was quoted under
     * @param isComplete whether nothing of the goods is kept any more
     * @param codesBack whether the codes of the order may be used again
     */
    public record Answer(
            Order order,
            OnReturn onReturn,
            ReturnQuote quote,
            boolean isComplete,
            boolean codesBack) {

        /** The same of an order that is off. */
        public Answer withShipping(long paid) {
            return new Answer(order, onReturn, quote.withShipping(paid), isComplete, codesBack);
        }
    }

    /**
     * Quotes a return.
     *
     * @throws io.huisuan.engine.problem.Refusal when there is no such decision
     * @throws io.huisuan.rules.codec.JsonRefused when the question does not fit what was bought
     * @throws io.huisuan.engine.shelf.Rejected when the release is not what it was any more
     */
    Answer quote(String decision, JsonNode body) {
        Remembered remembered = recollection.remember(decision);
        Order order = remembered.order();
        return quote(remembered, ReturnQuestion.read(body, order));
    }

    private Answer quote(Remembered remembered, ReturnQuestion question) {
        Order order = remembered.order();
        Policy policy = archive.policy(remembered.release());
        OnReturn onReturn = question.onReturn().orElse(policy.onReturn());
        ReturnQuote quote =
                switch (onReturn) {
                    case KEEP, CLAW_BACK -> quote(order, question, onReturn, _ -> order.quote());
                    case RE_EVALUATE -> priced(remembered, question);
                };
        boolean isComplete = order.isComplete(question.before().returned().and(question.now()));
        return new Answer(order, onReturn, quote, isComplete, isComplete && policy.couponBack());
    }

    /**
     * What comes back, as it was told.
     *
     * @throws io.huisuan.rules.codec.JsonRefused when it does not fit what was bought
     */
    public static Returned read(JsonNode body, Order order) {
        return ReturnQuestion.returned(body, order);
    }

    /**
     * Quotes a return under the decision's policy.
     *
     * @param before what came back earlier
     * @param refunded what was refunded for it, minor units
     * @throws io.huisuan.engine.shelf.Rejected when the release is not what it was any more
     */
    public Answer quote(Remembered remembered, Returned before, long refunded, Returned now) {
        return quote(
                remembered,
                new ReturnQuestion(new Earlier(before, refunded), now, Optional.empty()));
    }

    private ReturnQuote priced(Remembered remembered, ReturnQuestion question) {
        return archive.reading(
                remembered.release(),
                release ->
                        quote(
                                remembered.order(),
                                question,
                                OnReturn.RE_EVALUATE,
                                kept -> remembered.price(kept, release)));
    }

    private static ReturnQuote quote(
            Order order, ReturnQuestion question, OnReturn onReturn, Function<Cart, Quote> again) {
        Earlier before = question.before();
        return Returning.quote(
                order, before.returned(), before.refunded(), question.now(), onReturn, again);
    }
}
