package io.huisuan.bench.faults;

import io.huisuan.bench.faults.Reply.Meaning;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of a run. */
record Report(Plan plan, List<Struck> struck, List<Check> checks, Diary diary, long posts) {

    /** Whether nothing contradicts anything, and enough went wrong. */
    boolean isFine() {
        return checks.stream().allMatch(check -> check.violations().isEmpty())
                && struck.stream().filter(Struck::happened).count() >= plan.least();
    }

    /** For people. */
    String text() {
        var text = new StringBuilder();
        text.append("%-8s %-62s %8s %6s%n".formatted("", "", "checked", "wrong"));
        checks.forEach(check -> text.append(check).append('\n'));
        text.append('\n').append(orders()).append('\n').append(answers()).append("\n\n");
        faults().forEach((name, each) -> text.append(line(name, each)));
        text.append(isFine() ? "\nno violation" : "\nVIOLATED")
                .append(", seed ")
                .append(plan.seed());
        return text.toString();
    }

    private String orders() {
        long commands = diary.notes().size();
        long acknowledged = diary.notes().stream().filter(n -> n.has(Meaning.DONE)).count();
        long never =
                diary.notes().stream()
                        .filter(n -> !n.has(Meaning.DONE) && !n.has(Meaning.REFUSED))
                        .count();
        return ("%d orders, %d commands, of them %d acknowledged and %d never answered; %d"
                        + " duplicates, %d used keys with another request; %d posts of events")
                .formatted(
                        diary.orders(),
                        commands,
                        acknowledged,
                        never,
                        diary.duplicates(),
                        diary.reused(),
                        posts);
    }

    private String answers() {
        Map<String, Long> answers = new TreeMap<>();
        diary.notes().stream()
                .flatMap(note -> note.replies().stream())
                .map(
                        r ->
                                r.code().isEmpty()
                                        ? r.meaning().name().toLowerCase(Locale.ROOT)
                                        : r.code())
                .forEach(code -> answers.merge(code, 1L, Long::sum));
        return "answers " + answers;
    }

    private Map<String, List<Struck>> faults() {
        return struck.stream()
                .collect(
                        Collectors.groupingBy(
                                s -> s.fault().name(), TreeMap::new, Collectors.toList()));
    }

    private static String line(String name, List<Struck> some) {
        List<Long> times =
                some.stream()
                        .filter(Struck::happened)
                        .map(Struck::recovery)
                        .map(Duration::toMillis)
                        .toList();
        return times.isEmpty()
                ? "%-32s did not happen: %s%n".formatted(name, some.getFirst().problem())
                : "%-32s %2d times, served again after ms %s%n"
                        .formatted(name, times.size(), times);
    }
}
