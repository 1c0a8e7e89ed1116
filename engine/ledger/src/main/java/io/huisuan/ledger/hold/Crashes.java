package io.huisuan.ledger.hold;

/** Says whether the process dies here; in production it never does so on purpose. */
@FunctionalInterface
public interface Crashes {

    Crashes NONE = point -> {};

    /** Returns, or ends the command by throwing. */
    void at(CrashPoint point);
}
