package io.huisuan.ledger.bargain;

import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.social.bargain.Cut;

import java.time.Instant;

/** Who helped, how and when. */
public record Help(KeyedHash helper, Instant at, Cut cut) {}
