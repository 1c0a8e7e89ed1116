package io.huisuan.ledger.hold;

import io.huisuan.ledger.mysql.Resources;
import io.huisuan.ledger.mysql.SqlBooks;
import io.huisuan.ledger.outbox.Outbox;
import io.huisuan.ledger.reconcile.Difference;
import io.huisuan.ledger.reconcile.Invariants;

import java.time.InstantSource;
import java.util.List;

/** Books on a real MariaDB. */
record SqlRig(TestBooks tables, Books books, Resources resources, Invariants invariants)
        implements Rig {

    private static final String TIME = "DATE_FORMAT(%s, '%%Y-%%m-%%dT%%H:%%i:%%s.%%f')";

    private static final List<String> ROWS =
            List.of(
                    """
                    SELECT CONCAT_WS('|', 'resource', id, campaign_id, lim, held, used, overdraft,
                                     overdrawn, defined, frozen)
                      FROM resource
                    """,
                    "SELECT CONCAT_WS('|', 'hold', id, client, order_id, request_hash, state, "
                            + TIME.formatted("at")
                            + ", "
                            + TIME.formatted("expires_at")
                            + ") FROM hold",
                    """
                    SELECT CONCAT_WS('|', 'item', hold_id, line_id, units, returned)
                      FROM hold_item
                    """,
                    """
                    SELECT CONCAT_WS('|', 'line', hold_id, resource_id, line_id, campaign_id,
                                     give_back, bound, wanted, taken, returned, overdrawn)
                      FROM hold_line
                    """,
                    "SELECT CONCAT_WS('|', 'entry', hold_id, step, number, after_state, "
                            + TIME.formatted("at")
                            + ", COALESCE(request, '-'), COALESCE(request_hash, '-'))"
                            + " FROM ledger_entry",
                    """
                    SELECT CONCAT_WS('|', 'movement', hold_id, step, number, resource_id, held,
                                     used, overdrawn)
                      FROM ledger_movement
                    """,
                    "SELECT CONCAT_WS('|', 'event', id, aggregate, type, "
                            + TIME.formatted("at")
                            + ", payload) FROM outbox");

    static SqlRig on(TestBooks tables, InstantSource now) {
        var outbox = new Outbox(tables.database());
        return new SqlRig(
                tables,
                new SqlBooks(tables.database(), now, outbox),
                new Resources(tables.database()),
                new Invariants(tables.database()));
    }

    @Override
    public void define(ResourceId resource, String campaign, long limit, long overdraft) {
        Resource _ = resources.define(resource, campaign, limit, overdraft);
    }

    @Override
    public void set(String campaign, Gate gate) {
        resources.set(campaign, gate);
    }

    @Override
    public void freeze(ResourceId resource) {
        boolean _ = resources.freeze(resource, true);
    }

    @Override
    public List<String> rows() {
        return ROWS.stream().flatMap(query -> tables.ask(query).stream()).sorted().toList();
    }

    @Override
    public List<String> violations() {
        return invariants.all().stream().map(Difference::toString).toList();
    }
}
