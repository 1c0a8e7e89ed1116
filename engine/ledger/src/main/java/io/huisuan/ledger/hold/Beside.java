package io.huisuan.ledger.hold;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is stored with a reservation, in its transaction, like the decision that an order rests on;
 * may be done more than once.
 */
@FunctionalInterface
public interface Beside {

    Beside NOTHING = of(() -> {});

    /**
     * Stores all of these, which are of one class and of reservations in one transaction. Nothing
     * of the transaction stays when this throws, for example {@link Declined}.
     *
     * @param all with this one among them
     */
    void store(List<? extends Beside> all);

    /** Something that gains nothing from being stored with others. */
    static Beside of(Runnable storing) {
        return new Alone(storing);
    }

    /** Stores each with those of its class. */
    static void storeAll(List<Beside> all) {
        all.stream()
                .collect(Collectors.groupingBy(Beside::getClass))
                .values()
                .forEach(alike -> alike.getFirst().store(alike));
    }

    /** Stored one by one. */
    record Alone(Runnable storing) implements Beside {

        @Override
        public void store(List<? extends Beside> all) {
            all.stream().map(Alone.class::cast).forEach(alone -> alone.storing.run());
        }
    }
}
