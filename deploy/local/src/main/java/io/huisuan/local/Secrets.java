package io.huisuan.local;

import io.huisuan.embedded.Accounts;
import io.huisuan.embedded.Login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The passwords of one data folder: made up at its first start, readable by its owner only, never
 * shown.
 *
 * @param database the users of the database
 * @param demoApiKey the demo shop's API key; the only one that the start prints
 */
record Secrets(Accounts database, String demoApiKey) {

    static Secrets of(Path data) {
        return new Secrets(
                new Accounts(
                        new Login("huisuan_owner", kept(data, "database-owner-password", "")),
                        new Login("huisuan_app", kept(data, "database-app-password", ""))),
                kept(data, "demo-api-key", "hsk_demo_"));
    }

    private static String kept(Path data, String name, String prefix) {
        try {
            Path file = Files.createDirectories(data).resolve(name);
            if (!Files.exists(file)) {
                write(file, prefix + random());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Written aside and renamed: a start that is cut short leaves no empty password behind.
    private static void write(Path file, String secret) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(
                fresh,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, secret + "\n");
        Files.move(fresh, file);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
