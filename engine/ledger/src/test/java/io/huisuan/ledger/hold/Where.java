package io.huisuan.ledger.hold;

import java.time.InstantSource;
import java.util.Set;

/** Which books a test is about. */
enum Where {
    MEMORY {
        @Override
        Rig rig(InstantSource now) {
            return new MemoryRig(now, Set.of());
        }
    },
    MARIADB {
        @Override
        Rig rig(InstantSource now) {
            return SqlRig.on(TestBooks.emptied(), now);
        }
    };

    /** Empty ones. */
    abstract Rig rig(InstantSource now);
}
