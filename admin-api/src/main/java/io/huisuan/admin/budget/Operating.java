package io.huisuan.admin.budget;

import io.huisuan.admin.play.TakingOut;
import io.huisuan.ledger.budget.Budget;
import io.huisuan.ledger.budget.Budgets;
import io.huisuan.ledger.budget.Operated;
import io.huisuan.ledger.budget.Terms;
import io.huisuan.ledger.closing.ClosePolicy;
import io.huisuan.repo.Actor;
import io.huisuan.repo.Role;
import io.huisuan.repo.Sha256;
import io.huisuan.repo.audit.Audit;
import io.huisuan.repo.audit.Note;
import io.huisuan.repo.audit.Payload;
import io.huisuan.store.Database;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;

/** What publishers do to campaigns while they run: each command is audited in its transaction. */
public final class Operating {

    private final Database database;
    private final Budgets budgets;
    private final Audit audit;
    private final Gates gates;
    private final InstantSource now;
    private final TakingOut takingOut;

    public Operating(
            Database database,
            InstantSource now,
            Budgets budgets,
            Gates gates,
            Audit audit,
            TakingOut takingOut) {
        this.database = database;
        this.now = now;
        this.takingOut = takingOut;
        this.budgets = budgets;
        this.audit = audit;
        this.gates = gates;
    }

    Budget create(Actor actor, Budget wanted, String reason) {
        Role role = actor.as(Role.PUBLISHER);
        return database.inTransaction(
                () -> {
                    Budget budget = budgets.create(wanted);
                    audit.record(
                            Note.of(actor, role, "budget.create", object(budget))
                                    .because(reason)
                                    .changing(null, hash(budget))
                                    .with(facts(budget)));
                    return budget;
                });
    }

    Budget change(Actor actor, Budget before, int version, Terms terms, String reason) {
        Role role = actor.as(Role.PUBLISHER);
        return database.inTransaction(
                () -> {
                    Budget after = budgets.change(before.campaign(), before.id(), version, terms);
                    audit.record(
                            Note.of(actor, role, "budget.change", object(after))
                                    .because(reason)
                                    .changing(hash(before), hash(after))
                                    .with(facts(after)));
                    return after;
                });
    }

    void end(Actor actor, Budget before, int version, String reason) {
        Role role = actor.as(Role.PUBLISHER);
        database.inTransaction(
                () -> {
                    budgets.end(before.campaign(), before.id(), version);
                    audit.record(
                            Note.of(actor, role, "budget.end", object(before))
                                    .because(reason)
                                    .changing(hash(before), null));
                    return before;
                });
    }

    /**
     * Stops a campaign or lets it go on.
     *
     * @param policy what becomes of what customers have open; null when nobody has said, then
     *     nothing may be open when it is stopped
     */
    GateView operate(
            Actor actor,
            String campaign,
            boolean stopped,
            boolean honoursLate,
            @Nullable ClosePolicy policy,
            String reason) {
        Role role = actor.as(Role.PUBLISHER);
        Operated said =
                database.inTransaction(
                        () -> {
                            boolean isNew = budgets.gate(campaign).stopped() != stopped;
                            Operated after =
                                    budgets.operate(campaign, stopped, honoursLate, reason);
                            audit.record(
                                    Note.of(actor, role, Gates.OPERATE, "campaign/" + campaign)
                                            .because(reason)
                                            .with(
                                                    Payload.of("stopped", stopped)
                                                            .and("honoursLate", honoursLate)));
                            takingOut.operating(
                                    actor, campaign, stopped, isNew, policy, reason, now.instant());
                            return after;
                        });
        return gates.view(said);
    }

    private static String object(Budget budget) {
        return "budget/" + budget.campaign() + "/" + budget.id();
    }

    private static String hash(Budget budget) {
        return Sha256.of(facts(budget).toString());
    }

    private static Payload facts(Budget budget) {
        Terms terms = budget.terms();
        Payload facts =
                Payload.of("counts", budget.counts())
                        .and("currency", budget.currency())
                        .and("every", budget.every())
                        .and("zone", budget.zone())
                        .and("split", budget.split().field())
                        .and("amount", terms.amount())
                        .and("overdraft", terms.overdraft())
                        .and("partial", terms.isPartial())
                        .and("stopsCampaign", terms.stopsCampaign())
                        .and("even", terms.isEven());
        if (terms.from() != null) {
            facts.and("from", terms.from());
        }
        if (terms.until() != null) {
            facts.and("until", terms.until());
        }
        return facts;
    }
}
