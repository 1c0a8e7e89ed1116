package io.huisuan.ledger.referral;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.ledger.risk.Kind;
import io.huisuan.ledger.risk.Risks;
import io.huisuan.social.referral.Invitation;
import io.huisuan.social.referral.Traces;
import io.huisuan.social.referral.Verdict;
import io.huisuan.store.Database;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Binds invitees to inviters, so that there is never a circle, also while many are bound at once.
 *
 * <p>Whoever binds holds the invitee and the topmost of the inviter's chain, whom nobody has
 * brought. Only who holds a customer gives them an inviter. So that one stays topmost, and the
 * invitee is not that one, until the transaction is over.
 */
final class Binding {

    /** How many inviters above each other are followed. */
    static final int MOST_ABOVE = 500;

    /** Each time, somebody else has bound the topmost one meanwhile. */
    private static final int ATTEMPTS = 1_000;

    private final Database database;
    private final InstantSource now;
    private final ReferralMapper referrals;
    private final Risks risks;
    private final Telling telling;

    Binding(Database database, InstantSource now, Risks risks) {
        this.database = database;
        this.now = now;
        this.risks = risks;
        referrals = database.mapper(ReferralMapper.class, new KeyedHashType());
        telling = new Telling(database);
    }

    /** A wish, by the names that the ledger has for people. */
    record Wish(
            Terms terms,
            KeyedHash invitee,
            KeyedHash inviter,
            Traces<KeyedHash> traces,
            Arrival arrival) {}

    /** Those who are held, and what is above the inviter while they are. */
    private record Chain(List<KeyedHash> above) {

        KeyedHash top(KeyedHash inviter) {
            return above.isEmpty() ? inviter : above.getLast();
        }

        boolean isFollowed() {
            return above.size() < MOST_ABOVE;
        }
    }

    Bound bind(Wish wish) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Bound> bound = database.inTransaction(() -> attempt(wish));
            if (bound.isPresent()) {
                return bound.get();
            }
        }
        throw new IllegalStateException("inviters are bound faster than they can be followed");
    }

    /** Nothing when the chain has grown between looking and locking; then nobody was bound. */
    private Optional<Bound> attempt(Wish wish) {
        KeyedHash seen = chain(wish).top(wish.inviter());
        lock(wish, seen);
        Chain chain = chain(wish);
        if (!chain.top(wish.inviter()).equals(seen)) {
            return Optional.empty();
        }
        return Optional.of(bind(wish, chain));
    }

    private Chain chain(Wish wish) {
        return new Chain(referrals.above(wish.inviter(), MOST_ABOVE));
    }

    /** Both in the order of their names, so that nobody waits for each other. */
    private void lock(Wish wish, KeyedHash top) {
        var names = new TreeSet<>(List.of(wish.invitee().hex(), top.hex()));
        for (String name : names) {
            boolean isInvitee = name.equals(wish.invitee().hex());
            lock(new KeyedHash(name), isInvitee ? wish.traces() : Traces.none());
        }
    }

    private void lock(KeyedHash customer, Traces<KeyedHash> traces) {
        referrals.lock(customer, phone(traces), device(traces), payer(traces));
    }

    private Bound bind(Wish wish, Chain chain) {
        Optional<Referral> before = referrals.find(wish.invitee());
        Instant at = now.instant();
        boolean isSuspicious = before.map(b -> isHeld(wish, b)).orElseGet(() -> isSuspicious(wish));
        Verdict verdict = verdict(wish, chain, before, isSuspicious, at);
        if (!verdict.isBound()) {
            telling.rejected(wish, verdict, at);
        } else if (before.isEmpty()) {
            add(wish, isSuspicious, at);
        }
        return new Bound(
                verdict,
                wish.invitee(),
                before.map(Referral::inviter).orElse(wish.inviter()),
                before.isPresent());
    }

    private Verdict verdict(
            Wish wish, Chain chain, Optional<Referral> before, boolean isSuspicious, Instant at) {
        if (before.filter(b -> b.state() == Referral.State.REVOKED).isPresent()) {
            return Verdict.ALREADY_BOUND;
        }
        return new Invitation<>(
                        wish.invitee(),
                        wish.inviter(),
                        before.map(Referral::inviter),
                        chain.above(),
                        chain.isFollowed(),
                        isInTime(wish, at),
                        wish.traces(),
                        ofInviter(wish),
                        isSuspicious)
                .verdict();
    }

    private static boolean isHeld(Wish wish, Referral before) {
        return wish.terms().isSuspicious(before.risk());
    }

    /** Who shares a device with somebody else may be one of a farm. */
    private boolean isSuspicious(Wish wish) {
        return wish.terms().isSuspicious(wish.arrival().risk()) || isSeenWithOthers(wish);
    }

    private boolean isSeenWithOthers(Wish wish) {
        Traces<KeyedHash> traces = wish.traces();
        return referrals
                .seenWith(wish.invitee(), phone(traces), device(traces), payer(traces))
                .isPresent();
    }

    private static boolean isInTime(Wish wish, Instant at) {
        return !at.isAfter(wish.arrival().registeredAt().plus(wish.terms().play().bindWithin()));
    }

    /** The device and the payer of the invitee, where the inviter was ever seen with them. */
    private Traces<KeyedHash> ofInviter(Wish wish) {
        Traces<KeyedHash> known = known(wish.inviter());
        Traces<String> told = wish.arrival().traces();
        boolean isDevice = risks.isSeen(Kind.DEVICE, told.device(), wish.inviter());
        boolean isPayer = risks.isSeen(Kind.PAYER, told.payer(), wish.inviter());
        return new Traces<>(
                known.phone(),
                isDevice ? wish.traces().device() : known.device(),
                isPayer ? wish.traces().payer() : known.payer());
    }

    private Traces<KeyedHash> known(KeyedHash customer) {
        return referrals
                .known(customer)
                .map(
                        known ->
                                new Traces<>(
                                        Optional.ofNullable(known.phone()),
                                        Optional.ofNullable(known.device()),
                                        Optional.ofNullable(known.payer())))
                .orElseGet(Traces::none);
    }

    private void add(Wish wish, boolean isSuspicious, Instant at) {
        int risk = wish.arrival().risk();
        int held = wish.terms().heldFrom();
        boolean isShared = isSuspicious && risk < held;
        Referral referral =
                new Referral(
                        wish.invitee(),
                        wish.inviter(),
                        wish.terms().promotion(),
                        wish.terms().campaign(),
                        wish.terms().release(),
                        wish.arrival().source(),
                        isShared ? Math.min(held, Arrival.MOST_RISK) : risk,
                        Reasons.text(wish.arrival().reasons(), isShared ? Reasons.SHARED : ""),
                        Referral.State.BOUND,
                        at);
        referrals.add(referral, wish.terms().play().rewardsRegistration());
        telling.bound(referral);
    }

    private static @Nullable KeyedHash phone(Traces<KeyedHash> traces) {
        return traces.phone().orElse(null);
    }

    private static @Nullable KeyedHash device(Traces<KeyedHash> traces) {
        return traces.device().orElse(null);
    }

    private static @Nullable KeyedHash payer(Traces<KeyedHash> traces) {
        return traces.payer().orElse(null);
    }
}
