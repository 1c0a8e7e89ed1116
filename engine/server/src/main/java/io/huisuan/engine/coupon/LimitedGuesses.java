package io.huisuan.engine.coupon;

import io.huisuan.engine.redis.Marks;
import io.huisuan.engine.redis.RedisAway;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.KeyedHash;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * So many different wrong codes in a window of time by a customer, an address or an API key; then
 * none of theirs is looked at until the window ends. All nodes count together in Redis, and each
 * for itself while that is away.
 */
public final class LimitedGuesses implements Guesses {

    private final Marks shared;
    private final WindowMarks own = new WindowMarks();
    private final Hmac names;
    private final InstantSource now;
    private final Most most;
    private final AtomicLong withheld = new AtomicLong();

    /**
     * How many wrong codes there may be in a window.
     *
     * @param perShopper by a customer, and by an address
     */
    public record Most(Duration window, int perShopper, int perKey) {}

    /**
     * @param names keeps customers, addresses and codes out of Redis
     */
    public LimitedGuesses(Marks shared, Hmac names, InstantSource now, Most most) {
        this.shared = shared;
        this.names = names;
        this.now = now;
        this.most = most;
    }

    @Override
    public boolean mayGuess(Bringer bringer, String customer) {
        for (Map.Entry<String, Integer> one : limits(bringer, customer).entrySet()) {
            if (count(one.getKey()) >= one.getValue()) {
                withheld.incrementAndGet();
                return false;
            }
        }
        return true;
    }

    @Override
    public void wrong(Bringer bringer, String customer, Collection<String> codes) {
        List<String> marks = codes.stream().map(this::hash).toList();
        for (String key : limits(bringer, customer).keySet()) {
            try {
                shared.add(key, marks, most.window().multipliedBy(2));
            } catch (RedisAway _) {
                own.add(window(), key, marks);
            }
        }
    }

    /** How often codes were not looked at since the start. */
    public long withheld() {
        return withheld.get();
    }

    private long count(String key) {
        try {
            return Math.max(shared.count(key), own.count(window(), key));
        } catch (RedisAway _) {
            return own.count(window(), key);
        }
    }

    private Map<String, Integer> limits(Bringer bringer, String customer) {
        var limits = new LinkedHashMap<String, Integer>();
        add(limits, "client", bringer.client(), most.perKey());
        add(limits, "customer", customer, most.perShopper());
        add(limits, "address", bringer.address(), most.perShopper());
        return limits;
    }

    private void add(Map<String, Integer> limits, String kind, String who, int limit) {
        if (!who.isEmpty()) {
            limits.put("wrong-codes:{" + hash(kind + ":" + who) + "}:" + window(), limit);
        }
    }

    private String hash(String text) {
        return KeyedHash.of(names, text).hex();
    }

    private long window() {
        return now.instant().getEpochSecond() / Math.max(1, most.window().toSeconds());
    }
}
