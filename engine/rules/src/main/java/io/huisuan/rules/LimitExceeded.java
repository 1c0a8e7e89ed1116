package io.huisuan.rules;

/** The rules went further than their {@link Limits}. */
public final class LimitExceeded extends RuntimeException {

    LimitExceeded(String message) {
        super(message);
    }
}
