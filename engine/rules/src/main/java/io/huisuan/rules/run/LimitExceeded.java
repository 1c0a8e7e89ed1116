package io.huisuan.rules.run;

/** The rules went further than their {@link Limits}. */
public final class LimitExceeded extends RuntimeException {

    public LimitExceeded(String message) {
        super(message);
    }
}
