package io.huisuan.engine.flash;

/** Where a flash sale is. */
public enum FlashState {
    /** Its slot has not begun. */
    NOT_STARTED,
    /** It is on, and something is left as far as is known. */
    OK,
    /** It is on, and nothing is left now; what is not paid in time comes back. */
    SOLD_OUT,
    /** Its slot is over, or its campaign was stopped. */
    ENDED
}
