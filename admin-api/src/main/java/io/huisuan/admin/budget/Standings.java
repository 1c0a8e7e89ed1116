package io.huisuan.admin.budget;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;

import io.huisuan.ledger.budget.Budget;
import io.huisuan.ledger.budget.Budgets;
import io.huisuan.ledger.budget.Figures;
import io.huisuan.ledger.budget.Forecast;
import io.huisuan.ledger.budget.Operated;
import io.huisuan.ledger.hold.Resource;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.mysql.Resources;
import io.huisuan.store.Database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where budgets stand. */
public final class Standings {

    /** More budgets than these are not looked at for alarms. */
    private static final int MOST_LOOKED_AT = 500;

    /** Parts of a budget that are shown. */
    private static final int MOST_PARTS = 10;

    private final Budgets budgets;
    private final Gates gates;
    private final Resources resources;
    private final InstantSource now;

    public Standings(Database database, Budgets budgets, Gates gates, InstantSource now) {
        this.budgets = budgets;
        this.gates = gates;
        this.resources = new Resources(database);
        this.now = now;
    }

    BudgetView view(Budget budget, Instant at) {
        Figures figures = budgets.figures(budget, at);
        long lastHour = budgets.came(budget, at, at.minus(Duration.ofHours(1)));
        long lastDay = budgets.came(budget, at, at.minus(Duration.ofDays(1)));
        return BudgetView.of(
                budget,
                figures,
                Forecast.of(budget, fullest(budget, figures), lastHour, lastDay, at),
                budgets.gate(budget.campaign()),
                at);
    }

    Standing of(Budget budget) {
        return of(budget, budgets.figures(budget, now.instant()));
    }

    static Standing of(Budget budget, Figures figures) {
        return Standing.of(figures.frozen() > 0, fullest(budget, figures), budget.terms().amount());
    }

    private static long fullest(Budget budget, Figures figures) {
        return budget.split().isNone() ? figures.given() : figures.most();
    }

    /** The parts that most was given of, the fullest first. */
    List<PartView> parts(Budget budget, Instant at) {
        List<ResourceId> fullest = budgets.fullest(budget, at, MOST_PARTS);
        Map<ResourceId, Resource> known =
                resources.find(fullest).stream()
                        .collect(Collectors.toMap(Resource::id, identity()));
        return fullest.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .map(part -> PartView.of(budget, part))
                .toList();
    }

    /**
     * What somebody should look at, the gravest first: campaigns that are stopped, and budgets of
     * which little or nothing is left, or that are frozen. Budgets whose time is over are left out.
     */
    public List<Alarm> alarms(int most) {
        Instant at = now.instant();
        Stream<Alarm> stopped =
                budgets.gates().stream()
                        .filter(Operated::stopped)
                        .limit(most)
                        .map(gates::view)
                        .map(Standings::alarm);
        Stream<Alarm> low =
                budgets.live().stream()
                        .filter(budget -> !isOver(budget, at))
                        .limit(MOST_LOOKED_AT)
                        .flatMap(budget -> alarm(budget, at).stream());
        return Stream.concat(stopped, low)
                .sorted(comparing(Alarm::kind).thenComparing(comparing(Alarm::percent).reversed()))
                .limit(most)
                .toList();
    }

    private static Alarm alarm(GateView stopped) {
        String reason = stopped.budget() == null ? stopped.reason() : "";
        return new Alarm(Alarm.Kind.STOPPED, stopped.campaign(), stopped.budget(), 0, reason);
    }

    private static boolean isOver(Budget budget, Instant at) {
        Instant until = budget.terms().until();
        return until != null && !at.isBefore(until);
    }

    private Optional<Alarm> alarm(Budget budget, Instant at) {
        Figures figures = budgets.figures(budget, at);
        int percent = percent(fullest(budget, figures), budget.terms().amount());
        return kind(of(budget, figures))
                .map(kind -> new Alarm(kind, budget.campaign(), budget.id(), percent, ""));
    }

    private static int percent(long given, long amount) {
        return amount == 0 ? 100 : (int) Math.min(999, given * 100 / amount);
    }

    private static Optional<Alarm.Kind> kind(Standing standing) {
        return switch (standing) {
            case FROZEN -> Optional.of(Alarm.Kind.FROZEN);
            case USED_UP -> Optional.of(Alarm.Kind.USED_UP);
            case NEARLY -> Optional.of(Alarm.Kind.NEARLY);
            case RUNNING -> Optional.empty();
        };
    }
}
