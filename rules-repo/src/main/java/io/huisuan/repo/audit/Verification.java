package io.huisuan.repo.audit;

/** What a walk along the whole audit chain found. */
public sealed interface Verification {

    /** Every link holds, from the first to the head. */
    record Intact(long entries, String head) implements Verification {}

    /**
     * The chain is broken.
     *
     * @param seq the first entry that is wrong or missing
     */
    record Broken(long seq, Fault fault) implements Verification {}

    /** What is wrong with an entry. */
    enum Fault {
        /** Its number is not the next one: an entry is missing or out of place. */
        MISSING,
        /** It is not linked to the entry before it. */
        UNLINKED,
        /** What it says is not what was hashed. */
        ALTERED,
        /** The chain does not end where the database remembers its end. */
        HEAD
    }
}
