package io.huisuan.admin.access;

import io.huisuan.admin.problem.HttpRefusal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after {@link #TRIES} wrong passwords within {@link #WINDOW} an account takes
 * no more from that address, and after {@link #TRIES_OF_ADDRESS} an address none at all, until the
 * oldest of them is {@link #WINDOW} ago. Another address still gets in, so that nobody can be
 * locked out by a stranger.
 */
public final class LoginThrottle {

    static final int TRIES = 5;
    static final int TRIES_OF_ADDRESS = 30;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int REMEMBERED = 10_000;

    private final InstantSource now;
    private final Map<String, Deque<Instant>> failures =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    public LoginThrottle(InstantSource now) {
        this.now = now;
    }

    /** Refuses (429) when too many tries failed. */
    synchronized void admit(String account, String address) {
        if (recent(both(account, address)) >= TRIES || recent(address) >= TRIES_OF_ADDRESS) {
            long minutes = WINDOW.toMinutes();
            throw HttpRefusal.of(
                    429,
                    "too-many-logins",
                    "密码错误次数太多，请 " + minutes + " 分钟后再试",
                    "too many wrong passwords; try again in " + minutes + " minutes");
        }
    }

    synchronized void failed(String account, String address) {
        Instant at = now.instant();
        failures.computeIfAbsent(both(account, address), _ -> new ArrayDeque<>()).add(at);
        failures.computeIfAbsent(address, _ -> new ArrayDeque<>()).add(at);
    }

    synchronized void succeeded(String account, String address) {
        failures.remove(both(account, address));
    }

    private static String both(String account, String address) {
        return address + " " + account;
    }

    private int recent(String key) {
        Deque<Instant> times = failures.getOrDefault(key, new ArrayDeque<>());
        Instant since = now.instant().minus(WINDOW);
        while (!times.isEmpty() && times.getFirst().isBefore(since)) {
            times.removeFirst();
        }
        return times.size();
    }
}
