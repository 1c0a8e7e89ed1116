package io.huisuan.ledger.hold;

import java.time.InstantSource;
import java.util.Set;

class MemoryLedgerTest extends LedgerContract {

    @Override
    Rig rig(InstantSource now) {
        return new MemoryRig(now, Set.of());
    }
}
