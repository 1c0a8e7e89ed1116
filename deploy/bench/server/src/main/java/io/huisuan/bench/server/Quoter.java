package io.huisuan.bench.server;

import io.huisuan.bench.workload.Floor;
import io.huisuan.bench.workload.Translation;
import io.huisuan.bench.workload.Workload.Basket;
import io.huisuan.bench.workload.Workload.Promo;
import io.huisuan.cart.Cart;
import io.huisuan.engine.decision.Decision;
import io.huisuan.engine.quote.Explain;
import io.huisuan.engine.quote.Quoting;
import io.huisuan.engine.shelf.ReleaseName;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Quotes one basket after the other until it is told to stop, checks each quote against what the
 * release that it names comes to, and keeps how long it took.
 */
final class Quoter implements Runnable {

    /** So many releases may still be quoted from. */
    private static final int REMEMBERED = 3;

    private final Quoting quoting;
    private final List<Basket> baskets;
    private final List<Cart> carts;
    private final Map<Long, Floor> expected = new ConcurrentHashMap<>();
    private final Map<Phase, Times> times = new EnumMap<>(Phase.class);
    private final Set<Long> seen = new HashSet<>();
    private volatile Phase phase = Phase.NEITHER;
    private volatile boolean stopped;
    private long quotes;
    private long failed;
    private long mixed;

    /** What else goes on. */
    enum Phase {
        STEADY,
        SWAP,
        /** The next release is being made, which is not what a node does. */
        NEITHER
    }

    Quoter(Quoting quoting, List<Basket> baskets) {
        this.quoting = quoting;
        this.baskets = baskets;
        this.carts = baskets.stream().map(Translation::cart).toList();
        for (Phase each : Phase.values()) {
            times.put(each, new Times());
        }
    }

    /** From now on quotes may be of this release. */
    void expect(long number, List<Promo> promotions) {
        expected.put(number, new Floor(promotions));
        expected.remove(number - REMEMBERED);
    }

    void now(Phase next) {
        phase = next;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        for (int i = 0; !stopped; i = (i + 1) % baskets.size()) {
            quote(i);
        }
    }

    /** Quotes one of the baskets. */
    void quote(int i) {
        quotes++;
        Phase before = phase;
        var clock = Times.start();
        Decision decision;
        try {
            decision = quoting.quote(carts.get(i), Explain.NOTHING).decision();
        } catch (RuntimeException e) {
            failed++;
            return;
        }
        Times spent = times.get(before == phase ? before : Phase.NEITHER);
        Objects.requireNonNull(spent).add(clock);
        check(decision, baskets.get(i));
    }

    private void check(Decision decision, Basket basket) {
        long number = decision.release().map(ReleaseName::number).orElse(0L);
        Floor release = expected.get(number);
        if (release == null) {
            failed++;
            return;
        }
        seen.add(number);
        if (!Translation.cost(decision.quote()).equals(release.price(basket))) {
            mixed++;
        }
    }

    // Once it has stopped

    long quotes() {
        return quotes;
    }

    long failed() {
        return failed;
    }

    long mixed() {
        return mixed;
    }

    int releases() {
        return seen.size();
    }

    Times times(Phase of) {
        return Objects.requireNonNull(times.get(of));
    }
}
