package io.huisuan.ledger.code;

import io.huisuan.ledger.hold.TestBooks;
import io.huisuan.ledger.key.Keyring;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A coupon, and what makes its codes. */
final class CouponFixture {

    static final String TEMPLATE = "new-20-off";

    final TestBooks tables = TestBooks.emptied();
    final Keyring keys = keys();
    final CodeNames names = new CodeNames(keys.codes(), CouponFixture::folded);
    final CodeFiles files = new CodeFiles(tables.database(), keys.strongbox());
    final Templates templates = new Templates(tables.database(), this::now);
    final Batches batches =
            new Batches(tables.database(), this::now, names, keys.customers(), new SecureRandom());
    private Instant now = Instant.parse("2026-11-11T00:00:00Z");

    CouponFixture() {
        var _ = templates.create(TEMPLATE, "singles-day", terms(100L));
    }

    static Terms terms(@Nullable Long stock) {
        return new Terms(
                "新客八折",
                "20% off",
                true,
                stock,
                1,
                2,
                null,
                null,
                null,
                ReturnPolicy.STRICT,
                CostShare.PLATFORM);
    }

    private static String folded(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    private static Keyring keys() {
        try {
            return Keyring.openOrCreate(Files.createTempDirectory("keys").resolve("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** One server that makes codes. */
    Making making() {
        return new Making(tables.database(), this::now, names, files, new SecureRandom());
    }

    void makeAll() {
        Making making = making();
        while (making.once()) {
            // Until nothing is left to do.
        }
    }

    /** Everything that a batch's file holds. */
    List<String> file(Batch batch) {
        return IntStream.range(0, CodeFiles.parts(batch))
                .mapToObj(part -> files.part(batch.id(), part).orElseThrow())
                .flatMap(List::stream)
                .toList();
    }

    long count(String query) {
        return Long.parseLong(tables.ask("SELECT COUNT(*) FROM " + query).getFirst());
    }
}
