package io.huisuan.ledger.code;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.huisuan.ledger.key.Strongbox;
import io.huisuan.store.Database;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The codes of a batch, encrypted, until they are downloaded. Nobody can read them afterwards, we
 * neither.
 */
public final class CodeFiles {

    /** How many codes a part has; the last one may have fewer. */
    static final int PART = 5_000;

    /** How long codes wait to be downloaded. */
    static final Duration KEPT = Duration.ofHours(24);

    /** A download that takes longer was broken off, and its server died. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** A few megabytes a statement. */
    private static final int AT_ONCE = 20;

    private final Strongbox box;
    private final FileMapper files;
    private final BatchMapper batches;

    public CodeFiles(Database database, Strongbox box) {
        this.box = box;
        files = database.mapper(FileMapper.class);
        batches = database.mapper(BatchMapper.class);
    }

    void add(String batch, int part, List<String> codes) {
        byte[] open = String.join("\n", codes).getBytes(US_ASCII);
        files.add(batch, part, box.lock(open, purpose(batch, part)));
    }

    private static String purpose(String batch, int part) {
        return "codes " + batch + " " + part;
    }

    /**
     * Claims the only download of a batch.
     *
     * @return {@code false} when somebody else had it, or there is nothing (any more)
     */
    public boolean claim(String batch, Instant now) {
        return batches.download(batch, now) == 1;
    }

    /** How many parts the codes of a batch are in. */
    public static int parts(Batch batch) {
        return Math.toIntExact((batch.size() + PART - 1) / PART);
    }

    /**
     * Some of the codes, as they are compared; nothing when they were deleted.
     *
     * @param part from 0
     */
    public Optional<List<String>> part(String batch, int part) {
        return files.part(batch, part).stream()
                .findFirst()
                .map(locked -> box.open(locked, purpose(batch, part)))
                .map(open -> new String(open, US_ASCII).lines().toList());
    }

    /** Deletes the codes of a batch. */
    public void forget(String batch) {
        int gone = AT_ONCE;
        while (gone == AT_ONCE) {
            gone = files.forget(batch, AT_ONCE);
        }
    }

    /**
     * Deletes what nobody will download: too old, cancelled, failed, or broken off.
     *
     * @return of how many batches
     */
    public int forgetOld(Instant now) {
        List<String> old = files.forgettable(now, now.minus(PATIENCE));
        old.forEach(this::forget);
        return old.size();
    }
}
