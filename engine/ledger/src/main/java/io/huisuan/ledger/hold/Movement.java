package io.huisuan.ledger.hold;

/** By how much an entry changes the counters of a resource. */
public record Movement(ResourceId resource, long held, long used, long overdrawn) {

    static Movement held(ResourceId resource, long quantity) {
        return new Movement(resource, quantity, 0, 0);
    }

    static Movement used(ResourceId resource, long quantity) {
        return new Movement(resource, 0, quantity, 0);
    }

    static Movement overdrawn(ResourceId resource, long quantity) {
        return new Movement(resource, 0, 0, quantity);
    }

    /** What was held is used. */
    static Movement paid(ResourceId resource, long quantity) {
        return new Movement(resource, -quantity, quantity, 0);
    }

    Movement plus(Movement other) {
        return new Movement(
                resource, held + other.held, used + other.used, overdrawn + other.overdrawn);
    }

    boolean isNothing() {
        return held == 0 && used == 0 && overdrawn == 0;
    }
}
