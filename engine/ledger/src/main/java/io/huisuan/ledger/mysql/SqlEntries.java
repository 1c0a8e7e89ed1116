package io.huisuan.ledger.mysql;

import io.huisuan.ledger.hold.Entry;
import io.huisuan.ledger.hold.Movement;
import io.huisuan.ledger.hold.Step;
import io.huisuan.ledger.mysql.EntryMapper.MovementRow;
import io.huisuan.ledger.mysql.EntryMapper.StoredMovement;
import io.huisuan.store.Database;

import org.apache.ibatis.exceptions.PersistenceException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Entries with their movements. */
final class SqlEntries {

    private final EntryMapper entries;

    SqlEntries(Database database) {
        entries = database.mapper(EntryMapper.class, new ResourceIdType());
    }

    void enter(List<Entry> written) {
        try {
            entries.add(written);
        } catch (PersistenceException e) {
            if (Retries.isDuplicate(e)) {
                throw new Retries.Overtaken(e);
            }
            throw e;
        }
        var rows = new ArrayList<MovementRow>();
        for (Entry entry : written) {
            for (Movement movement : entry.movements()) {
                rows.add(new MovementRow(entry.hold(), entry.step(), entry.number(), movement));
            }
        }
        if (!rows.isEmpty()) {
            entries.addMovements(rows);
        }
    }

    Optional<Entry> findByRequest(String request) {
        return entries.byRequest(request).map(this::whole);
    }

    Optional<Entry> newest(String hold, List<Step> steps) {
        return entries.newest(hold, steps).map(this::whole);
    }

    List<Entry> ofOrder(String client, String order) {
        return entries.ofOrder(client, order).stream().map(this::whole).toList();
    }

    private Entry whole(EntryMapper.Row row) {
        List<Movement> movements =
                entries.movements(row.holdId(), row.step(), row.number()).stream()
                        .map(StoredMovement::movement)
                        .sorted(Comparator.comparing(Movement::resource))
                        .toList();
        return new Entry(
                row.holdId(),
                row.step(),
                row.number(),
                row.afterState(),
                row.at(),
                row.request(),
                row.requestHash(),
                movements);
    }
}
