package io.huisuan.engine.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huisuan.ledger.hold.Claim;
import io.huisuan.ledger.hold.GiveBack;
import io.huisuan.ledger.hold.Kind;
import io.huisuan.ledger.hold.ResourceId;
import io.huisuan.ledger.key.Keyring;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

class SealsTest {

    private static final String SECRET = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String OTHER = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";
    private static final String REST =
            "customers 1 " + SECRET + "\ncodes 1 " + SECRET + "\nsecrets 1 " + SECRET + "\n";

    private static final Offer OFFER =
            new Offer(
                    "shop",
                    UUID.fromString("0190163d-8694-739b-aea5-966c26f8ad91"),
                    "d".repeat(64),
                    "c".repeat(64),
                    "q".repeat(64),
                    Instant.parse("2026-11-11T00:15:00Z"),
                    Map.of("p", "singles-day"),
                    Map.of("singles-day", 3),
                    Set.of("welcome"),
                    Map.of("platform", 60L, "merchant:m-1", 40L),
                    List.of(
                            Claim.of(
                                            new ResourceId(Kind.BUDGET, "p:CNY"),
                                            "singles-day",
                                            300,
                                            GiveBack.BY_SHARE)
                                    .within(1_000)
                                    .shared(
                                            List.of(
                                                    new Claim.Share("a", 100),
                                                    new Claim.Share("b", 200)))));

    @TempDir private Path folder;

    private Seals with(String keys) throws IOException {
        Path file = folder.resolve("keys");
        Files.writeString(file, keys + REST);
        return new Seals(Keyring.openOrCreate(file));
    }

    @Test
    void what_was_sealed_is_read_back_as_it_was() throws IOException {
        Seals seals = with("seal 1 " + SECRET + "\n");

        assertThat(seals.open(seals.seal(OFFER))).contains(OFFER);
        assertThat(seals.open("")).isEmpty();
        assertThat(seals.open("1.a.b")).isEmpty();
    }

    @Test
    void a_seal_is_good_as_long_as_its_key_is_trusted() throws IOException {
        String old = with("seal 1 " + SECRET + "\n").seal(OFFER);

        assertThat(with("seal 2 " + OTHER + "\nseal 1 " + SECRET + "\n").open(old)).isPresent();
        assertThat(with("seal 2 " + OTHER + "\n").open(old)).isEmpty();
        assertThat(with("seal 1 " + OTHER + "\n").open(old)).isEmpty();
    }

    @Test
    void a_file_that_lacks_a_key_or_has_a_short_one_is_refused() {
        assertThatThrownBy(() -> with("")).hasMessageContaining("seal");
        assertThatThrownBy(() -> with("seal 1 c2hvcnQ=\n")).hasMessageContaining("32 bytes");
    }
}
