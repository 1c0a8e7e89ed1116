package io.huisuan.ledger.bargain;

import io.huisuan.social.bargain.Cut;

/**
 * A helper's cut.
 *
 * @param bargain as it is now
 */
public record Helped(Cut cut, Begun bargain) {}
