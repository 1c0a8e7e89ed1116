package io.huisuan.repo.audit;

import io.huisuan.repo.audit.HeadMapper.Head;
import io.huisuan.repo.audit.Verification.Broken;
import io.huisuan.repo.audit.Verification.Fault;
import io.huisuan.repo.audit.Verification.Intact;
import io.huisuan.store.Database;
import io.huisuan.store.Page;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The record of who did what: a hash chain that each command extends in its own transaction. */
public final class Audit {

    private static final int BATCH = 500;

    private final Database database;
    private final InstantSource now;
    private final AuditMapper entries;
    private final HeadMapper head;

    public Audit(Database database, InstantSource now) {
        this.database = database;
        this.now = now;
        entries = database.mapper(AuditMapper.class);
        head = database.mapper(HeadMapper.class);
    }

    /**
     * Adds an entry, in the transaction of the command that it tells of. INVARIANT: this is the
     * last thing that a command does, because all commands wait for each other here and nobody who
     * holds the head may wait for anything else.
     */
    public void record(Note note) {
        database.inTransaction(
                () -> {
                    Head end = head.lock();
                    Instant at = now.instant().truncatedTo(ChronoUnit.MICROS);
                    AuditEntry entry = note.as(end.seq() + 1, at, end.hash());
                    entries.append(entry);
                    head.move(new Head(entry.seq(), entry.hash()));
                    return entry;
                });
    }

    /** Entries, newest first. */
    public Page<AuditEntry> page(AuditFilter filter, Page.Request request) {
        return request.of(
                entries.page(filter, request.size(), request.offset()), entries.count(filter));
    }

    /** Walks the whole chain and names the first entry that is not as it was written. */
    public Verification verify() {
        // In this order: while others append, the head may only be ahead of what was seen before.
        long newest = entries.newest();
        Head end = head.read();
        if (newest > end.seq()) {
            return new Broken(end.seq() + 1, Fault.HEAD);
        }
        var link = new Head(0, Chain.START);
        while (link.seq() < end.seq()) {
            List<AuditEntry> some = entries.between(link.seq(), end.seq(), BATCH);
            if (some.isEmpty()) {
                return new Broken(link.seq() + 1, Fault.MISSING);
            }
            for (AuditEntry entry : some) {
                Optional<Fault> fault = fault(entry, link);
                if (fault.isPresent()) {
                    return new Broken(link.seq() + 1, fault.get());
                }
                link = new Head(entry.seq(), entry.hash());
            }
        }
        return link.equals(end)
                ? new Intact(end.seq(), end.hash())
                : new Broken(end.seq(), Fault.HEAD);
    }

    private static Optional<Fault> fault(AuditEntry entry, Head last) {
        if (entry.seq() != last.seq() + 1) {
            return Optional.of(Fault.MISSING);
        }
        if (!entry.prevHash().equals(last.hash())) {
            return Optional.of(Fault.UNLINKED);
        }
        return entry.hash().equals(Chain.hash(entry))
                ? Optional.empty()
                : Optional.of(Fault.ALTERED);
    }
}
