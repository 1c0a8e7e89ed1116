package io.huisuan.ledger.hold;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Commands about an order that has a hold: the same request again gets the same answer. */
final class Asked {

    private final Books books;

    Asked(Books books) {
        this.books = books;
    }

    /** Does the work on the order's newest hold, unless the same was asked before. */
    Answer about(Request request, String order, Function<Hold, Answer> work) {
        try {
            return books.write(
                    () -> {
                        Hold hold =
                                books.lock(request.client(), order)
                                        .orElseThrow(
                                                () ->
                                                        Unwound.refusing(
                                                                Reason.UNKNOWN_ORDER, order));
                        return answered(request, order).orElseGet(() -> work.apply(hold));
                    });
        } catch (Unwound unwound) {
            return unwound.answer();
        }
    }

    private Optional<Answer> answered(Request request, String order) {
        return books.findByRequest(request.id())
                .map(
                        entry ->
                                books.find(entry.hold())
                                        .filter(hold -> hold.order().equals(order))
                                        .filter(_ -> request.hash().equals(entry.hash()))
                                        .map(hold -> replay(hold, entry))
                                        .orElseThrow(
                                                () ->
                                                        Unwound.refusing(
                                                                Reason.KEY_REUSED, request.key())));
    }

    private static Answer replay(Hold hold, Entry entry) {
        return new Answer.Done(Receipt.of(hold, entry), true);
    }

    /** Somebody else asked for the same thing before, and got this answer. */
    Answer before(Hold hold, List<Step> steps) {
        return books.newest(hold.id(), steps)
                .map(entry -> replay(hold, entry))
                .orElseThrow(
                        () ->
                                new Contradiction(
                                        hold.id() + " is " + hold.state() + " without an entry"));
    }

    Entry entry(
            Request request,
            Hold hold,
            Step step,
            int number,
            State after,
            List<Movement> movements) {
        return new Entry(
                hold.id(),
                step,
                number,
                after,
                books.now(),
                request.id(),
                request.hash(),
                movements);
    }
}
