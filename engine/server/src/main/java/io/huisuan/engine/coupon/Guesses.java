package io.huisuan.engine.coupon;

import java.util.Collection;

/** Counts wrong codes, so that nobody finds a right one by trying. */
public interface Guesses {

    /** Whether what is entered is looked at; when it is not, nobody is told. */
    boolean mayGuess(Bringer bringer, String customer);

    /** Somebody has entered codes that are wrong; the same one again counts once. */
    void wrong(Bringer bringer, String customer, Collection<String> codes);
}
