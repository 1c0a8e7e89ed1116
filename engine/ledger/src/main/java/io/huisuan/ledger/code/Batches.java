package io.huisuan.ledger.code;

import io.huisuan.ledger.KeyedHashType;
import io.huisuan.ledger.hold.Resource;
import io.huisuan.ledger.key.Hmac;
import io.huisuan.ledger.key.KeyedHash;
import io.huisuan.ledger.mysql.Resources;
import io.huisuan.store.Bounds;
import io.huisuan.store.Database;
import io.huisuan.store.Page;
import io.huisuan.store.Refused;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Batches of codes. Each command joins the transaction that it is called in. */
public final class Batches {

    private static final int ID = 10;
    private static final int MOST_FOUND = 20;

    private final Database database;
    private final InstantSource now;
    private final CodeNames names;
    private final Hmac customers;
    private final RandomGenerator random;
    private final BatchMapper batches;
    private final CodeMapper codes;
    private final Resources resources;

    /**
     * @param customers names customers
     * @param random must not be predictable
     */
    public Batches(
            Database database,
            InstantSource now,
            CodeNames names,
            Hmac customers,
            RandomGenerator random) {
        this.database = database;
        this.customers = customers;
        this.now = now;
        this.names = names;
        this.random = random;
        batches = database.mapper(BatchMapper.class);
        codes = database.mapper(CodeMapper.class, new KeyedHashType());
        resources = new Resources(database);
    }

    public Optional<Batch> find(String id) {
        return batches.find(id);
    }

    /** {@code not-found} when there is none. */
    public Batch get(String id) {
        return batches.find(id).orElseThrow(() -> Refused.notFound("code-batch/" + id));
    }

    /** The batches of a template, newest first. */
    public Page<Batch> page(String template, Page.Request request) {
        return request.of(
                batches.page(template, request.size(), request.offset()), batches.count(template));
    }

    /**
     * Asks for codes for one use each; they are made in the background.
     *
     * @param size 1 to 5,000,000
     * @param prefix up to 6 symbols of {@link CodeText#SYMBOLS}
     */
    public Batch order(String template, long size, String prefix, String account) {
        if (size < 1 || size > Batch.MOST) {
            throw Refused.invalid(
                    "out-of-range",
                    "/size",
                    "数量必须在 1 到 5,000,000 之间。",
                    "The size must be between 1 and 5,000,000.");
        }
        String start = names.bare(prefix);
        if (start.length() > CodeText.LONGEST_PREFIX || !CodeText.isOfSymbols(start)) {
            throw Refused.invalid(
                    "malformed",
                    "/prefix",
                    "前缀最多 6 个字符，只能用 " + CodeText.SYMBOLS + "（没有 0、1、I、O）。",
                    "A prefix has at most 6 symbols of " + CodeText.SYMBOLS + " (no 0, 1, I, O).");
        }
        var batch = batch(template, Batch.Kind.SINGLE, size, 1, start, account);
        batches.add(batch);
        return batch;
    }

    /**
     * Lets many use one text.
     *
     * @param text 4 to 40 letters and digits; {@code code-taken} when it is a code already
     * @param uses 1 to 1,000,000,000, by everybody together
     */
    public Batch share(String template, String text, long uses, String account) {
        requireUses(uses, Terms.MOST_STOCK);
        return add(
                template,
                Batch.Kind.SHARED,
                List.of(new Named(text, null, "/text")),
                uses,
                account);
    }

    /**
     * Gives customers codes of their own.
     *
     * @param list 1 to 10,000; {@code duplicate} when a text is there twice, {@code code-taken}
     *     when one is a code already, and {@code /list/3} for the fourth
     * @param uses how often each can be used, 1 to 10,000
     */
    public Batch name(String template, List<Vanity> list, long uses, String account) {
        Bounds.within(list.size(), 1, Vanity.MOST, "/list");
        requireUses(uses, Vanity.MOST);
        return add(
                template,
                Batch.Kind.VANITY,
                IntStream.range(0, list.size())
                        .mapToObj(i -> named(list.get(i), "/list/" + i))
                        .toList(),
                uses,
                account);
    }

    private static void requireUses(long uses, long most) {
        if (uses < 1 || uses > most) {
            throw Refused.invalid(
                    "out-of-range",
                    "/uses",
                    "次数必须在 1 到 " + most + " 之间。",
                    "The uses must be between 1 and " + most + ".");
        }
    }

    /** A text that somebody chose, whose it is, and where in the request it stands. */
    private record Named(String text, @Nullable KeyedHash owner, String pointer) {}

    private Named named(Vanity vanity, String pointer) {
        String customer = Bounds.required(vanity.customer(), 64, pointer);
        return new Named(vanity.text(), KeyedHash.of(customers, customer), pointer);
    }

    private Batch add(
            String template, Batch.Kind kind, List<Named> named, long uses, String account) {
        Batch batch = batch(template, kind, named.size(), uses, "", account);
        Map<KeyedHash, String> places = new LinkedHashMap<>();
        List<Code> added = named.stream().map(one -> code(batch.id(), one, places)).toList();
        return database.inTransaction(
                () -> {
                    batches.add(batch);
                    for (int from = 0; from < added.size(); from += CodeMapper.MOST) {
                        int to = Math.min(added.size(), from + CodeMapper.MOST);
                        addUnknown(added.subList(from, to), places);
                    }
                    return batch;
                });
    }

    private Code code(String batch, Named named, Map<KeyedHash, String> places) {
        String bare =
                Bounds.form(
                        names.bare(named.text()),
                        "[\\p{L}\\p{N}]{4,40}",
                        "SPRING10",
                        named.pointer());
        KeyedHash name = names.of(bare);
        if (places.putIfAbsent(name, named.pointer()) != null) {
            throw Refused.invalid(
                    "duplicate",
                    named.pointer(),
                    "这个券码在名单里出现了两次。",
                    "This code is in the list twice.");
        }
        return new Code(name, batch, Code.last4(bare), named.owner());
    }

    private void addUnknown(List<Code> some, Map<KeyedHash, String> places) {
        codes.known(some.stream().map(Code::hmac).toList()).stream()
                .findFirst()
                .ifPresent(
                        taken -> {
                            throw taken(places.getOrDefault(taken, ""));
                        });
        if (codes.addNew(some) < some.size()) {
            throw taken("");
        }
    }

    private static Refused taken(String pointer) {
        return Refused.because(
                Refused.Kind.CONFLICT,
                "code-taken",
                pointer,
                "这个券码已经存在，请换一个。",
                "This is a code already; choose another one.");
    }

    private Batch batch(
            String template, Batch.Kind kind, long size, long uses, String prefix, String by) {
        boolean isMade = kind != Batch.Kind.SINGLE;
        Instant at = now.instant();
        return new Batch(
                id(),
                template,
                kind,
                size,
                isMade ? size : 0,
                uses,
                prefix,
                isMade ? Batch.State.DONE : Batch.State.WAITING,
                false,
                null,
                by,
                at,
                isMade ? at : null,
                null,
                null);
    }

    private String id() {
        return CodeText.random(ID, random).toLowerCase(Locale.ROOT);
    }

    /**
     * Stops the codes of a batch, or lets them go on; not those of one that was cancelled or has
     * failed.
     *
     * @return whether it was otherwise before
     */
    public boolean stop(String id, boolean stopped) {
        return batches.stop(id, stopped) == 1;
    }

    /**
     * Makes no more of a batch, and stops those that were made.
     *
     * @return {@code false} when all were made already, or nobody makes them any more
     */
    public boolean cancel(String id) {
        return batches.cancel(id) == 1;
    }

    /** What is known of a code, however it was typed. */
    public Optional<Sought> seek(String text) {
        return codes.find(names.of(text)).map(this::sought);
    }

    /**
     * Codes of a batch that end like this; at most 20.
     *
     * @param last4 the last four symbols
     */
    public List<Sought> seek(String batch, String last4) {
        return codes.ending(batch, names.bare(last4), MOST_FOUND).stream()
                .map(this::sought)
                .toList();
    }

    private Sought sought(Code code) {
        Optional<Resource> uses = resources.find(code.uses());
        return new Sought(
                code.last4(),
                get(code.batchId()),
                code.owner() != null,
                uses.map(Resource::held).orElse(0L),
                uses.map(Resource::used).orElse(0L),
                codes.uses(code.uses().toString(), MOST_FOUND));
    }
}
