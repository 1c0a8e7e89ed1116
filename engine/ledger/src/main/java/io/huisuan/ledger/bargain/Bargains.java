package io.huisuan.ledger.bargain;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.hold.Books;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.ledger.key.Strongbox;
import io.huisuan.promotion.Play;
import io.huisuan.social.bargain.Band;
import io.huisuan.social.bargain.Bargain;
import io.huisuan.social.bargain.Cut;
import io.huisuan.social.bargain.Replay;
import io.huisuan.store.Database;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Bargains (砍价), from their start to their end. Each command is one transaction. Asking again gets
 * the answer of the first time: a bargain begins once, and a helper cuts once. Whatever is read is
 * as of now, also where nobody has noticed yet that a time is over.
 */
public final class Bargains {

    private static final int AT_ONCE = 100;

    private final Books books;
    private final Hmac customers;
    private final RandomGenerator random;
    private final BargainMapper bargains;
    private final BargainHelpMapper helps;
    private final CompensationMapper compensations;
    private final Chronicle chronicle;
    private final Starting starting;
    private final Helping helping;

    /**
     * @param books in the same database
     * @param customers names customers in the ledger
     * @param box keeps what decides the cuts of open bargains
     * @param random must not be predictable
     */
    public Bargains(
            Database database, Books books, Hmac customers, Strongbox box, RandomGenerator random) {
        this.books = books;
        this.customers = customers;
        this.random = random;
        bargains = database.mapper(BargainMapper.class, new KeyedHashType());
        helps = database.mapper(BargainHelpMapper.class, new KeyedHashType());
        compensations = database.mapper(CompensationMapper.class, new KeyedHashType());
        QuotaMapper quotas = database.mapper(QuotaMapper.class, new KeyedHashType());
        chronicle = new Chronicle(books, bargains);
        starting = new Starting(books, box, bargains, quotas, chronicle);
        helping = new Helping(books, bargains, helps, quotas, chronicle, starting::seed);
    }

    /**
     * A customer begins one. Refused with {@link Refusal#ID_TAKEN}, {@link
     * Refusal#CAMPAIGN_STOPPED}, {@link Refusal#ALREADY_OPEN} (and which) or {@link
     * Refusal#STARTS_USED_UP}.
     */
    public Reply<Begun> start(Opening opening) {
        byte[] drawn = new byte[Seed.BYTES];
        random.nextBytes(drawn);
        var seed = new Seed(drawn);
        return books.write(() -> starting.start(opening, name(opening.owner()), seed));
    }

    /**
     * Somebody helps. Refused with {@link Refusal#UNKNOWN}, {@link Refusal#CAMPAIGN_STOPPED},
     * {@link Refusal#COMPLETE}, {@link Refusal#OVER}, {@link Refusal#SELF} or {@link
     * Refusal#HELPER_QUOTA}.
     *
     * @param helper as the shop names it
     * @param band of the helper; {@link Band#NONE} where a fixed number of helpers cuts
     */
    public Reply<Helped> help(String bargain, String helper, Band band) {
        return help(bargain, helper, band, Seen.NOTHING);
    }

    /** The same of somebody who was seen like that. */
    public Reply<Helped> help(String bargain, String helper, Band band, Seen seen) {
        return books.write(() -> helping.help(bargain, name(helper), band, seen));
    }

    /**
     * Writes down whose time is over.
     *
     * @param most in one transaction
     * @return how many it were; fewer than {@code most} when there are no more
     */
    public int expire(int most) {
        return books.write(
                () -> {
                    Instant now = books.now();
                    List<BargainRow> due = bargains.lockDue(now, most);
                    due.forEach(row -> chronicle.pass(row.begun(), now));
                    return due.size();
                });
    }

    /** The same, until nothing is left of it. */
    public void expire() {
        while (expire(AT_ONCE) == AT_ONCE) {
            // As many as there are.
        }
    }

    /**
     * A person ends one: nobody helps or buys any more. An order that has it may still be paid. One
     * that is over without having been bought stays as it is.
     *
     * @param noting told in the same transaction, only when this has ended it, how it was before
     * @throws Refused {@code bargain-ended} when it was bought, {@code not-found}
     */
    public Begun stop(String bargain, Consumer<Begun> noting) {
        return books.write(
                () -> {
                    Begun locked =
                            bargains.lock(bargain)
                                    .orElseThrow(() -> Refused.notFound("bargain/" + bargain))
                                    .begun();
                    Instant now = books.now();
                    Begun before = chronicle.pass(locked, now);
                    if (before.phase() == Phase.FINISHED) {
                        throw Refused.conflict(
                                "bargain-ended",
                                "这个砍价单已经成交，不能再结束。",
                                "This bargain was bought; it can't be ended any more.");
                    }
                    Optional<Bargain> stopped = before.bargain().stop(now);
                    stopped.ifPresent(_ -> noting.accept(before));
                    return stopped.map(after -> chronicle.stop(before, after, now)).orElse(before);
                });
    }

    public Optional<Begun> find(String bargain) {
        Instant now = books.now();
        return bargains.find(bargain).map(row -> row.begun().asOf(now));
    }

    /** Whether anybody has ever started one of a promotion. */
    public boolean anyOf(String promotion) {
        return bargains.anyOf(promotion);
    }

    /** Whether it is this customer's. */
    public boolean isOf(Begun begun, String customer) {
        return begun.owner().equals(name(customer));
    }

    /** Those of a customer, newest first. */
    public Page<Begun> of(String owner, @Nullable Phase phase, Page.Request request) {
        return page(name(owner), null, phase, request);
    }

    /**
     * All, newest first.
     *
     * @param promotion only its; null for any
     * @param phase only in it, as far as it was written down; null for any
     */
    public Page<Begun> all(
            @Nullable String promotion, @Nullable Phase phase, Page.Request request) {
        return all(null, promotion, phase, request);
    }

    /**
     * The same.
     *
     * @param owner only this customer's; null for anybody's
     */
    public Page<Begun> all(
            @Nullable KeyedHash owner,
            @Nullable String promotion,
            @Nullable Phase phase,
            Page.Request request) {
        return page(owner, promotion, phase, request);
    }

    private Page<Begun> page(
            @Nullable KeyedHash owner,
            @Nullable String promotion,
            @Nullable Phase phase,
            Page.Request request) {
        Instant now = books.now();
        List<BargainRow> rows =
                bargains.page(owner, promotion, phase, request.size(), request.offset());
        return request.of(rows, bargains.count(owner, promotion, phase))
                .map(row -> row.begun().asOf(now));
    }

    /** Who has helped, first ones first. */
    public Page<Help> helps(String bargain, Page.Request request) {
        return request.of(
                        helps.page(bargain, request.size(), request.offset()), helps.count(bargain))
                .map(BargainHelpMapper.Row::help);
    }

    /** What somebody has cut before. */
    public Optional<Helped> helped(String bargain, String helper) {
        return helps.find(bargain, name(helper))
                .flatMap(row -> find(bargain).map(begun -> new Helped(row.help().cut(), begun)));
    }

    /** What has decided the cuts, in hexadecimal; nothing while somebody can still help. */
    public Optional<String> seed(Begun begun) {
        return begun.phase() == Phase.OPEN
                ? Optional.empty()
                : Optional.of(starting.seed(begun).hex());
    }

    /** What the owner of a bargain gets because nothing is left to buy. */
    public Optional<Compensation> compensation(String bargain) {
        return compensations.of(bargain);
    }

    /** Decides everything again that was decided, and says whether it is as it should be. */
    public Optional<Proof> prove(String bargain) {
        return books.write(() -> bargains.lock(bargain).map(row -> proof(row.begun())));
    }

    private Proof proof(Begun begun) {
        Seed seed = starting.seed(begun);
        Play.Bargain terms = begun.bargain().terms();
        List<Cut> cuts =
                helps.page(begun.id(), Play.MOST_PEOPLE + 1, 0).stream()
                        .map(row -> row.help().cut())
                        .toList();
        long sum = cuts.stream().mapToLong(Cut::amount).sum();
        return new Proof(
                begun.asOf(books.now()),
                begun.phase() == Phase.OPEN ? Optional.empty() : Optional.of(seed.hex()),
                seed.commitment().equals(begun.commitment()),
                cuts,
                sum == terms.first() - begun.bargain().price()
                        && cuts.size() == begun.bargain().helps(),
                Replay.of(terms, number -> seed.chance(begun.id(), number), cuts));
    }

    private KeyedHash name(String customer) {
        return KeyedHash.of(customers, customer);
    }
}
