package io.huisuan.engine.redis;

/** Redis did not do what it was asked, or was not asked because it is known to be away. */
public final class RedisAway extends RuntimeException {

    RedisAway(Throwable cause) {
        super("Redis does not answer: " + cause.getMessage(), cause);
    }

    RedisAway() {
        super("Redis has not answered for a while and is tried again each second");
    }
}
