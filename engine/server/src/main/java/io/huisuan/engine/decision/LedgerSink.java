package io.huisuan.engine.decision;

import io.huisuan.ledger.Decisions;
import io.huisuan.store.Database;

import org.apache.ibatis.exceptions.PersistenceException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Decisions into the ledger. */
public final class LedgerSink implements DecisionSink {

    private final Decisions decisions;

    public LedgerSink(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void append(List<Decision> made) {
        try {
            decisions.add(made.stream().map(Decision::row).toList());
        } catch (PersistenceException e) {
            if (Database.isAway(e)) {
                throw new UncheckedIOException(new IOException("the database is away", e));
            }
            throw e;
        }
    }
}
