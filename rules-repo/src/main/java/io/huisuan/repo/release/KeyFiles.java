package io.huisuan.repo.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Ed25519 keys in PEM files, as {@code openssl genpkey -algorithm ed25519} makes them: the private
 * key as PKCS#8, public keys beside it in {@code <file>.pub}, several after each other if need be.
 */
public final class KeyFiles {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private KeyFiles() {}

    /** The key pair in this file; without a file, a new pair that is then in the file. */
    public static KeyPair openOrCreate(Path file) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            PrivateKey key =
                    factory()
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(pem(file, "PRIVATE KEY").getFirst()));
            return new KeyPair(publicKeys(publicFile(file)).getFirst(), key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " is not an Ed25519 key as PKCS#8 PEM", e);
        }
    }

    /** All public keys in this file. */
    public static List<PublicKey> publicKeys(Path file) {
        try {
            var keys = new ArrayList<PublicKey>();
            for (byte[] encoded : pem(file, "PUBLIC KEY")) {
                keys.add(factory().generatePublic(new X509EncodedKeySpec(encoded)));
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(file + " is not an Ed25519 public key as PEM", e);
        }
    }

    private static void create(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        Files.writeString(publicFile(file), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        Files.createFile(file, ownerOnly(file));
        Files.writeString(file, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static Path publicFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    private static KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519");
    }

    private static String pem(String kind, byte[] encoded) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(kind, LINES.encodeToString(encoded), kind);
    }

    private static List<byte[]> pem(Path file, String kind) throws IOException {
        var block =
                Pattern.compile("-----BEGIN " + kind + "-----([A-Za-z0-9+/=\\s]*)-----END " + kind);
        List<byte[]> found =
                block.matcher(Files.readString(file))
                        .results()
                        .map(match -> Base64.getMimeDecoder().decode(match.group(1)))
                        .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException(file + " has no " + kind + " in PEM form");
        }
        return found;
    }
}
