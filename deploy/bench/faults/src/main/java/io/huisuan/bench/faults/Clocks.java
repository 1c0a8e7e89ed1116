package io.huisuan.bench.faults;

import java.util.List;

/** Nothing that is scarce goes by the clock of an engine. */
final class Clocks {

    /** Far less than an engine's clock is wrong by, and more than a run takes. */
    private static final String WRONG =
            "NOT (at BETWEEN UTC_TIMESTAMP(6) - INTERVAL 40 MINUTE AND UTC_TIMESTAMP(6))";

    private Clocks() {}

    static Check check(Office office) {
        long checked = office.number("SELECT COUNT(*) FROM ledger_entry");
        List<String> wrong =
                office.rows("SELECT hold_id, step, at FROM ledger_entry WHERE " + WRONG).stream()
                        .map(Object::toString)
                        .toList();
        return new Check("NOW", "the books go by the database's clock alone", checked, wrong);
    }
}
