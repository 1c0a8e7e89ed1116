package io.huisuan.admin.budget;

import io.huisuan.ledger.budget.Budget;
import io.huisuan.ledger.budget.Budgets;
import io.huisuan.ledger.budget.Operated;
import io.huisuan.ledger.outbox.Announced;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.audit.AuditEntry;
import io.huisuan.repo.audit.AuditFilter;
import io.huisuan.store.Page;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether campaigns may go on, and who said so last: a person or a budget that is used up. */
public final class Gates {

    static final String OPERATE = "campaign.operate";

    private static final String BY_BUDGET = "budget ";

    /** The version that stopped the campaign is among the newest. */
    private static final int MOST_VERSIONS = 20;

    private final Budgets budgets;
    private final Audit audit;
    private final Outbox outbox;

    public Gates(Budgets budgets, Audit audit, Outbox outbox) {
        this.budgets = budgets;
        this.audit = audit;
        this.outbox = outbox;
    }

    GateView of(String campaign) {
        return view(budgets.gate(campaign));
    }

    GateView view(Operated gate) {
        Optional<AuditEntry> last = lastSaid(gate.campaign());
        boolean isPersons = last.filter(e -> e.reason().equals(gate.reason())).isPresent();
        return isPersons || !gate.stopped()
                ? said(gate, null, last.map(AuditEntry::actor), last.map(AuditEntry::at))
                : said(gate, budgetOf(gate), Optional.empty(), exhausted(gate));
    }

    private static GateView said(
            Operated gate, @Nullable String budget, Optional<String> by, Optional<Instant> at) {
        return new GateView(
                gate.campaign(),
                gate.stopped(),
                gate.honoursLate(),
                gate.reason(),
                budget,
                by.orElse(null),
                at.orElse(null));
    }

    private Optional<AuditEntry> lastSaid(String campaign) {
        var filter = new AuditFilter(null, OPERATE, "campaign/" + campaign, null, null);
        return audit.page(filter, Page.Request.first(1)).items().stream().findFirst();
    }

    /** A budget that stops its campaign leaves its name as the reason. */
    private static @Nullable String budgetOf(Operated gate) {
        return gate.reason().startsWith(BY_BUDGET)
                ? gate.reason().substring(BY_BUDGET.length())
                : null;
    }

    private Optional<Instant> exhausted(Operated gate) {
        return Optional.ofNullable(budgetOf(gate))
                .flatMap(id -> budgets.find(gate.campaign(), id))
                .flatMap(this::exhausted);
    }

    private Optional<Instant> exhausted(Budget budget) {
        return IntStream.iterate(budget.version(), version -> version > 0, version -> version - 1)
                .limit(MOST_VERSIONS)
                .mapToObj(version -> outbox.find("exhausted:" + budget.number() + ":" + version))
                .flatMap(Optional::stream)
                .map(Announced::event)
                .map(event -> event.at())
                .findFirst();
    }
}
