package io.huisuan.bench.faults;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What helpers of bargains remember that they were told. */
final class Helps {

    /**
     * A cut that somebody was told of.
     *
     * @param number of the cut
     * @param amount minor units
     */
    record Told(String bargain, String helper, int number, long amount) {}

    private final Collection<Told> told = new ConcurrentLinkedQueue<>();

    void add(Told one) {
        told.add(one);
    }

    List<Told> all() {
        return List.copyOf(told);
    }
}
