package io.huisuan.admin.release;

/** Tells the nodes that there is news. They also look for themselves, so it may get lost. */
@FunctionalInterface
public interface Nudge {

    /** Nobody is told. */
    Nudge NONE = () -> {};

    /** Returns at once and never fails. */
    void give();
}
