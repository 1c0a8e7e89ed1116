package io.huisuan.ledger.bargain;

import io.huisuan.ledger.hold.Books;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.ledger.key.Strongbox;
import io.huisuan.social.bargain.Bargain;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** A customer begins a bargain. */
final class Starting {

    private final Books books;
    private final Strongbox box;
    private final BargainMapper bargains;
    private final QuotaMapper quotas;
    private final Chronicle chronicle;

    Starting(
            Books books,
            Strongbox box,
            BargainMapper bargains,
            QuotaMapper quotas,
            Chronicle chronicle) {
        this.books = books;
        this.box = box;
        this.bargains = bargains;
        this.quotas = quotas;
        this.chronicle = chronicle;
    }

    /**
     * In a transaction. Whoever begins one of the promotion for the same customer at the same time
     * waits for the quota's row.
     */
    Reply<Begun> start(Opening opening, KeyedHash owner, Seed seed) {
        boolean isStopped = books.gate(opening.campaign()).stopped();
        Quota quota = Quota.starts(opening, owner);
        quota.lock(quotas);
        Instant now = books.now();
        Optional<Begun> same = bargains.find(opening.id()).map(BargainRow::begun);
        if (same.isPresent()) {
            return again(same.get().asOf(now), opening, owner);
        }
        if (isStopped) {
            return new Reply.No<>(Refusal.CAMPAIGN_STOPPED, opening.campaign());
        }
        Optional<Begun> open = open(opening, owner, now);
        if (open.isPresent()) {
            return new Reply.No<>(Refusal.ALREADY_OPEN, open.get().id());
        }
        if (quota.isUsedUp(quotas)) {
            return new Reply.No<>(Refusal.STARTS_USED_UP, opening.promotion());
        }
        return begin(begun(opening, owner, seed, now), seed, quota);
    }

    private static Reply<Begun> again(Begun same, Opening opening, KeyedHash owner) {
        return same.owner().equals(owner) && same.promotion().equals(opening.promotion())
                ? new Reply.Done<>(same, true)
                : new Reply.No<>(Refusal.ID_TAKEN, opening.id());
    }

    /** One whose time is over, though nobody has noticed, is in nobody's way. */
    private Optional<Begun> open(Opening opening, KeyedHash owner, Instant now) {
        return bargains.lockOpen(opening.promotion(), owner)
                .map(row -> chronicle.pass(row.begun(), now))
                .filter(begun -> begun.phase() == Phase.OPEN);
    }

    private Reply<Begun> begin(Begun begun, Seed seed, Quota quota) {
        String locked = Base64.getEncoder().encodeToString(box.lock(seed.bytes(), seedOf(begun)));
        if (!chronicle.begin(begun, locked)) {
            return new Reply.No<>(Refusal.ID_TAKEN, begun.id());
        }
        if (!quota.take(quotas)) {
            throw new IllegalStateException("not locked: starts of bargain " + begun.id());
        }
        return new Reply.Done<>(begun, false);
    }

    private static Begun begun(Opening opening, KeyedHash owner, Seed seed, Instant now) {
        return new Begun(
                opening.id(),
                opening.promotion(),
                opening.campaign(),
                opening.release(),
                opening.digest(),
                opening.currency(),
                opening.zone(),
                owner,
                seed.commitment(),
                now,
                null,
                1,
                Bargain.started(opening.terms(), now));
    }

    /** What decides the cuts of a bargain. */
    Seed seed(Begun begun) {
        byte[] locked = Base64.getDecoder().decode(bargains.seed(begun.id()));
        return new Seed(box.open(locked, seedOf(begun)));
    }

    private static String seedOf(Begun begun) {
        return "bargain/" + begun.id();
    }
}
