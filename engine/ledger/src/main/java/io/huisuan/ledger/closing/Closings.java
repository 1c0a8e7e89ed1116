package io.huisuan.ledger.closing;

import io.huisuan.ledger.bargain.Bargains;
import io.huisuan.ledger.closing.Closing.Scope;
import io.huisuan.ledger.group.Intervening;
import io.huisuan.ledger.hold.Books;
import io.huisuan.store.Database;
import io.huisuan.store.Refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What becomes of groups and bargains that are open when their promotion goes. A decision is a row;
 * it is carried out little by little, each group and bargain in a transaction of its own, so it
 * goes on where it was after a crash. It stays in force for a while after nothing is left: what a
 * node begins that has not heard yet is ended, too.
 */
public final class Closings {

    /** So long every node will have heard. */
    private static final Duration STRAGGLERS = Duration.ofHours(1);

    private static final int AT_ONCE = 100;
    private static final int MOST = 1_000;

    private final Books books;
    private final Intervening groups;
    private final Bargains bargains;
    private final ClosingMapper closings;

    /**
     * @param books in the same database
     */
    public Closings(Database database, Books books, Intervening groups, Bargains bargains) {
        this.books = books;
        this.groups = groups;
        this.bargains = bargains;
        closings = database.mapper(ClosingMapper.class);
    }

    /** What is open of these promotions; those of which nothing is are left out. */
    public List<OpenPlays> open(Collection<String> promotions) {
        return promotions.isEmpty() ? List.of() : closings.open(promotions, books.now());
    }

    /** What is open of a campaign's promotions. */
    public List<OpenPlays> openOf(String campaign) {
        return closings.openOf(campaign, books.now());
    }

    /** Replaces what was decided before for the same. Joins the current transaction. */
    public void decide(Closing closing) {
        closings.decide(closing, books.now());
    }

    /** A campaign goes on: nothing more of it is ended. Joins the current transaction. */
    public void goOn(String campaign) {
        int _ = closings.over(Scope.CAMPAIGN, campaign, books.now());
    }

    /** Decisions that something has to be ended for, as far as they have taken effect. */
    public List<Closing> due() {
        return closings.due(books.now(), MOST);
    }

    /**
     * Ends what is open. One that cannot be ended holds up none of the others. When nothing is left
     * and nobody can have missed the decision, it is over.
     *
     * @return how many were ended
     */
    public int carryOut(Closing closing) {
        var failures = new Failures();
        int ended =
                each(after -> groups(closing, after), id -> endGroup(closing, id), failures)
                        + each(
                                after -> bargains(closing, after),
                                id -> endBargain(closing, id),
                                failures);
        failures.rethrow();
        Instant now = books.now();
        if (ended == 0 && !now.isBefore(closing.from().plus(STRAGGLERS))) {
            int _ = closings.over(closing.scope(), closing.name(), now);
        }
        return ended;
    }

    private List<String> groups(Closing closing, String after) {
        return closings.groups(closing.scope(), closing.name(), after, AT_ONCE);
    }

    private List<String> bargains(Closing closing, String after) {
        return closings.bargains(closing.scope(), closing.name(), after, books.now(), AT_ONCE);
    }

    private static int each(
            Function<String, List<String>> some, Consumer<String> end, Failures failures) {
        int seen = 0;
        String after = "";
        while (true) {
            List<String> ids = some.apply(after);
            ids.forEach(id -> failures.collect(() -> end.accept(id)));
            seen += ids.size();
            if (ids.size() < AT_ONCE) {
                return seen;
            }
            after = ids.getLast();
        }
    }

    /** Somebody may be first: a payment that completes it, or time. */
    private void endGroup(Closing closing, String id) {
        whileMeant(closing, () -> groups.end(id, Intervening.Way.REFUND, _ -> {}), "group-ended");
    }

    private void endBargain(Closing closing, String id) {
        whileMeant(closing, () -> bargains.stop(id, _ -> {}), "bargain-ended");
    }

    /** The gate's lock comes before all others, as it does for orders. */
    private void whileMeant(Closing closing, Runnable end, String otherwise) {
        try {
            books.write(
                    () -> {
                        boolean isMeant =
                                closing.scope() == Scope.PROMOTION
                                        || books.gate(closing.name()).stopped();
                        if (isMeant) {
                            end.run();
                        }
                        return isMeant;
                    });
        } catch (Refused e) {
            if (!e.code().equals(otherwise)) {
                throw e;
            }
        }
    }

    /** The last of what went wrong. */
    private static final class Failures {

        private Optional<RuntimeException> last = Optional.empty();

        void collect(Runnable work) {
            try {
                work.run();
            } catch (RuntimeException e) {
                last = Optional.of(e);
            }
        }

        void rethrow() {
            if (last.isPresent()) {
                throw last.get();
            }
        }
    }
}
