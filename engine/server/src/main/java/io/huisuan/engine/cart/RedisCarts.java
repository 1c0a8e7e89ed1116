package io.huisuan.engine.cart;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huisuan.cart.Cart;
import io.huisuan.engine.problem.ProblemCode;
import io.huisuan.engine.problem.Refusal;
import io.huisuan.engine.redis.Redis;
import io.huisuan.engine.redis.RedisAway;

import redis.clients.jedis.RedisClient;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A cart is a hash {@code cart:{id}} of {@code version} and {@code cart}; a removed one keeps its
 * version for as long. The braces keep a cart on one node of a cluster, and carts on all of them.
 */
public final class RedisCarts implements Carts {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final byte[] VERSION = bytes("version");
    private static final byte[] CART = bytes("cart");

    /** Compares and sets in one step; an empty text removes. Answers what became of it. */
    private static final byte[] CHANGE =
            bytes(
                    """
                    local version = tonumber(redis.call('HGET', KEYS[1], 'version') or '0')
                    local there = redis.call('HEXISTS', KEYS[1], 'cart') == 1
                    local expected, text = ARGV[1], ARGV[2]
                    if not there and (text == '' or (expected ~= '*' and expected ~= '-')) then
                        return {'unknown', 0}
                    end
                    if there and expected ~= '*' and expected ~= '+'
                            and expected ~= tostring(version) then
                        return {'stale', version}
                    end
                    version = version + 1
                    redis.call('HSET', KEYS[1], 'version', string.format('%d', version))
                    if text == '' then
                        redis.call('HDEL', KEYS[1], 'cart')
                    else
                        redis.call('HSET', KEYS[1], 'cart', text)
                    end
                    redis.call('EXPIRE', KEYS[1], ARGV[3])
                    return {there and 'changed' or 'created', version}
                    """);

    private final Redis redis;

    public RedisCarts(Redis redis) {
        this.redis = redis;
    }

    @Override
    public Optional<StoredCart> find(String id) {
        List<byte[]> found = ask(client -> client.hmget(key(id), VERSION, CART));
        if (found.contains(null)) {
            return Optional.empty();
        }
        long version = Long.parseLong(new String(found.getFirst(), UTF_8));
        return Optional.of(new StoredCart(CartText.cart(found.getLast()), version));
    }

    @Override
    public Change put(Cart cart, Expected expected) {
        return change(cart.id(), expected, CartText.of(cart));
    }

    @Override
    public Change remove(String id, Expected expected) {
        return change(id, expected, bytes(""));
    }

    private Change change(String id, Expected expected, byte[] text) {
        var arguments = List.of(bytes(word(expected)), text, bytes("" + KEPT.toSeconds()));
        var answer = (List<?>) ask(client -> client.eval(CHANGE, List.of(key(id)), arguments));
        long version = (Long) Objects.requireNonNull(answer.get(1));
        String fate = new String((byte[]) Objects.requireNonNull(answer.get(0)), UTF_8);
        return switch (fate) {
            case "unknown" -> new Change.Unknown();
            case "stale" -> new Change.Stale(version);
            default -> new Change.Done(version, fate.equals("created"));
        };
    }

    private <T> T ask(Function<RedisClient, T> command) {
        try {
            return redis.call(command);
        } catch (RedisAway e) {
            throw Refusal.of(
                    ProblemCode.CARTS_UNAVAILABLE,
                    "",
                    "购物车暂时读写不了；请稍后再试，或把购物车直接发给 POST /v1/quotes",
                    "carts cannot be reached; try again soon, or send the cart to POST /v1/quotes");
        }
    }

    private static String word(Expected expected) {
        return switch (expected) {
            case Expected.Anything() -> "*";
            case Expected.Nothing() -> "-";
            case Expected.Something() -> "+";
            case Expected.Version(long version) -> Long.toString(version);
        };
    }

    private static byte[] key(String id) {
        return bytes("cart:{" + id + "}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
