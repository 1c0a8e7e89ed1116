package io.huisuan.ledger.hold;

import java.time.InstantSource;

class SqlLedgerTest extends LedgerContract {

    @Override
    Rig rig(InstantSource now) {
        return SqlRig.on(TestBooks.emptied(), now);
    }
}
