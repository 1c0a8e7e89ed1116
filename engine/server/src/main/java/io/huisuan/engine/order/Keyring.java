package io.huisuan.engine.order;

import io.huisuan.engine.limit.Hmac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The secrets that all nodes share, one a line: {@code seal <id> <base64>} once or twice, of which
 * the first seals and both are trusted, and {@code customers <id> <base64>}, which names customers
 * in the ledger and must never change. {@code events <id> <base64>} signs events, once or twice.
 */
public final class Keyring {

    private static final int BYTES = 32;

    private final Map<String, Hmac> seals = new LinkedHashMap<>();
    private final Map<String, Hmac> events = new LinkedHashMap<>();
    private final Hmac customers;

    private Keyring(List<String> lines) {
        Hmac found = null;
        for (String line : lines) {
            String[] words = line.strip().split(" +");
            if (words.length != 3) {
                throw new IllegalArgumentException("not a key: a line with other than three words");
            }
            var key = new Hmac(secret(words));
            switch (words[0]) {
                case "seal" -> seals.put(words[1], key);
                case "events" -> events.put(words[1], key);
                case "customers" -> found = key;
                default -> throw new IllegalArgumentException("no kind of key: " + words[0]);
            }
        }
        if (found == null || seals.isEmpty() || events.isEmpty()) {
            throw new IllegalArgumentException(
                    "a key is missing: seal, customers and events are needed");
        }
        customers = found;
    }

    private static byte[] secret(String[] words) {
        byte[] secret = Base64.getDecoder().decode(words[2]);
        if (secret.length < BYTES) {
            throw new IllegalArgumentException(words[1] + " has fewer than 32 bytes");
        }
        return secret;
    }

    /**
     * Reads the keys, or makes some where there are none yet.
     *
     * @throws IllegalArgumentException when the file is not a keyring
     */
    public static Keyring openOrCreate(Path file) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            return new Keyring(
                    Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read or written", e);
        }
    }

    /** As a whole or not at all: another node may be doing the same. */
    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "keys", ".draft");
        var random = new SecureRandom();
        Files.writeString(
                draft,
                "seal 1 %s\ncustomers 1 %s\nevents 1 %s\n"
                        .formatted(made(random), made(random), made(random)),
                StandardOpenOption.TRUNCATE_EXISTING);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // The other node's are as good.
        } finally {
            Files.delete(draft);
        }
    }

    private static String made(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }

    /** What names customers in the ledger. */
    public Hmac customers() {
        return customers;
    }

    /** What signs events, by id: receivers trust either. */
    Map<String, Hmac> events() {
        return Collections.unmodifiableMap(events);
    }

    /** The id of the key that seals. */
    String current() {
        return seals.keySet().iterator().next();
    }

    /** A key that is trusted. */
    Optional<Hmac> seal(String id) {
        return Optional.ofNullable(seals.get(id));
    }
}
