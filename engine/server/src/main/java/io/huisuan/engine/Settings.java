package io.huisuan.engine;

import io.huisuan.engine.coupon.LimitedGuesses;
import io.huisuan.engine.redis.RedisAddress;
import io.huisuan.engine.rounds.ClockAhead;
import io.huisuan.ledger.webhook.Destinations;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What operators may set, as {@code huisuan.*} or {@code HUISUAN_*}.
 *
 * @param data the folder for what a start without the database needs
 * @param nodeId how this node calls itself in reports; distinct among nodes
 * @param keyFile the secrets that all servers share; made when it is not there, and {@code keyring}
 *     in the data folder when it is not set
 * @param clockAheadFile for demos alone: a file with how far the time that everything goes by is
 *     ahead of the database's; see {@link ClockAhead}. Time is the database's when it is not set
 * @param releasePublicKeyFile the public keys whose releases are trusted, PEM, one or more
 */
@ConfigurationProperties("huisuan")
record Settings(
        @DefaultValue(".data") Path data,
        @DefaultValue("engine") String nodeId,
        @Nullable Path keyFile,
        @Nullable Path clockAheadFile,
        @DefaultValue(".data/release.pub") Path releasePublicKeyFile,
        @DefaultValue Faults faults,
        @DefaultValue Redis redis,
        @DefaultValue Shelf shelf,
        @DefaultValue Decisions decisions,
        @DefaultValue Orders orders,
        @DefaultValue Webhooks webhooks,
        @DefaultValue WrongCodes wrongCodes) {

    /** Where the secrets that all servers share are. */
    Path keys() {
        return keyFile == null ? data.resolve("keyring") : keyFile;
    }

    /** How far time is ahead; always nothing where nobody has asked for more. */
    Supplier<Duration> ahead() {
        return clockAheadFile == null
                ? () -> Duration.ZERO
                : new ClockAhead(clockAheadFile, System::nanoTime);
    }

    /** Where carts lie. See {@link RedisAddress}. */
    record Redis(
            @Nullable URI uri,
            @DefaultValue("localhost") String host,
            @DefaultValue("6379") int port,
            @DefaultValue("") String password,
            @DefaultValue("50ms") Duration timeout,
            @DefaultValue("20") int breakAfter,
            @DefaultValue("1s") Duration retryEach) {

        RedisAddress address() {
            return new RedisAddress(uri, host, port, password, timeout);
        }
    }

    /**
     * How the shelf is kept.
     *
     * @param poll how often the release in effect is looked up
     */
    record Shelf(@DefaultValue("1s") Duration poll) {}

    /**
     * How decisions are kept.
     *
     * @param buffer decisions that may wait to be written
     */
    record Decisions(@DefaultValue("10000") int buffer) {}

    /**
     * How many wrong codes may be entered in a window of time, until none is looked at any more.
     *
     * @param perShopper by a customer, and by an address
     * @param perKey by an API key
     */
    record WrongCodes(
            @DefaultValue("1m") Duration window,
            @DefaultValue("10") int perShopper,
            @DefaultValue("600") int perKey) {

        LimitedGuesses.Most most() {
            return new LimitedGuesses.Most(window, perShopper, perKey);
        }
    }

    /**
     * How orders are kept.
     *
     * @param holdFor how long an order has to be paid
     * @param room orders that may wait for the same thing
     * @param reconcileEach how often what was not paid is given back
     * @param checkEach how often contradictions are looked for
     * @param patience how long a quote waits to know what is left
     */
    record Orders(
            @DefaultValue("15m") Duration holdFor,
            @DefaultValue("1000") int room,
            @DefaultValue("1s") Duration reconcileEach,
            @DefaultValue("60s") Duration checkEach,
            @DefaultValue("500ms") Duration patience) {}

    /**
     * How others are told of events.
     *
     * @param each how often it is looked whether there is something to tell
     * @param ports of the public internet that may be called
     * @param inside {@code host:port} that may be called wherever they are, without TLS
     */
    record Webhooks(
            @DefaultValue("1s") Duration each,
            @DefaultValue({"443", "8443"}) Set<Integer> ports,
            @DefaultValue({}) Set<String> inside) {

        Destinations destinations() {
            return new Destinations(ports, inside);
        }
    }
}
