package io.huisuan.ledger.hold;

import io.huisuan.embedded.Database;
import io.huisuan.embedded.Disk;
import io.huisuan.embedded.Login;
import io.huisuan.embedded.TestServers;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * How many orders a second get something of one resource that everybody wants: each in a
 * transaction of its own, and combined, with all that checkout stores beside them.
 *
 * <p>Without arguments on an embedded MariaDB that keeps a binlog and flushes at each commit; with
 * {@code quick} on one that does not wait for its disk; with {@code <jdbc-url> <user> <password>}
 * on an empty schema of any server.
 */
final class ReserveBench {

    private static final int CLIENTS = 256;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final String CAMPAIGN = "singles-day";
    private static final ResourceId BUDGET = new ResourceId(Kind.BUDGET, "singles-day:CNY");

    private final SqlRig rig;
    private final BenchOrders beside;
    private final AtomicLong orders = new AtomicLong();

    private ReserveBench(Database schema) {
        var tables = new TestBooks(schema, 64);
        rig = SqlRig.on(tables, tables.database());
        rig.define(BUDGET, CAMPAIGN, Resource.MOST, 0);
        beside = new BenchOrders(tables.database());
    }

    public static void main(String[] arguments) throws InterruptedException {
        var bench = new ReserveBench(schema(arguments));
        var ledger = new Ledger(bench.rig.books(), Duration.ofMinutes(15), Crashes.NONE);
        double single = bench.measure("single", ledger::reserve, false);
        var combiner =
                new Combiner(ledger, Executors.newVirtualThreadPerTaskExecutor(), 128, 1_000);
        double oneByOne =
                bench.measure("combined, what is beside one by one", combiner::reserve, false);
        double combined = bench.measure("combined", combiner::reserve, true);
        System.out.printf(Locale.ROOT, "%-40s %8.1f x%n", "one by one : single", oneByOne / single);
        System.out.printf(Locale.ROOT, "%-40s %8.1f x%n", "combined : single", combined / single);
        System.out.println("violations " + bench.rig.violations());
    }

    private static Database schema(String[] arguments) {
        if (arguments.length < 3) {
            Disk disk = List.of(arguments).equals(List.of("quick")) ? Disk.QUICK : Disk.DURABLE;
            return TestServers.freshDatabase(TestServers.ownMariaDb(disk));
        }
        var login = new Login(arguments[1], arguments[2]);
        return new Database("bench", arguments[0], login, login);
    }

    private double measure(String name, Function<Reservation, Answer> reserve, boolean together)
            throws InterruptedException {
        var done = new AtomicLong();
        var clients = Executors.newVirtualThreadPerTaskExecutor();
        long end = System.nanoTime() + WARM_UP.plus(MEASURED).toNanos();
        for (int client = 0; client < CLIENTS; client++) {
            clients.execute(
                    () -> {
                        while (System.nanoTime() < end) {
                            Answer answer = reserve.apply(next(together));
                            if (answer instanceof Answer.Done) {
                                long _ = done.incrementAndGet();
                            }
                        }
                    });
        }
        Thread.sleep(WARM_UP);
        long before = done.get();
        long start = System.nanoTime();
        Thread.sleep(MEASURED);
        double perSecond = (done.get() - before) * 1e9 / (System.nanoTime() - start);
        clients.close();
        System.out.printf(Locale.ROOT, "%-40s %8.0f orders/s%n", name, perSecond);
        return perSecond;
    }

    private Reservation next(boolean together) {
        long number = orders.incrementAndGet();
        String order = "o" + number;
        var customer = new ResourceId(Kind.CUST, "c" + number);
        Request request = Shop.request("reserve", order, order);
        return new Reservation(
                request,
                order,
                Set.of(CAMPAIGN),
                List.of(new Item("1", 2)),
                List.of(
                        Claim.of(customer, CAMPAIGN, 1, GiveBack.UNLESS_PAID).within(1),
                        Claim.of(BUDGET, CAMPAIGN, 4_000, GiveBack.BY_SHARE)
                                .shared(List.of(new Claim.Share("1", 4_000)))),
                beside.of(request.id(), order, CAMPAIGN, together));
    }
}
