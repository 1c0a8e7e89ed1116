package io.huisuan.ledger.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class KeyringTest {

    private static final byte[] TEXT = "SAVE10".getBytes(UTF_8);

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void nothing_there() {
        file = folder.resolve("made").resolve("keys");
    }

    @Test
    void keys_are_made_once_and_read_by_all() {
        Keyring first = Keyring.openOrCreate(file);
        Keyring second = Keyring.openOrCreate(file);

        assertThat(second.codes().of(TEXT)).isEqualTo(first.codes().of(TEXT));
        assertThat(second.customers().of(TEXT)).isEqualTo(first.customers().of(TEXT));
        assertThat(first.codes().of(TEXT)).isNotEqualTo(first.customers().of(TEXT));
    }

    @Test
    void what_one_server_locks_another_opens() {
        byte[] locked = Keyring.openOrCreate(file).strongbox().lock(TEXT, "batch 7");

        assertThat(Keyring.openOrCreate(file).strongbox().open(locked, "batch 7")).isEqualTo(TEXT);
        assertThat(new String(locked, UTF_8)).doesNotContain("SAVE10");
    }

    @Test
    void what_was_changed_or_locked_for_something_else_does_not_open() {
        Strongbox strongbox = Keyring.openOrCreate(file).strongbox();
        byte[] locked = strongbox.lock(TEXT, "batch 7");

        assertThatIllegalArgumentException().isThrownBy(() -> strongbox.open(locked, "batch 8"));
        for (int i = 0; i < locked.length; i++) {
            byte[] changed = locked.clone();
            changed[i] ^= 1;
            assertThatIllegalArgumentException()
                    .as("byte %d", i)
                    .isThrownBy(() -> strongbox.open(changed, "batch 7"));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> strongbox.open(new byte[3], "batch 7"));
    }

    @Test
    void a_file_that_lacks_a_kind_of_key_is_refused() throws IOException {
        Keyring.openOrCreate(file);
        String all = Files.readString(file);

        Files.writeString(file, all.replaceFirst("(?m)^codes .*$", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Keyring.openOrCreate(file))
                .withMessage("the keyring has 0 keys of the kind codes");

        Files.writeString(file, all + "customers 2 " + "A".repeat(44));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Keyring.openOrCreate(file))
                .withMessage("the keyring has 2 keys of the kind customers");
    }
}
