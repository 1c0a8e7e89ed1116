package io.huisuan.bench.faults;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * One run. While faults come and go, customers order and nothing scarce may be sold twice (safety).
 * Then nothing goes wrong any more, and everything must come to its end: what was reserved and not
 * paid is given back, all events have arrived, and demand uses all limits up to their last unit
 * (liveness). Then the books are compared with what everybody was told.
 */
final class Run {

    private static final Duration UP_AGAIN = Duration.ofMinutes(10);

    private final Plan plan;
    private final Site site;
    private final PrintStream out;
    private final Diary diary = new Diary();
    private final Random dice;
    private final Offers offers;
    private final Helps helps = new Helps();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Struck> struck = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    private Run(Plan plan, Site site, PrintStream out) {
        this.plan = plan;
        this.site = site;
        this.out = out;
        dice = new Random(plan.seed());
        offers = plan.offers();
    }

    /** Does as planned; everything is left in the folder. */
    static Report of(Plan plan, Path folder, PrintStream out) throws Exception {
        long begun = System.nanoTime();
        try (var site = Site.open(folder, plan.engines())) {
            say(
                    out,
                    begun,
                    "up: %d engines, %d customers".formatted(plan.engines(), plan.customers()));
            var run = new Run(plan, site, out);
            run.all(begun);
            return new Report(plan, run.struck, run.checks, run.diary, site.receiver().posts());
        }
    }

    private void all(long begun) throws Exception {
        site.office().publish(offers.promotions());
        site.office().share(Offers.COUPON, Offers.CODE, offers.codeUses());
        site.office().limit(Offers.LIVE, offers.liveBudget());
        try (var shop = new Shop(site.engines());
                threads) {
            if (plan.crowd().isPresent()) {
                checks.addAll(crowd(shop, plan.crowd().get()));
                say(out, begun, "a crowd has come and gone");
            }
            var playing = new Playing(shop, helps, threads);
            try (var watch = new Watch(site.office())) {
                var goesOn = new AtomicBoolean(true);
                for (int i = 0; i < plan.customers(); i++) {
                    threads.execute(shopper(shop, playing, i, goesOn));
                }
                safety(shop, begun);
                goesOn.set(false);
                say(out, begun, "no more faults; demand until everything is used up");
                var liveness = new Liveness(site.office(), offers);
                checks.add(liveness.demand(threads, buyers(shop, playing)));
                say(out, begun, "demand is over; everything has to come to its end");
                checks.add(liveness.quiet());
                checks.add(watch.check());
                checks.addAll(watch.all());
            }
        }
        compare();
    }

    private List<Check> crowd(Shop shop, CrowdSize size) throws Exception {
        site.office().publish(CrowdOffers.promotions(size.units()));
        return new Crowd(site.office(), shop, size, threads).all();
    }

    private Shopper shopper(Shop shop, Playing playing, int number, AtomicBoolean goesOn) {
        var own = new Random(plan.seed() * 1_000 + number);
        return new Shopper(shop, diary, playing, own, threads, goesOn::get);
    }

    private List<Shopper> buyers(Shop shop, Playing playing) {
        return IntStream.range(plan.customers(), 2 * plan.customers())
                .mapToObj(number -> shopper(shop, playing, number, new AtomicBoolean()))
                .toList();
    }

    private void safety(Shop shop, long begun) throws Exception {
        var faults = new Faults(site, dice, plan.kinds());
        awaitServing(shop, System.nanoTime());
        long until = System.nanoTime() + plan.faults().toNanos();
        List<Fault> next = new ArrayList<>();
        while (System.nanoTime() < until || happened() < plan.least()) {
            if (next.isEmpty()) {
                next.addAll(faults.once());
                say(out, begun, "next: " + next.stream().map(Fault::name).toList());
            }
            Struck one = strike(next.removeFirst(), shop);
            struck.add(one);
            say(out, begun, one.toString());
        }
    }

    private long happened() {
        return struck.stream().filter(Struck::happened).count();
    }

    private Struck strike(Fault fault, Shop shop) throws Exception {
        String problem = "";
        try {
            fault.begin().now();
            Thread.sleep(fault.lasts());
        } catch (Fault.DidNotHappen e) {
            problem = String.valueOf(e.getMessage());
        }
        boolean happened = problem.isEmpty();
        long end = System.nanoTime();
        fault.end().now();
        if (!awaitServing(shop, end)) {
            problem = "an engine did not serve again within " + UP_AGAIN;
            checks.add(new Check("UP", fault.name(), 1, List.of(problem)));
        }
        return new Struck(fault, problem, happened, Duration.ofNanos(System.nanoTime() - end));
    }

    /** Waits until each engine has done an order since then. */
    private boolean awaitServing(Shop shop, long since) throws InterruptedException {
        long until = System.nanoTime() + UP_AGAIN.toNanos();
        for (int i = 0; i < shop.engines(); i++) {
            while (shop.lastServed(i) - since <= 0) {
                if (System.nanoTime() > until) {
                    return false;
                }
                Thread.sleep(10);
            }
        }
        return true;
    }

    private void compare() {
        var books = new Books(site.office(), diary, site.receiver());
        checks.add(books.spent(offers));
        checks.add(books.acknowledged());
        checks.add(books.refused());
        checks.add(books.told());
        checks.add(books.answers());
        checks.add(books.words());
        var together = new Together(site.office(), site.receiver());
        checks.add(together.groups());
        checks.add(together.refunds());
        checks.add(together.helps(helps));
        checks.add(together.bargains());
        checks.add(together.told());
        checks.add(Clocks.check(site.office()));
        List<String> complaints =
                site.engines().stream().flatMap(e -> e.complaints().stream()).toList();
        checks.add(
                new Check(
                        "NODES",
                        "engines have seen no contradiction",
                        site.engines().size(),
                        complaints));
    }

    private static void say(PrintStream out, long begun, String what) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.println("%7.1f s  %s".formatted(seconds, what));
    }
}
