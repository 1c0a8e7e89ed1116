package io.huisuan.ledger.risk;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.ledger.risk.RiskMapper.Known;
import io.huisuan.social.risk.Risk;
import io.huisuan.social.risk.Signals;
import io.huisuan.store.Database;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How suspicious customers are who take part in something: what shops have seen of them, counted
 * over all that they do.
 */
public final class Risks {

    /** Others who were seen with the same thing longer ago are not counted. */
    private static final Duration WITHIN = Duration.ofHours(24);

    /** Nobody is more suspicious for more of them. */
    private static final int MOST_OTHERS = 50;

    private final Database database;
    private final InstantSource now;
    private final Hmac key;
    private final RiskMapper risks;

    /**
     * @param key names customers in the ledger
     */
    public Risks(Database database, InstantSource now, Hmac key) {
        this.database = database;
        this.now = now;
        this.key = key;
        risks = database.mapper(RiskMapper.class, new KeyedHashType());
    }

    /** Somebody was seen; what the trail does not say stays as it was. */
    public void note(String customer, Trail trail) {
        if (trail.isEmpty()) {
            return;
        }
        KeyedHash name = name(customer);
        Instant at = now.instant();
        boolean _ =
                database.inTransaction(
                        () -> {
                            see(Kind.DEVICE, trail.device(), name, at);
                            see(Kind.PAYER, trail.payer(), name, at);
                            see(Kind.ADDRESS, trail.address(), name, at);
                            risks.note(
                                    name,
                                    hash(Kind.DEVICE, trail.device()),
                                    hash(Kind.PAYER, trail.payer()),
                                    hash(Kind.ADDRESS, trail.address()),
                                    trail.registered().orElse(null),
                                    trail.told());
                            return true;
                        });
    }

    private void see(Kind kind, Optional<String> trace, KeyedHash customer, Instant at) {
        KeyedHash name = hash(kind, trace);
        if (name != null) {
            risks.see(kind, name, customer, at);
        }
    }

    /** The customer has helped in a bargain. */
    public void helped(String customer) {
        risks.help(name(customer), now.instant().truncatedTo(ChronoUnit.HOURS));
    }

    /** The customer has opened a group. */
    public void opened(String customer) {
        risks.open(name(customer), now.instant().truncatedTo(ChronoUnit.DAYS));
    }

    /** How suspicious a customer is now. */
    public Risk of(String customer) {
        return of(name(customer));
    }

    /** The same, of a customer as the ledger names them. */
    public Risk of(KeyedHash customer) {
        return of(customer, 0);
    }

    /**
     * How suspicious a customer is who wants to help.
     *
     * @param owner of the bargain
     */
    public Risk ofHelper(String helper, KeyedHash owner) {
        KeyedHash name = name(helper);
        long back = risks.helped(name, owner);
        return of(name, back == 0 ? 0 : Math.min(back, risks.helped(owner, name) + 1));
    }

    private Risk of(KeyedHash customer, long swaps) {
        Known known = risks.known(customer).orElse(Known.NOTHING);
        Instant at = now.instant();
        return Risk.of(
                new Signals(
                        others(Kind.DEVICE, known.device(), customer, at),
                        others(Kind.PAYER, known.payer(), customer, at),
                        others(Kind.ADDRESS, known.address(), customer, at),
                        Optional.ofNullable(known.registeredAt()).map(r -> Duration.between(r, at)),
                        at.truncatedTo(ChronoUnit.HOURS).equals(known.hour()) ? known.helps() : 0,
                        at.truncatedTo(ChronoUnit.DAYS).equals(known.day()) ? known.opened() : 0,
                        swaps,
                        known.told()));
    }

    private long others(Kind kind, @Nullable KeyedHash trace, KeyedHash customer, Instant at) {
        return trace == null
                ? 0
                : risks.others(kind, trace, customer, at.minus(WITHIN), MOST_OTHERS);
    }

    /** The customer's device, as the ledger names it; none when nobody has told it. */
    public Optional<KeyedHash> device(String customer) {
        return risks.known(name(customer)).map(Known::device);
    }

    /** Whether a customer was ever seen with this. */
    public boolean isSeen(Kind kind, Optional<String> trace, KeyedHash customer) {
        KeyedHash name = hash(kind, trace);
        return name != null && risks.isSeen(kind, name, customer);
    }

    private KeyedHash name(String customer) {
        return KeyedHash.of(key, customer);
    }

    /** Devices and payers are no customers, so they are named apart. */
    private @Nullable KeyedHash hash(Kind kind, Optional<String> trace) {
        return trace.map(text -> KeyedHash.of(key, "risk/" + kind + "/" + text)).orElse(null);
    }
}
