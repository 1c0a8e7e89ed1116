package io.huisuan.bench.faults;

import java.time.Duration;

/**
 * Something that goes wrong for a while.
 *
 * @param name as {@code fault.kinds} has it
 * @param where it happens
 * @param begin makes it go wrong
 * @param lasts how long it stays so
 * @param end makes it right again
 */
record Fault(String name, String where, Act begin, Duration lasts, Act end) {

    /** What may take a while. */
    @FunctionalInterface
    interface Act {

        void now() throws Exception;
    }

    /** What was to go wrong did not. */
    static final class DidNotHappen extends Exception {

        private static final long serialVersionUID = 1;

        DidNotHappen(String why) {
            super(why);
        }
    }
}
