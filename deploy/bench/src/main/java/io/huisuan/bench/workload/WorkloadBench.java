package io.huisuan.bench.workload;

import io.huisuan.bench.workload.Contest.Figures;
import io.huisuan.bench.workload.Workload.Basket;
import io.huisuan.bench.workload.Workload.Engine;
import io.huisuan.bench.workload.Workload.Promo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Prints how fast engines price the workload, after each has priced every basket right:
 *
 * <pre>promotions lines engine µs/basket baskets/s kB/basket × of the floor</pre>
 *
 * Settings: {@code workload.n}, {@code workload.lines}, {@code workload.seed}, {@code
 * workload.baskets} (of a size), {@code workload.strangers} (more promotions, that concern no
 * basket), {@code workload.rounds}, {@code workload.turn} (ms), {@code workload.rivals} (their
 * names; without it all that there are).
 */
public final class WorkloadBench {

    /** Other engines, where they are on the class path. */
    public interface Rival {
        String name();

        Engine load(List<Promo> promotions);
    }

    private static final long NANOS_OF_A_MILLI = 1_000_000;

    private WorkloadBench() {}

    public static void main(String[] args) {
        var contest =
                new Contest(
                        Integer.getInteger("workload.rounds", 10),
                        Long.getLong("workload.turn", 300) * NANOS_OF_A_MILLI);
        say("promotions lines engine us/basket baskets/s kB/basket x-floor");
        for (int n : numbers("workload.n", "10,100,1000,10000")) {
            Workload workload =
                    Strangers.beside(
                            Generator.workload(
                                    n,
                                    Long.getLong("workload.seed", 42),
                                    Integer.getInteger("workload.baskets", 64)),
                            Integer.getInteger("workload.strangers", 0));
            Map<String, Engine> engines = engines(workload);
            for (int lines : numbers("workload.lines", "1,5,20,100")) {
                print(
                        workload.promotions().size(),
                        lines,
                        contest.measure(engines, workload.of(lines)));
            }
            engines.values().forEach(Engine::close);
        }
    }

    private static List<Integer> numbers(String name, String otherwise) {
        var numbers = new ArrayList<Integer>();
        for (String number : System.getProperty(name, otherwise).split(",", -1)) {
            numbers.add(Integer.valueOf(number.strip()));
        }
        return numbers;
    }

    private static Map<String, Engine> engines(Workload workload) {
        Map<String, Function<List<Promo>, Engine>> all = new LinkedHashMap<>();
        all.put("floor", Floor::new);
        all.put("ours", Ours::new);
        rivals().forEach(rival -> all.put(rival.name(), rival::load));
        Map<String, Engine> engines = new LinkedHashMap<>();
        all.forEach((name, load) -> engines.put(name, loaded(name, load, workload)));
        return engines;
    }

    private static List<Rival> rivals() {
        Stream<Rival> all =
                ServiceLoader.load(Rival.class).stream().map(ServiceLoader.Provider::get);
        String wanted = System.getProperty("workload.rivals");
        if (wanted == null) {
            return all.toList();
        }
        Set<String> names = Set.of(wanted.split(",", -1));
        return all.filter(rival -> names.contains(rival.name())).toList();
    }

    private static Engine loaded(
            String name, Function<List<Promo>, Engine> load, Workload workload) {
        long before = System.nanoTime();
        Engine engine = load.apply(workload.promotions());
        long millis = (System.nanoTime() - before) / NANOS_OF_A_MILLI;
        List<Basket> baskets = workload.baskets();
        List<String> wrong = Contest.differences(engine, new Floor(workload.promotions()), baskets);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(name + " prices wrongly: " + wrong.getFirst());
        }
        say(
                "# %s: %d promotions loaded in %d ms, %d baskets priced right"
                        .formatted(name, workload.promotions().size(), millis, baskets.size()));
        return engine;
    }

    private static void print(int n, int lines, Map<String, Figures> figures) {
        double floor = figures.values().iterator().next().micros();
        figures.forEach(
                (name, of) ->
                        say(
                                "%d %d %s %.2f %.0f %.1f %.2f"
                                        .formatted(
                                                n,
                                                lines,
                                                name,
                                                of.micros(),
                                                of.perSecond(),
                                                of.bytes() / 1_000.0,
                                                of.micros() / floor)));
    }

    private static void say(String line) {
        System.out.println(String.format(Locale.ROOT, "%s", line));
    }
}
