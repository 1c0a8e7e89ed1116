package io.huisuan.ledger.reconcile;

/** What is true of the books after every transaction. */
public enum Invariant {
    /** No counter is below zero, none beyond its limit. */
    WITHIN_BOUNDS(true),
    /** A resource's counters are what its holds say. */
    COUNTERS_ARE_HOLDS(true),
    /** A resource's counters are the sum of their movements. */
    COUNTERS_ARE_MOVEMENTS(true),
    /** Reserved once; paid or cancelled at most once; late only after it had expired. */
    STEPS_ONCE(false),
    /** A hold is where its newest entry has put it. */
    STATE_IS_NEWEST_ENTRY(false),
    /** For each entry one event, and the other way round. */
    EVENTS_ARE_ENTRIES(false),
    /** What a hold has moved is what its lines say. */
    LINES_ARE_MOVEMENTS(false),
    /** One idempotency key, one request, one result. */
    ONE_KEY_ONE_REQUEST(false),
    /** A group's seats are its members, and none is left when it is over. */
    SEATS_ARE_MEMBERS(true),
    /** What a bargain has come down by is the sum of its cuts. */
    CUTS_ARE_PRICES(false);

    private final boolean ofResource;

    Invariant(boolean ofResource) {
        this.ofResource = ofResource;
    }

    /** Whether it speaks of a resource, which can be frozen; else of a hold. */
    public boolean isOfResource() {
        return ofResource;
    }
}
