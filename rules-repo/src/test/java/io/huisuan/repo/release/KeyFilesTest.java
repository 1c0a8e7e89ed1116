package io.huisuan.repo.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.List;

class KeyFilesTest {

    @TempDir Path folder;

    @Test
    void a_new_key_is_kept_beside_its_public_half() throws IOException {
        Path file = folder.resolve("keys/signing.pem");

        KeyPair made = KeyFiles.openOrCreate(file);
        KeyPair opened = KeyFiles.openOrCreate(file);

        assertThat(opened.getPrivate()).isEqualTo(made.getPrivate());
        assertThat(opened.getPublic()).isEqualTo(made.getPublic());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_node_trusts_every_public_key_in_its_file() throws IOException {
        var old = new Ed25519Signer(KeyFiles.openOrCreate(folder.resolve("old")));
        var current = new Ed25519Signer(KeyFiles.openOrCreate(folder.resolve("current")));
        Path both = folder.resolve("trusted.pub");
        Files.writeString(
                both,
                Files.readString(folder.resolve("old.pub"))
                        + Files.readString(folder.resolve("current.pub")));

        var trusted = new TrustedKeys(KeyFiles.publicKeys(both));

        for (var signer : List.of(old, current)) {
            assertThat(trusted.verify("text", signer.sign("text")))
                    .isEqualTo(TrustedKeys.Verdict.VALID);
        }
        var onlyOld = new TrustedKeys(KeyFiles.publicKeys(folder.resolve("old.pub")));
        assertThat(onlyOld.verify("text", current.sign("text")))
                .isEqualTo(TrustedKeys.Verdict.UNKNOWN_KEY);
    }

    @Test
    void keys_and_signatures_are_those_of_openssl() throws IOException {
        Path file = Files.writeString(folder.resolve("openssl.pub"), OPENSSL_KEY);
        var trusted = new TrustedKeys(KeyFiles.publicKeys(file));
        String id = TrustedKeys.id(KeyFiles.publicKeys(file).getFirst());

        assertThat(
                        trusted.verify(
                                "huisuan-release/1\n", new ReleaseSignature(id, OPENSSL_SIGNATURE)))
                .isEqualTo(TrustedKeys.Verdict.VALID);
    }

    @Test
    void a_file_that_holds_no_key_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "buy tea");

        assertThatThrownBy(() -> KeyFiles.publicKeys(file))
                .hasMessageContaining("notes.txt has no PUBLIC KEY in PEM form");
        assertThatThrownBy(() -> KeyFiles.openOrCreate(file)).hasMessageContaining("PRIVATE KEY");
    }

    /** Made by {@code openssl genpkey -algorithm ed25519}; the private half was thrown away. */
    private static final String OPENSSL_KEY =
            """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEA8ztnxFzWm86dspqB0EqBxPyoFf7mXbi0VOLdr3E8nw8=
            -----END PUBLIC KEY-----
            """;

    private static final String OPENSSL_SIGNATURE =
            "zVvko8fCqj4aCywp7AXZ5Vz4fsIFCy4WMkj0I3qHqPd3"
                    + "BGcNmDsQeR3om1aX0GErf6vBTSvOjnTSMU/ksc31BQ==";
}
